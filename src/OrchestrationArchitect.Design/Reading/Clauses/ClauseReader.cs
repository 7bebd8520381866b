using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>Finds the predicates of a sentence and the kind of clause each stands in, in one pass.</summary>
internal sealed class ClauseReader
{
    private readonly TaggedSentence _sentence;
    private readonly Lexicon _lexicon;
    private readonly List<Predicate> _predicates = [];
    private readonly Region _region = new();
    private int _brackets;
    private int _opened;

    private ClauseReader(TaggedSentence sentence, Lexicon lexicon) => (_sentence, _lexicon) = (sentence, lexicon);

    public static ParsedSentence Read(TaggedSentence sentence, Lexicon lexicon)
    {
        var reader = new ClauseReader(sentence, lexicon);
        reader.Run();
        reader._region.Close(sentence.Count);
        return Deferrals.Told(new ParsedSentence(sentence, [.. reader._region.Log], Arguments.Complete(sentence, reader._predicates, lexicon)), lexicon);
    }

    private void Run()
    {
        for (var i = 0; i < _sentence.Count;)
        {
            if (NoSooner.Ends(_sentence, _region, i))
            {
                _region.Reset(i);
                i++;
                continue;
            }

            if (ClauseMarkers.At(_sentence, i, out var kind) is var length and > 0)
            {
                _region.Open(kind, _sentence.Text(i, i + length).ToLowerInvariant(), kind == ClauseKind.Main ? i + length : i, _predicates.Count, _sentence.Lower(_sentence.Lower(i - 1) == "only" ? i - 2 : i - 1) is ";" or ":" || _sentence.TagAt(i - 1) == Tag.Coordinator);
                i += length;
                continue;
            }

            if (NoSooner.Opens(_region) && Inversion.Group(_sentence, i) is { } early)
            {
                Add(early);
                i = early.End;
                continue;
            }

            if ((_region.Kind == ClauseKind.Main || _region.HasPredicate) && Inversion.At(_sentence, _predicates, i) is { } inverted)
            {
                _region.Reset(i);
                Add(inverted);
                _predicates[^1] = _predicates[^1] with { Gapped = true };
                i = inverted.End;
                continue;
            }

            if (VerbGroup.At(_sentence, _lexicon, i) is { } group)
            {
                Add(group);
                i = group.End;
                continue;
            }

            Step(i);
            i++;
        }
    }

