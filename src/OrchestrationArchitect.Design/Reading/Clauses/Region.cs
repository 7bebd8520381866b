using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>The clause that the reader is inside while it walks a sentence.</summary>
internal sealed class Region
{
    private bool _leading;

    public ClauseKind Kind { get; private set; } = ClauseKind.Main;

    public string Marker { get; private set; } = "";

    public int Start { get; private set; }

    public bool Adds { get; private set; }

    public bool HasPredicate { get; set; }

    /// <summary>"What comes back", "whoever is the first": the clause may be the subject of the next finite verb.</summary>
    public bool IsSubject => Kind is ClauseKind.Complement or ClauseKind.Condition && _leading && Marker is "what" or "whatever" or "whoever" or "whichever";

    private (ClauseKind Kind, string Marker, int Start, bool Leading, bool Told) _outer;

    private readonly List<Clause> _log = [];

    /// <summary>The subordinate clauses so far, in order.</summary>
    public IReadOnlyList<Clause> Log => _log;

    /// <summary>Notes where the current clause ends; one that goes on behind a relative clause ends later than was noted.</summary>
    public void Close(int at)
    {
        if (Kind == ClauseKind.Main)
        {
            return;
        }

        var noted = _log.Count - 1;
        while (noted >= 0 && _log[noted].Start != Start)
        {
            noted--;
        }

        if (noted < 0)
        {
            _log.Add(new Clause(Kind, Marker, Start, at));
        }
        else if (_log[noted].Kind == Kind && _log[noted].End < at)
        {
            _log[noted] = _log[noted] with { End = at };
        }
    }

    /// <summary>Enters a subordinate clause; one that opens its part of the sentence leads, whatever verbs came before.</summary>
    public void Open(ClauseKind kind, string marker, int at, int predicates, bool opens = false)
    {
        Close(at);
        (Kind, Marker, Start, HasPredicate, Adds) = (kind, kind == ClauseKind.Main ? "" : marker, at, false, false);
        _leading = predicates == 0 || at == 0 || opens;
        _outer = default;
    }

    public void OpenRelative(string marker, int at, int predicates, bool adds)
    {
        if (Kind != ClauseKind.Relative)
        {
            Close(at);
            _outer = (Kind, Marker, Start, _leading, HasPredicate);
        }

        (Kind, Marker, Start, HasPredicate, Adds) = (ClauseKind.Relative, marker, at, false, adds);
        _ = predicates;
    }

    public void Reset(int at)
    {
        Close(at);
        (Kind, Marker, Start, Adds, HasPredicate) = (ClauseKind.Main, "", at, false, false);
        _outer = default;
    }

    /// <summary>A bracket closes: a clause that began inside it ends with it.</summary>
    public void Leave(int at, int opened)
    {
        if (Kind != ClauseKind.Main && Start > opened)
        {
            Reset(at);
        }
    }

    public void Comma(int at, int predicates, string next)
    {
        if (!HasPredicate && Kind != ClauseKind.Condition && Kind != ClauseKind.Temporal || Kind == ClauseKind.Main || predicates == 0 && Kind == ClauseKind.Relative)
        {
            return;
        }

        if (Kind == ClauseKind.Relative)
        {
            if (Adds && next is "and" or "or")
            {
                return;
            }

            // "If it is the salt that is missing, he adds some": the comma ends both clauses.
            var ends = !Adds && _outer is { Kind: ClauseKind.Condition or ClauseKind.Temporal, Leading: true, Told: true } && next is not ("and" or "or");
            Close(at);
            Restore();
            if (ends)
            {
                Reset(at + 1);
            }

            return;
        }

        if (next is "and" or "or" && _leading)
        {
            return;
        }

        Reset(at + 1);
    }

    public void Then(int at, int predicates)
    {
        if (Kind is not ClauseKind.Main && HasPredicate && predicates > 0)
        {
            Reset(at);
        }
        else if (Kind is ClauseKind.Condition or ClauseKind.Temporal && at > Start + 1)
        {
            Reset(at);
        }
    }

