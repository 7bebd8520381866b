using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>A quantity and the words around it, which tell what it limits.</summary>
internal sealed partial class QuantityContext
{
    private readonly StepIndex _index;
    private readonly Lexicon _lexicon;

    public QuantityContext(ParsedSentence sentence, ImmutableArray<Quantity> all, Quantity quantity, StepIndex index, Lexicon lexicon)
    {
        (Sentence, Quantity, All, _index, _lexicon) = (sentence, quantity, all, index, lexicon);
        Label = Indexes.From(0, quantity.First).Any(i => sentence.Words.Lower(i) is ";" or "|" || IsBar(i)) ? [] : sentence.Words.Sentence.Label;
        (Start, End) = Chunk();
        Subject = new LimitSubject(this, lexicon);
    }

    public ParsedSentence Sentence { get; }

    public TaggedSentence Words => Sentence.Words;

    public Quantity Quantity { get; }

    public ImmutableArray<Quantity> All { get; }

    /// <summary>The part of the sentence that is about this quantity.</summary>
    public int Start { get; }

    public int End { get; }

    /// <summary>The label of the sentence; behind a semicolon it does not hold.</summary>
    public ImmutableArray<Token> Label { get; }

    /// <summary>Who or what is limited.</summary>
    public LimitSubject Subject { get; }

    public bool InConstraints => Words.Sentence.Field == SourceField.ConstraintsAndSlas;

    public bool InWorkflow => Words.Sentence.Field == SourceField.BusinessWorkflow;

    /// <summary>A part ends where a sign separates it, or where the next quantity of the kind has begun.</summary>
    private (int, int) Chunk()
    {
        var start = Quantity.First;
        while (start > 0 && !Cuts(start - 1) && !EndsThere(start))
        {
            start--;
        }

        var end = Quantity.End;
        while (end < Words.Count && !Cuts(end) && !(end == Quantity.End && EndsInDot(end)) && !Begins(end))
        {
            end++;
        }

        for (var again = 0; again < 2 && start > 1 && !Speaks(start, Quantity.First) && !Speaks(Quantity.End, end) && Words.Lower(start - 1) is ":" or "—" or "–" or "," or "(" or "|"; again++)
        {
            start--;
            while (start > 0 && !Cuts(start - 1) && !EndsThere(start))
            {
                start--;
            }
        }

        return (start, end);
    }

    /// <summary>Another figure of the kind begins; to a time also "5 retries" and "100 per second" are another matter.</summary>
    private bool Begins(int at) => All.Any(q => q.First == at && (q.Kind == Quantity.Kind
        || (Quantity.Kind == QuantityKind.Time && q.Kind is QuantityKind.Count or QuantityKind.Rate or QuantityKind.Money or QuantityKind.Bytes && at > Quantity.End + 1 && Words.TagAt(at - 1) != Tag.Preposition)));