    /// <summary>Only an adverb stands between "if" and the comma: "if, however, it fails".</summary>
    private bool IsBare(int comma)
    {
        if (_region.Kind is not (ClauseKind.Condition or ClauseKind.Temporal) || _region.Marker is not ("if" or "when" or "unless" or "should" or "only if"))
        {
            return false;
        }

        for (var i = _region.Start + 1; i < comma; i++)
        {
            if (!(_sentence.TagAt(i) == Tag.Punctuation || _sentence.Lower(i) is "however" or "instead" or "though" or "therefore" or "on" or "the" or "other" or "hand" or "contrast" or "by"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"…, which are weighed, labelled and sealed", "…, which it may keep, trim or drop".</summary>
    private bool GoesOn(int comma) => IsOneOfStates(comma) || _region is { Kind: ClauseKind.Relative, Adds: true } && _predicates is [.., { Clause: ClauseKind.Relative } last]
        && (last.Passive ? _sentence.TagAt(comma + 1) == Tag.Participle : last.Modal.Length > 0 && _sentence.TagAt(comma + 1) == Tag.Base);

    /// <summary>"… until it is approved, rejected or withdrawn": states one of which is reached, told at the end of what comes before.</summary>
    private bool IsOneOfStates(int comma)
    {
        if (_region is not { Kind: ClauseKind.Prior or ClauseKind.Condition or ClauseKind.Temporal, Start: > 0 } || _predicates is not [.., { Finite: true, Passive: true } last] || last.ClauseStart != _region.Start)
        {
            return false;
        }

        for (var at = comma + 1; _sentence.TagAt(at) == Tag.Participle; at += 2)
        {
            if (_sentence.Lower(at + 1) == "or" && _sentence.TagAt(at + 2) == Tag.Participle)
            {
                return true;
            }
        }

        return false;
    }

    private void Step(int i)
    {
        var lower = _sentence.Lower(i);
        switch (lower)
        {
            case "(":
                _opened = _brackets++ == 0 ? i : _opened;
                break;
            case ")":
                _brackets = Math.Max(0, _brackets - 1);
                _region.Leave(i, _opened);
                break;
            case ";" or ":" or "—" or "–" or "-" or "--":
                _region.Reset(i);
                break;
            case "," or ",,":
                if (!IsBare(i) && !GoesOn(i))
                {
                    _region.Comma(i, _predicates.Count, _sentence.Lower(i + 1));
                }

                break;
            case "then" or "otherwise" when !(_region.Kind == ClauseKind.Relative && _region.Marker == "which"):
                _region.Then(i, _predicates.Count);
                break;
            default:
                if (_sentence.TagAt(i) == Tag.Relative)
                {
                    // "…, is assigned who visits the site": what is told of somebody after the verb goes on as well.
                    _region.OpenRelative(lower, i, _predicates.Count, (i > 0 && _sentence.Lower(_sentence.TagAt(i - 1) == Tag.Preposition ? i - 2 : i - 1) == ",") || (lower == "who" && _sentence.TagAt(i - 1) == Tag.Participle));
                }

                break;
        }
    }

    private void Add(VerbGroup group)
    {
        var previous = _predicates.Count - 1;
        var between = previous < 0 ? 0 : _predicates[previous].End;
        var joiner = Joiners.Between(_sentence, between, group.First, out var bare);
        var own = group.Finite && (!bare || (joiner.Length == 0 && previous >= 0 && (_region.Kind == ClauseKind.Relative || _region.IsSubject) && (_predicates[previous].End == group.First || _predicates[previous].Finite)));
        if (own && _region is { Kind: ClauseKind.Temporal or ClauseKind.Condition, HasPredicate: false } && _region.Marker is "upon" or "on" || _region.Marker.EndsWith(" of", StringComparison.Ordinal) && own)
        {
            var said = Phrases.Whole(_sentence, group.First, _region.Start + 1);
            _region.Reset(said.IsEmpty ? group.First : said.Start);
        }

        if (own && previous >= 0 && _region.EndsBefore(_predicates, _sentence, between, group.First, joiner))
        {
            var subject = _region.IsSubject ? default : Phrases.Whole(_sentence, group.First, between);
            _region.Reset(subject.IsEmpty ? group.First : subject.Start);
        }

        if ((own || (group.Finite && _predicates.Count > 0 && _predicates[^1].End == group.First)) && previous >= 0 && group.Form == Tag.Base && joiner.Length == 0 && _region.OpensImperative(_predicates))
        {
            _region.Reset(group.First);
        }

        if (bare && joiner == "and" && _region.Kind is ClauseKind.Complement or ClauseKind.Relative or ClauseKind.Prior && MainResumed.At(_sentence, _predicates, group, _region.Kind, _lexicon) is var main and >= 0)
        {
            _region.Reset(group.First);
            previous = main;
        }

        if (group.Finite && joiner.Length == 0 && previous >= 0 && _predicates[previous] is { Clause: ClauseKind.Main, Finite: true } told && told.End == group.First
            && ContactClause.StartOf(_sentence, told) is var start and > 0)
        {
            _predicates[previous] = told with { Clause = ClauseKind.Relative, Marker = "", ClauseStart = start };
        }

        if (group.Finite && bare && joiner == "," && !Appositions.Subject(_sentence, _predicates, _predicates.Count, group.First).IsEmpty)
        {
            joiner = "";
        }

        if (bare && joiner.Length > 0 && group.Finite && previous >= 0 && _predicates[previous] is { Finite: false, Clause: ClauseKind.Reduced } && _predicates.FindLastIndex(p => p.Finite && p.Clause == _region.Kind) is var finite and >= 0)
        {
            previous = finite;
        }

        var gapped = previous >= 0 && group is { Form: Tag.Participle, Finite: false } && joiner is "and" or "," && !bare && _predicates[previous] is { Passive: true, Finite: true }
            && Gaps.Is(_sentence, between, group);
        if (!gapped && group is { Form: Tag.Participle, Finite: false } && bare && joiner == "," && _region.Kind == ClauseKind.Main && Resumes() is var resumed and >= 0)
        {
            gapped = true;
            previous = resumed;
        }

        if (!gapped && bare && _brackets == 0 && previous >= 0 && _predicates[previous].Clause == ClauseKind.Aside)
        {
            previous = _predicates.FindLastIndex(p => p.Clause != ClauseKind.Aside);
        }

        if (!gapped && bare && joiner.Length > 0 && previous >= 0 && previous == _predicates.Count - 1 && IsInner(_predicates[previous], group)
            && ClauseResumed.At(_sentence, _predicates, group, _region.Kind, joiner) is var outer and >= 0)
        {
            previous = outer;
        }

        var coordinated = previous >= 0 && !gapped && bare && joiner.Length > 0 && !Closed(_predicates[previous]) && SameForm(_predicates[previous], group) && !IsOrderForPurpose(_predicates[previous], group, joiner);
        var kind = KindOf(group, previous, coordinated || gapped);
        var last = coordinated || gapped ? _predicates[previous] : null;
        _predicates.Add(new Predicate
        {
            First = group.First,
            Verb = group.Verb,
            End = group.End,
            Lemma = group.Lemma,
            Clause = kind,
            Marker = last?.Marker ?? _region.Marker,
            ClauseStart = last?.ClauseStart ?? _region.Start,
            Gapped = gapped,
            Passive = group.Passive || (last is { Passive: true } && group.Form == Tag.Participle),
            Negated = group.Negated || (last is { Negated: true } && (joiner == "or" || group.Form == Tag.Base)),
            Modal = group.Modal.Length > 0 ? group.Modal : last?.Modal ?? "",
            Perfect = group.Perfect,
            Finite = group.Finite || gapped || last is { Finite: true },
            Adds = _region.Adds,
            Governor = previous,
            Coordinated = coordinated,
            Joiner = joiner,
        });
        _region.HasPredicate = true;
    }

    /// <summary>"To move a customer over, port the number, block the card and ship a new one": orders behind the purpose that opens the sentence, where no other verb says what serves it.</summary>
    private bool IsOrderForPurpose(Predicate purpose, VerbGroup group, string joiner) =>
        joiner == "," && group.Form == Tag.Base && _predicates.Count == 1 && purpose is { Clause: ClauseKind.Infinitive, First: 0 } && !Indexes.From(group.End, _sentence.Count - group.End).Any(i => _sentence.TagAt(i) is Tag.Present or Tag.Past or Tag.Auxiliary or Tag.Modal);

    /// <summary>A verb in a clause that has ended, or one in a phrase that a verb of another form does not go on from.</summary>
    private bool IsInner(Predicate before, VerbGroup group) =>
        Closed(before) || (before is { Finite: false, Clause: ClauseKind.Gerund or ClauseKind.Infinitive } && group.Form == Tag.Participle && !SameForm(before, group));

    /// <summary>"Is checked and, if all is well, released": the passive verb that a parenthesis cut off; -1 if none.</summary>
    private int Resumes()
    {
        var inner = _predicates.Count - 1;
        while (inner >= 0 && _predicates[inner].Clause is ClauseKind.Condition or ClauseKind.Temporal or ClauseKind.Reason)
        {
            inner--;
        }

        return inner >= 0 && inner < _predicates.Count - 1 && _predicates[inner] is { Passive: true, Finite: true, Clause: ClauseKind.Main }
            && _sentence.TagAt(_predicates[inner + 1].ClauseStart - 1) is Tag.Coordinator or Tag.Punctuation or Tag.Adverb ? inner : -1;
    }

    private ClauseKind KindOf(VerbGroup group, int previous, bool coordinated)
    {
        if (_brackets > 0)
        {
            return ClauseKind.Aside;
        }

        if (coordinated)
        {
            return _predicates[previous].Clause;
        }

        if (group.Form == Tag.To)
        {
            return ClauseKind.Infinitive;
        }

        if (!group.Finite && group.Form == Tag.Participle && _region.Kind is ClauseKind.Main or ClauseKind.Relative)
        {
            return ClauseKind.Reduced;
        }

        return !group.Finite && group.Form == Tag.Gerund && (_region.Kind is ClauseKind.Main || (_region is { Kind: ClauseKind.Temporal, HasPredicate: true } && _sentence.TagAt(group.First - 1) == Tag.Preposition)) ? ClauseKind.Gerund : _region.Kind;
    }

    /// <summary>The predicate before stands in a clause that a comma or the like has ended.</summary>
    private bool Closed(Predicate previous) => _region.Kind == ClauseKind.Main
        && (previous.Clause == ClauseKind.Aside ? _brackets == 0 : previous.Clause is ClauseKind.Condition or ClauseKind.Temporal or ClauseKind.Prior or ClauseKind.Meanwhile or ClauseKind.Reason or ClauseKind.Complement or ClauseKind.Relative);

    private bool SameForm(Predicate previous, VerbGroup group) => group.Form switch
    {
        Tag.Participle => previous.Passive || previous.Clause == ClauseKind.Reduced,
        Tag.Base => !(group.Finite && previous is { Finite: false } && (previous.Clause == ClauseKind.Reduced || (previous.Clause == ClauseKind.Gerund && _sentence.TagAt(group.End) is Tag.Determiner or Tag.Pronoun))),
        Tag.To => previous.Clause == ClauseKind.Infinitive || previous.Finite,
        Tag.Gerund => previous.Clause == ClauseKind.Gerund || !previous.Finite,
        _ => previous.Finite,
    };
}