    /// <summary>Whether a finite verb with a subject of its own begins a new clause although no comma says so.</summary>
    public bool EndsBefore(List<Predicate> predicates, TaggedSentence sentence, int from, int to, string joiner)
    {
        if (Kind == ClauseKind.Main || !HasPredicate)
        {
            return false;
        }

        var last = predicates[^1];
        if (Kind == ClauseKind.Relative)
        {
            return AfterComma(sentence, from, to) && joiner is "and" or "but" && last.Finite && HasNewSubject(sentence, from, to) || joiner.Length == 0 && IsInRelative(predicates, last) && RestoreIfLeading();
        }

        if (Kind == ClauseKind.Complement || IsSubject)
        {
            return IsSubject ? joiner.Length == 0 : Marker == "whether" && joiner == "and" && last is { Modal.Length: > 0, Finite: true } && sentence.TagAt(to) == Tag.Present && HasNewSubject(sentence, from, to);
        }

        return joiner.Length == 0 ? last.Finite && _leading || !last.Finite && _leading && Kind is ClauseKind.Temporal or ClauseKind.Prior && HasNewSubject(sentence, from, to) || _leading && HasNewSubject(sentence, from, to) && (last.Clause == ClauseKind.Reduced || (last.Clause == ClauseKind.Infinitive && !IsContact(sentence, from, to)))
            : !_leading && joiner is "and" or "but" && HasNewSubject(sentence, from, to) && !IsDoneToo(sentence, last, from, to);
    }

    /// <summary>"… once the goods have been packed and the weight has been confirmed": both are over by then.</summary>
    private bool IsDoneToo(TaggedSentence sentence, Predicate last, int from, int to) =>
        Kind is ClauseKind.Temporal or ClauseKind.Prior or ClauseKind.Condition && last.Perfect && sentence.Lower(to) is "has" or "have" && !AfterComma(sentence, from, to);

    /// <summary>"If the guest refuses to pay the fee we charge, …": a noun and right behind it another subject, in a sentence whose clause ends only at a comma.</summary>
    private static bool IsContact(TaggedSentence sentence, int from, int to)
    {
        var first = Phrases.Read(sentence, from, to);
        return !first.IsEmpty && !Phrases.Read(sentence, first.End, to).IsEmpty && Indexes.From(to, sentence.Count - to).Any(at => sentence.Lower(at) == ",");
    }

    /// <summary>"The page that goes unnoticed", "a parcel that the clerk wants to open": the verb, or what hangs on it.</summary>
    private static bool IsInRelative(List<Predicate> predicates, Predicate last) =>
        last.Clause is ClauseKind.Relative or ClauseKind.Infinitive || (last is { Clause: ClauseKind.Reduced or ClauseKind.Gerund, Governor: >= 0 } && predicates[last.Governor] is { Clause: ClauseKind.Relative, Finite: true });

    /// <summary>An imperative after a leading condition, although no comma says so: "if it fails open a ticket".</summary>
    public bool OpensImperative(List<Predicate> predicates) =>
        Kind is ClauseKind.Condition or ClauseKind.Temporal && HasPredicate && _leading && predicates[^1].Finite;

    private bool RestoreIfLeading()
    {
        Restore();
        return Kind == ClauseKind.Main;
    }

    private void Restore()
    {
        (Kind, Marker, Start, _leading, _) = _outer;
        Marker ??= "";
        (Adds, HasPredicate) = (false, true);
    }

    /// <summary>"…, and the owner agrees": a comma stands before the word that joins, and nothing else of the clause before follows it.</summary>
    private static bool AfterComma(TaggedSentence sentence, int from, int to)
    {
        for (var i = to - 1; i > from; i--)
        {
            if (sentence.TagAt(i) == Tag.Coordinator)
            {
                return sentence.Lower(i - 1) == ",";
            }
        }

        return false;
    }

    private static bool HasNewSubject(TaggedSentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (sentence.TagAt(i).IsNominal() || sentence.TagAt(i) == Tag.Pronoun)
            {
                return true;
            }
        }

        return false;
    }
}
