using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Finds the words that undo something, verbs and nouns, where a text speaks of failure.</summary>
internal sealed partial class MentionReader(ParsedSentence parsed, ParsedSentence? previous, FailureContext context, FailureContext? before, int number, Lexicon lexicon)
{
    private readonly TaggedSentence _words = parsed.Words;
    private readonly UndoingWords _undoing = new(parsed.Words, lexicon);
    private readonly Notices _notices = new(parsed, lexicon);
    private readonly bool _denies = Denial.IsIn(parsed.Words, 0, parsed.Words.Count, lexicon);
    private readonly List<UndoingMention> _found = [];

    public static IEnumerable<UndoingMention> Read(FailureReading text, Lexicon lexicon)
    {
        var (sentences, contexts) = (text.Sentences, text.Contexts);
        UndoingMention? last = null;
        var announced = sentences.Any(sentence => AsidePairs.Announces(sentence.Words, lexicon));
        for (var i = 0; i < sentences.Length; i++)
        {
            if (sentences[i].Place.Role is Structure.PlaceRole.Heading or Structure.PlaceRole.Ends)
            {
                continue;
            }

            var words = sentences[i].Words;
            List<UndoingMention> pairs = [.. AsidePairs.Read(words, i, announced, lexicon)];
            List<UndoingMention> outright = pairs.Count > 0 ? [] : [.. Reversals.Read(words, i, lexicon)];
            pairs.AddRange(pairs.Count + outright.Count > 0 ? [] : PairReader.Read(sentences[i], i, lexicon));
            foreach (var pair in pairs.Concat(outright))
            {
                yield return pair;
            }

            foreach (var leftover in Leftovers.Read(sentences[i], contexts[i], i, lexicon))
            {
                yield return leftover;
            }

            var context = contexts[i] ?? (pairs.Count > 0 ? new FailureContext(0, true, []) : FailureContext.Untold);
            var introduces = words.Sentence.Introduces && i + 1 < sentences.Length && sentences[i + 1].Words.Sentence.Shape is not SentenceShape.Prose;
            var mentions = new MentionReader(sentences[i], i > 0 ? sentences[i - 1] : null, context, i > 0 ? contexts[i - 1] : null, i, lexicon).Run();
            if (mentions.Count > 0)
            {
                mentions = NotIn(pairs, outright, words, introduces ? mentions.FindAll(m => !m.All) : mentions);
            }

            if (mentions.Count == 0 && last is { Aside: null } echoed && echoed.Sentence == i - 1)
            {
                mentions.AddRange(EchoedUndoing.Read(words, echoed, i, lexicon));
            }

            last = mentions.LastOrDefault() ?? last;
            var leaning = mentions.Count > 0 && words.Sentence.Field == SourceField.BusinessWorkflow ? text.LeaningOf(i) : 0;
            foreach (var mention in mentions)
            {
                yield return mention with { Leaning = leaning };
            }
        }
    }

    /// <summary>The mentions that stand neither beside a pair nor inside what is said outright.</summary>
    private static List<UndoingMention> NotIn(List<UndoingMention> pairs, List<UndoingMention> outright, TaggedSentence words, List<UndoingMention> mentions) =>
        mentions.FindAll(m => !pairs.Exists(pair => IsBeside(words, pair.Span.Start, m.Span.Start)) && !outright.Exists(pair => pair.Aside is { } aside && IsWithin(m.Span, aside)));

    /// <summary>A span begins inside another of the same field.</summary>
    internal static bool IsWithin(SourceSpan one, SourceSpan other) => one.Start >= other.Start && one.Start < other.Start + other.Length;

    /// <summary>Nothing that ends a part of the sentence stands between two places in the text.</summary>
    private static bool IsBeside(TaggedSentence words, int one, int other)
    {
        var (from, to) = (Math.Min(one, other), Math.Max(one, other));
        return !words.Sentence.Tokens.Any(t => t.Start > from && t.Start < to && t.Lower is ";" or ",");
    }

    private List<UndoingMention> Run()
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (context.IsCondition(i) || IsDenied(i) || AddNotices(i))
            {
                continue;
            }