    private bool EndsThere(int at)
    {
        foreach (var other in All)
        {
            if (other.End == at && (other.Kind == Quantity.Kind || EndsInDot(at)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Valid 5 min. whole thing …": the dot of the unit ended the sentence.</summary>
    private bool EndsInDot(int at) => Words.Lower(at - 1) is { Length: > 2 } last && last[^1] == '.' && Words.Lower(at) is not ("per" or "for" or "each" or "after");

    /// <summary>The figure stands in a condition, which in the workflow's text tells when something happens.</summary>
    public bool InCondition => Sentence.Clauses.Any(c => c.Kind is ClauseKind.Condition && c.Start <= Quantity.First && (Quantity.First < c.End || !Words.Sentence.Tokens.Skip(c.Start).Take(Quantity.First - c.Start).Any(t => t.Is(","))));

    /// <summary>A slash with blanks around it stands between two matters.</summary>
    private bool IsBar(int i) => Words.Lower(i) == "/" && i > 0 && i + 1 < Words.Count && Words[i].Start > Words[i - 1].End && Words[i + 1].Start > Words[i].End;

    private bool Cuts(int i) => IsBar(i) || (Words.Lower(i) is "," or ";" or "(" or ")" or ":" or "—" or "–" or "|" && !All.Any(q => q.First < i && i < q.End))
        || (Words.Lower(i) is "and" or "but" or "while" or "whereas" or "then" && All.Any(q => q.Kind == Quantity.Kind && q.End <= i) && All.Any(q => q.Kind == Quantity.Kind && q.First > i))
        || (Words.Lower(i) is "and" or "but" or "while" && i < Quantity.First && ClauseFollows(i));

    /// <summary>A new clause with its own subject begins.</summary>
    private bool ClauseFollows(int at) => Sentence.Predicates.Any(p => p.Finite && !p.Coordinated && p.First > at && p.First <= Quantity.First && !p.Subject.IsEmpty && p.Subject.Start == at + 1);

    /// <summary>A noun, a name or a verb stands there.</summary>
    private bool Speaks(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if ((Words.TagAt(i) is Tag.Noun or Tag.Name || Words.TagAt(i).IsVerb()) && Words.Lower(i) is not ("max" or "max." or "maximum" or "most" or "up" or "least" or "min" or "limit" or "percentile" or "e.g" or "i.e" or "i.e." or "hard" or "well"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a cue stands in this part of the sentence, or in its label.</summary>
    public bool Has(string cue) => _lexicon.Phrases.Set(cue) is var set && (set.Find(Words, Start, End) >= 0 || IsLabelled(set));

    /// <summary>Whether a word of pauses and intervals stands before the figure or right behind it.</summary>
    public bool PausesNear() => _lexicon.Phrases.Set("pausing").Find(Words, Start, Math.Min(End, Quantity.End + 3)) >= 0 || IsLabelled("pausing");

    /// <summary>Whether a cue stands in this part and not behind "after" that follows the figure.</summary>
    public bool FindBefore(string cue) => Anchored ? _lexicon.Phrases.Set(cue).Find(Words, Start, Quantity.First) >= 0 || IsLabelled(cue) : Has(cue);

    /// <summary>A cue by its name.</summary>
    public CueSet Cue(string name) => _lexicon.Phrases.Set(name);

    /// <summary>Whether a cue stands among some tokens of the sentence.</summary>
    public bool Stands(string cue, int from, int end) => _lexicon.Phrases.Set(cue).Find(Words, from, end) >= 0;

    /// <summary>Whether a word of a cue stands in the label.</summary>
    public bool IsLabelled(string cue) => IsLabelled(_lexicon.Phrases.Set(cue));

    private bool IsLabelled(CueSet cue)
    {
        foreach (var token in Label)
        {
            if (cue.IsWord(token.Lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a cue stands anywhere in the sentence, or in its label.</summary>
    public bool HasAnywhere(string cue) => _lexicon.Phrases.Set(cue) is var set && (set.Find(Words, 0, Words.Count) >= 0 || IsLabelled(set));

    /// <summary>Whether a noun phrase that begins at a place names what the process is about.</summary>
    public bool IsTopic(int from, int end)
    {
        for (var i = from; i < end && (Words.TagAt(i).IsNominal() || Words.TagAt(i) is Tag.Gerund or Tag.Adjective); i++)
        {
            if (_index.Topic.Contains(Words.Lemmas[i]) || _lexicon.Phrases.Set("transaction").IsWord(Words.Lemmas[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many of the nouns that name what the process is about stand in this part or its label.</summary>
    public int TopicsNamed() => Enumerable.Range(Start, End - Start).Select(i => Words.Lemmas[i]).Concat(Label.Select(t => t.Lower)).Where(_index.Topic.Contains).Distinct(StringComparer.Ordinal).Count();

    private bool IsTopicAnywhere() => Indexes.From(Start, Math.Max(0, Quantity.First - Start)).Any(i => Words.TagAt(i) == Tag.Noun && _index.Topic.Contains(Words.Lemmas[i]));

    /// <summary>Whether the subject is one of many things for each of which steps run.</summary>
    public bool NamesItem() => Indexes.From(Start, Math.Max(0, Quantity.First - Start)).Any(i => Words.TagAt(i) == Tag.Noun && _index.Items.Contains(Words.Lemmas[i]) && Words.TagAt(i - 1) is Tag.Determiner);

    /// <summary>Whether a word for a whole business transaction stands before the figure.</summary>
    public bool NamesTransaction() => _lexicon.Phrases.Set("transaction").Find(Words, Start, Quantity.First) >= 0;

    /// <summary>Whether the word at a place is one of a cue.</summary>
    public bool IsWord(string cue, int at) => _lexicon.Phrases.Set(cue).IsWord(Words.Lower(at));

    /// <summary>Whether one of the words stands in this part of the sentence, or in its label.</summary>
    public bool Any(params ReadOnlySpan<string> words)
    {
        for (var i = Start; i < End; i++)
        {
            if (words.Contains(Words.Lower(i)) || words.Contains(Words.Lemmas[i]))
            {
                return true;
            }
        }

        foreach (var token in Label)
        {
            if (words.Contains(token.Lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word so many places before the quantity; brackets and signs of comparison are left out.</summary>
    public string Before(int places = 1) => Words.Lower(Quantity.First - places);

    /// <summary>What stands just before is denied: "must not exceed", "never above".</summary>
    public bool IsDeniedBefore => Denial.IsIn(Words, Quantity.First - 3, Quantity.First - 1, _lexicon);

    /// <summary>The word after the quantity.</summary>
    public string After => Words.Lower(Quantity.End);

    /// <summary>Nothing but the figure stands there.</summary>
    public bool IsBare => !Speaks(Start, Quantity.First) && !Speaks(Quantity.End, End) && Label.IsEmpty;

    /// <summary>A bound that holds in a description of the workflow too, where figures are mostly facts.</summary>
    public bool BoundsStrictly => Before() is "within" or "inside" or "most" or "than" or "under" or "below" or "<" or "≤" or "<=" or "max" or "max." or "maximum" || Any("timeout", "deadline", "limit", "limited", "longer", "sla", "latest");

    /// <summary>The figure bounds something: "within", "at most", "no later than", "&lt;".</summary>
    public bool Bounds => Has("bounding") || Before() is "than" or "in" or "to" or "within" or "<" or "≤" or "<=" or "=" or "~" or "inside"
        || (InConstraints && After is "after" or "from" or "since" or "of" or "upon");

    /// <summary>"9,000 mortgages a year": how much there is of something, not what must be borne.</summary>
    public bool IsBackground => Any("year", "annually", "yearly", "month", "monthly");

    /// <summary>"One hour per sensor": for each of many things.</summary>
    public bool IsPerItem => After is "per" or "each" or "apiece" or "for" && (After != "for" || Words.Lower(Quantity.End + 1) is "each" or "every");

    /// <summary>The percentile that this time is for.</summary>
    public double? Percentile()
    {
        var (nearest, least) = ((double?)null, int.MaxValue);
        foreach (var other in All)
        {
            var distance = other.First < Quantity.First ? Quantity.First - other.End : other.First - Quantity.End + 1;
            if (distance < least && IsPercentile(other) && !Between(other) && !IsApart(other))
            {
                (nearest, least) = (other.Value, distance);
            }
        }

        return nearest ?? Percentiles.InLabel(Words.Sentence.Label);
    }

    /// <summary>"p95", or a share "of all requests", "in 95 % of the cases", "for 99 %".</summary>
    private bool IsPercentile(Quantity q) => q.Kind == QuantityKind.Percentile
        || (q is { Kind: QuantityKind.Percent, Value: >= 50 and < 100 } && !_lexicon.Phrases.Set("staying-up").IsWord(Words.Lower(q.End))
            && (Words.Lower(q.End) is "of" or "within" or "under" or "in" or "below" or "must" || Words.Lower(q.First - 1) is "for" or "in" or "at" || Words.TagAt(q.End) == Tag.Noun && q.End < Quantity.First));

    /// <summary>A semicolon stands between: another matter.</summary>
    private bool IsApart(Quantity percentile)
    {
        var (from, to) = (Math.Min(percentile.End, Quantity.End), Math.Max(percentile.First, Quantity.First));
        return Words.Sentence.Tokens.Skip(from).Take(Math.Max(0, to - from)).Any(t => t.Is(";"));
    }

    /// <summary>Another time stands between the percentile and this one; "a one-hour programme" only describes.</summary>
    private bool Between(Quantity percentile)
    {
        var from = Math.Min(percentile.End, Quantity.End);
        var to = Math.Max(percentile.First, Quantity.First);
        return All.Any(q => q.Kind == QuantityKind.Time && q.First >= from && q.End <= to && q != Quantity && !Words.Lower(q.First).Contains('-', StringComparison.Ordinal));
    }

    public SourceSpan Span()
    {
        var start = Words[Quantity.First].Start;
        return new SourceSpan(Words.Sentence.Field, start, Words[Quantity.End - 1].End - start);
    }

    public ConstraintFact Fact(ConstraintKind kind, ConstraintUnit unit, StepFact? step = null, double? percentile = null, string? per = null) =>
        new(kind, step?.Id, new ConstraintValue.Number(Quantity.Value), unit, percentile, per, Span());
}