            if (_words.Lower(i) == "credit" && _words.Lower(i + 1) is "note" or "notes")
            {
                CreditNote(i);
                i++;
            }
            else if (_undoing.VerbAt(i, gapped: _found.Count > 0, fails: context.At(i) == Mishap.Failure) is var (verb, end))
            {
                AddVerb(i, end, verb);
            }
            else if (CommandNames.Read(_words[i].Text, lexicon) is var (command, target))
            {
                Add(command, target, all: false, i, i + 1);
            }
            else if (_undoing.Describing(i) is var (done, thing))
            {
                Add(done, Objects.Of(_words, thing, lexicon), all: false, i, i + 1);
                _found[^1] = _words.TagAt(i - 2).IsVerb() ? _found[^1] with { Span = new SourceSpan(_words.Sentence.Field, _words[i - 2].Start, _words[i].End - _words[i - 2].Start) } : _found[^1];
            }
            else if (_undoing.WithoutVerb(i) is { } said)
            {
                Add(said, Objects.Of(_words, Phrases.Before(_words, i, 0) is { IsEmpty: false } named ? named : new Phrase(i - 1, i, i - 1), lexicon), all: false, i, i + 1);
                _found[^1] = _found[^1] with { Bare = true };
            }
            else if (context.At(i) == Mishap.Failure && _undoing.IsAgain(i))
            {
                AddVerb(i, i + 1, _words.Lemmas[i], again: true);
            }
            else if (BringsFormer(i))
            {
                AddFormer(i);
            }
            else if ((_words.TagAt(i) == Tag.Noun || _undoing.IsGerundNoun(i)) && (UndoingVerbs.OfNoun(_words.Lower(i), lexicon) ?? _words.Lemmas[i]) is var nominal && Undoes(nominal) && !lexicon.Phrases.Set("thing").IsWordAt(_words, i) && (_words.TagAt(i + 1) is not (Tag.Noun or Tag.Auxiliary or Tag.Modal) || IsGiven(i, nominal)))
            {
                AddNoun(i, nominal);
            }
        }

        if (_words.TagAt(0) is Tag.Gerund && _found.Exists(m => m.Span.Start > _words[0].Start))
        {
            _found.RemoveAll(m => m.Span.Start == _words[0].Start);
        }

        var specific = _found.Exists(m => !m.All && m.Object is not null);
        return specific ? _found.FindAll(m => !(m is { All: true, Numbers: null } && IsWhatever(m) && (m.DoneBy is null || IsSpelledOut(m)))) : _found;
    }

    /// <summary>"Everything created so far is torn down: the entry is deleted …": a colon opens what that means.</summary>
    private bool IsSpelledOut(UndoingMention mention)
    {
        var colon = _words.Sentence.Tokens.FirstOrDefault(token => token.Start > mention.Span.Start && token.Lower == ":")?.Start;
        return _found.Exists(m => m is { All: false, Object: not null } && m.Span.Start > colon);
    }

    /// <summary>"What was done is undone: the entry is removed …": the specific ones count.</summary>
    private bool IsWhatever(UndoingMention mention) => mention.Object is null || lexicon.Phrases.Is("whatever", mention.Object.Head);

    private bool Undoes(string verb) => UndoingVerbs.IsUndoing(verb, lexicon);

    private void AddVerb(int i, int end, string verb, bool again = false)
    {
        var passive = IsPassive(i) && _words.Lower(end - 1) != "with";
        if (NumbersOf(i, end, verb, passive) is { } numbers)
        {
            var told = passive ? Objects.Before(_words, Start(i), context, lexicon) : Objects.After(_words, end, lexicon);
            Add(verb, told.IsEmpty ? null : told[0].Thing, all: true, i, end);
            _found[^1] = _found[^1] with { Numbers = numbers };
            return;
        }

        passive |= verb.EndsWith("-back", StringComparison.Ordinal) && _words.TagAt(i) is Tag.Present && Objects.After(_words, end, lexicon).IsEmpty;
        var about = parsed.Predicates.FirstOrDefault(p => p.Verb == i && p.Passive)?.Object ?? default;
        var objects = passive ? Objects.Before(_words, Start(i), context, lexicon, about) : Objects.After(_words, end, lexicon);
        objects = objects.IsEmpty && passive && parsed.Predicates.FirstOrDefault(p => p.Verb == i && p is { Object.IsEmpty: false } && (p.Coordinated || p.Object.End < p.First)) is { } shared && Objects.Of(_words, shared.Object, lexicon) is { } same ? [(same, false)] : objects;
        var listed = ListedObjects.AfterColon(_words, end, lexicon);
        var all = objects.Any(o => o.All);
        foreach (var (thing, each) in all && !listed.IsEmpty ? listed : objects)
        {
            if ((lexicon.Phrases.Is("rework", verb) && IsForRework(i) || IsToAnotherStage(end)) && !lexicon.Phrases.AreAlike("payment", thing?.Head))
            {
                continue;
            }

            var (undoing, undone) = all && !listed.IsEmpty && Nominal(thing) is { } named ? named : (verb, thing);
            Add(undoing, undone, each, i, end, again);
            _found[^1] = all && !listed.IsEmpty ? _found[^1] with { Lists = ListedObjects.Stretch(_words, end) } : _found[^1];
        }

        if (passive && _found.Count > 0 && SoIs(end) is { } also)
        {
            Add(verb, also, all: false, i, end, again);
        }

        if (objects.IsEmpty && (Targeted() ?? (passive && (i == 0 || _words.Sentence.Shape is SentenceShape.Bullet or SentenceShape.Numbered) ? Labelled() : null)) is { } labelled)
        {
            Add(verb, labelled, all: false, i, end, again);
        }
        else if (objects.IsEmpty && !again && (_words.Count > 1 || lexicon.Phrases.Is("undo-all", UndoingVerbs.Root(verb))) && (!passive || context.Everywhere))
        {
            Add(verb, Itself(verb), lexicon.Phrases.Is("undo-all", UndoingVerbs.Root(verb)), i, end);
        }
    }

    /// <summary>"Contact deletion" in "the others are compensated: contact deletion, account closure": what is done, and to what; <see langword="null"/> if the noun tells no undoing.</summary>
    private (string Verb, UndoneObject? Undone)? Nominal(UndoneObject? thing) =>
        thing is { Words.Length: > 1 } && UndoingVerbs.OfNoun(thing.Head, lexicon) is { } verb && Undoes(verb) && thing.Words.RemoveAll(word => word == thing.Head || word == verb) is [.., var last] words
            ? (verb, new UndoneObject(last, string.Join(' ', words), words)) : null;

    /// <summary>What a word that says by itself what it undoes acts on where nothing is named: "full refund".</summary>
    private UndoneObject? Itself(string verb) => lexicon.Phrases.Is("self-naming", verb) ? new UndoneObject("payment", "payment", ["payment"]) : null;

    /// <summary>The steps that are told by their place or number; <see langword="null"/> if none are.</summary>
    private StepNumbers? NumbersOf(int i, int end, string verb, bool passive)
    {
        var placed = passive ? StepNumbers.Before(_words, Start(i)) : StepNumbers.After(_words, end);
        var days = passive && Phrases.Before(_words, Start(i), 0) is { IsEmpty: false } said && lexicon.Phrases.Set("time-of-it").IsWordAt(_words, said.Head);
        var surely = placed is not null && !days && (placed.Named.IsEmpty || IsNumbered(i, end) || _words.Lower(Start(i) - 1) is ")" || lexicon.Phrases.Is("undo-all", UndoingVerbs.Root(verb)));
        return surely ? placed : passive ? CollectiveReference.Before(_words, Start(i), lexicon) : CollectiveReference.After(_words, end, lexicon);
    }

    private void Add(string verb, UndoneObject? thing, bool all, int i, int end, bool again = false)
    {
        var span = new SourceSpan(_words.Sentence.Field, _words[i].Start, _words[end - 1].End - _words[i].Start);
        thing = thing is { Head: "one" or "ones" } one && _found.LastOrDefault(m => m.Object is { Words.IsEmpty: false })?.Object is { } told ? new UndoneObject(told.Head, one.Thing.Replace(one.Head, told.Head, StringComparison.Ordinal), [.. one.Words, told.Head]) : thing;
        thing = thing is { Words.IsEmpty: false } compound ? WithoutParticle(verb, compound) : thing;
        var antecedent = thing is { Words.IsEmpty: true } pronoun ? Antecedent(i, pronoun) : null;
        var instead = again || antecedent is null ? null : Instead(i, verb, thing);
        var several = !again && Undoes(verb) && IsPlural(thing) && JustTold(thing!, i) is null;
        (thing, all) = MeansAll(verb, thing, antecedent is null || several) ? (null, true) : (antecedent ?? thing, all);
        var named = thing is { } own && !context.Target.IsEmpty ? own with { Words = own.Words.AddRange(context.Target) } : thing;
        named = named is { } known && Place(i) is { IsEmpty: false } place ? known with { Words = known.Words.Add(_words.Lemmas[place.Head]) } : named;
        _found.Add(new UndoingMention(verb, named, all, context.At(i), number, span) { Failing = Failing(i), Instead = instead, Several = (several && !all) || (!again && Undoes(verb) && IsBoth(i, end)), DoneBy = all ? DoneBy(i) : null, State = StateAt(i), By = named is { Words.IsEmpty: false } made && _undoing.MadeAt(i) is var (make, state) ? CompensationReader.Name(make, $"{made.Thing} {state}") : null, OtherSide = OtherSide(i), Again = again || IsReversion(verb, i), InCell = context.IsCell, Onto = IsOnto(i), OfItself = OfItself(i, end), Since = Since(i), ToldBy = context.ToldBy });
    }

    /// <summary>The word "step" stands near: a number alone may count or pay.</summary>
    private bool IsNumbered(int i, int end) =>
        Indexes.From(Math.Max(0, i - 10), Math.Min(_words.Count, end + 4) - Math.Max(0, i - 10)).Any(at => _words.Lower(at) is "step" or "steps" or "action" or "actions" or "stage" or "stages");

    private int Start(int i)
    {
        // "Account - closed; mandate - revoked".
        var at = i > 1 && _words.Lower(i - 1) is "-" or "–" or "—" or ":" && _words.TagAt(i - 2).IsNominal() && _words.TagAt(i) is Tag.Participle or Tag.Adjective && (i + 1 >= _words.Count || _words.TagAt(i + 1) is Tag.Punctuation) ? i - 1 : i;
        while (at > 0 && (_words.TagAt(at - 1) is Tag.Auxiliary or Tag.Adverb or Tag.Modal or Tag.To || (_words.Lower(at - 1) is "all" or "both" or "each" && _words.TagAt(at - 2) is Tag.Auxiliary) || _words.Lower(at - 1) is "has" or "have" or "need" or "needs" or "be" or "as"))
        {
            at--;
        }

        return at;
    }

    private bool IsPassive(int i)
    {
        var tag = _words.TagAt(i);
        if (_undoing.IsOfTheThing(i) || (i == 0 && tag is Tag.Participle && Labelled() is not null))
        {
            return true;
        }

        if (Objects.IsCall(_words, i, lexicon) || tag is Tag.Base or Tag.Present or Tag.Gerund || (tag == Tag.Auxiliary && _words.Lemmas[i] is "get" or "have"))
        {
            return false;
        }

        for (var back = i - 1; back >= Math.Max(0, i - 4); back--)
        {
            if (_words.TagAt(back) == Tag.Auxiliary || _words.Lower(back) is "be")
            {
                return _words.Lower(back) is not ("has" or "have" or "had") || _words.Lower(back + 1) is "been" || (back < i - 1 && _words.TagAt(i - 1).IsNominal());
            }
        }

        return Objects.After(_words, i + 1, lexicon).IsEmpty || _found.Count > 0;
    }

    private void AddNoun(int i, string verb)
    {
        if (parsed.Predicates.Any(p => !p.Object.IsEmpty && p.Object.Head == i && Undoes(p.Lemma)) || _found.Any(f => f.Object is { } o && o.Words.Contains(_words.Lemmas[i])))
        {
            return;
        }

        var of = _words.Lower(i + 1) is "of" or "for" or "from" ? Objects.After(_words, i + 2, lexicon, ofs: true) : [];
        if (of.IsEmpty && i > 0 && _words.TagAt(i - 1) is Tag.Noun or Tag.Name)
        {
            of = [(Objects.Of(_words, new Phrase(i - 1, i, i - 1), lexicon), false)];
        }

        foreach (var (thing, all) in of)
        {
            Add(verb, thing, all, i, i + 1);
        }

        if (of.IsEmpty && IsGiven(i, verb))
        {
            Given(i, verb);
        }
        else if (of.IsEmpty && !parsed.Predicates.Any(p => p.Subject.Head == i && !p.Subject.IsEmpty || p.Object.Head == i && !p.Object.IsEmpty) && (context.Everywhere || lexicon.Phrases.Is("undo-all", UndoingVerbs.Root(verb)) || lexicon.Phrases.Is("self-naming", verb)))
        {
            Add(verb, Itself(verb), lexicon.Phrases.Is("undo-all", UndoingVerbs.Root(verb)), i, i + 1);
        }
    }
}
