using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

/// <summary>All figures that a text gives: those of the constraints, and those said in words that make none.</summary>
internal sealed class LimitReader(ProcessFacts facts, Sayings sayings, TopicReader topics, Lexicon lexicon)
{
    private const string Time = "time", AtOnce = "concurrency", Tries = "retries", Kept = "retention", Down = "downtime";

    /// <summary>What a downtime is a share of if nothing is named, in seconds.</summary>
    private const double Year = 365 * Day;

    /// <summary>A day, in seconds.</summary>
    private const double Day = 86400;

    /// <summary>Figures that are said without a number.</summary>
    private static readonly (string Cue, string Kind, double Value)[] Worded = [("this-day", Time, Day), ("next-day", Time, 2 * Day), ("one-more-time", Tries, 1)];

    /// <summary>So many tokens before a time tell what it is.</summary>
    private const int Before = 4;

    private readonly Bounds _bounds = new(sayings, lexicon);

    /// <summary>The limits in no order.</summary>
    public IEnumerable<Limit> All()
    {
        var known = facts.Constraints.Where(c => c.Value.AsNumber is not null && sayings.At(c.Span) is not null).ToList();
        foreach (var fact in known)
        {
            var sentence = sayings.At(fact.Span)!;
            var at = Sayings.TokenAt(sentence.Words, fact.Span);
            if (IsDescribing(sentence, at) || IsMissed(sentence.Words, at) || (at == 1 && sentence.Words.Lower(0) == "after"))
            {
                continue;
            }

            var end = sentence.Words.Sentence.Tokens.TakeWhile(token => token.Start < fact.Span.Start + fact.Span.Length).Count();
            var kind = KindOf(fact, sentence, at);
            if (kind != Down)
            {
                yield return New(kind, fact.Value.AsNumber!.Value, sentence, at, end);
            }
            else if (fact.Kind == ConstraintKind.Availability)
            {
                yield return New(kind, 1 - (fact.Value.AsNumber!.Value / 100), sentence, at, end);
            }
        }

        foreach (var (sentence, quantities) in sayings.Counted)
        {
            foreach (var limit in Said(sentence, quantities).Where(limit => limit.Kind == Down || !known.Exists(fact => fact.Span.Field == limit.Span.Field && fact.Span.Start < limit.Span.Start + limit.Span.Length && limit.Span.Start < fact.Span.Start + fact.Span.Length)))
            {
                yield return limit;
            }
        }
    }

    private Limit New(string kind, double value, ParsedSentence sentence, int at, int end)
    {
        var part = Stretch.At(sentence, at);
        var span = new SourceSpan(sentence.Words.Sentence.Field, sentence.Words[at].Start, sentence.Words[end - 1].End - sentence.Words[at].Start);
        var about = topics.Of(part, at, at + 1);
        return new Limit(kind, value, _bounds.IsLeast(sentence.Words, at), part, kind == AtOnce ? about.WithoutRun() : about, span);
    }

    private string KindOf(ConstraintFact fact, ParsedSentence sentence, int at) => fact.Kind switch
    {
        ConstraintKind.StepTimeout or ConstraintKind.WaitTimeout or ConstraintKind.MaxDuration or ConstraintKind.Latency when IsDown(sentence, at) => Down,
        ConstraintKind.StepTimeout or ConstraintKind.WaitTimeout or ConstraintKind.MaxDuration when IsKept(sentence, new Quantity(QuantityKind.Time, 0, at, at + 2, "")) => Kept,
        ConstraintKind.StepTimeout or ConstraintKind.WaitTimeout or ConstraintKind.Latency or ConstraintKind.MaxDuration => fact.Percentile is { } share ? $"{Time} {share}" : Time,
        ConstraintKind.Availability => Down,
        ConstraintKind.Concurrency => AtOnce,
        ConstraintKind.Retries => Tries,
        ConstraintKind.Retention => Kept,
        _ => $"{fact.Kind} {fact.Per}",
    };

    private IEnumerable<Limit> Said(ParsedSentence sentence, IReadOnlyList<Quantity> quantities)
    {
        var words = sentence.Words;
        foreach (var quantity in quantities)
        {
            if (KindOf(sentence, quantity) is { } kind)
            {
                yield return New(kind, quantity.Value, sentence, quantity.First, quantity.End);
            }
        }

        if (Downtime(sentence, quantities) is { } down)
        {
            yield return down;
        }

        foreach (var (cue, kind, value) in Worded)
        {
            if (lexicon.Phrases.Set(cue) is var set && set.Find(words, 0, words.Count) is var first and >= 0 && !IsMissed(words, first, 0) && (kind != Time || IsDue(words, first)))
            {
                yield return New(kind, value, sentence, first, first + set.LengthAt(words, first));
            }
        }

        if (lexicon.Phrases.Set("one-by-one") is var single && single.Find(words, 0, words.Count) is var at and >= 0)
        {
            yield return New(AtOnce, 1, sentence, at, at + single.LengthAt(words, at));
        }
    }

    private bool IsDown(ParsedSentence sentence, int at) => Stretch.At(sentence, at) is var part && lexicon.Phrases.Set("being-down").Find(sentence.Words, part.Start, part.End) >= 0;

    /// <summary>"May be down for five minutes in a year": the shorter time as a share of the longer one.</summary>
    private Limit? Downtime(ParsedSentence sentence, IReadOnlyList<Quantity> quantities)
    {
        var times = quantities.Where(quantity => quantity.Kind == QuantityKind.Time && IsDown(sentence, quantity.First)).OrderBy(quantity => quantity.Value).Take(2).ToList();
        return times.Count == 0 ? null : New(Down, times[0].Value / (times.Count > 1 ? times[1].Value : Year), sentence, times[0].First, times[0].End);
    }

    private string? KindOf(ParsedSentence sentence, Quantity quantity)
    {
        var words = sentence.Words;
        return quantity.Kind switch
        {
            QuantityKind.Time when IsDown(sentence, quantity.First) => null,
            QuantityKind.Time when IsKept(sentence, quantity) => Kept,
            QuantityKind.Time when !IsDescribing(sentence, quantity.First) && IsBounded(words, quantity) => Time,
            QuantityKind.Times when lexicon.Phrases.Set("trying-again").Find(words, quantity.First - Before, quantity.End + 1) >= 0 => Tries,
            QuantityKind.Count when quantity.Value > 0 && Stretch.At(sentence, quantity.First) is var part && lexicon.Phrases.Set("at-a-time").Find(words, quantity.First, part.End) >= 0 => AtOnce,
            _ => null,
        };
    }

    /// <summary>"Removed three days after departure", "kept for ten years".</summary>
    private bool IsKept(ParsedSentence sentence, Quantity time)
    {
        var words = sentence.Words;
        var lemma = Stretch.At(sentence, time.First).Predicate is { } told ? words.Lemmas[told.Verb] : "";
        return lexicon.Phrases.Is("taking-out", lemma) ? words.Lower(time.First - 1) == "after" || words.Lower(time.End) is "after" or "later" : lexicon.Phrases.Is("holding", lemma) && words.Lower(time.First - 1) == "for";
    }

    /// <summary>"By the end of the next day", "the same day"; not what is just done on the next day.</summary>
    private bool IsDue(TaggedSentence words, int at) =>
        words.Matches(at, "the same day") || lexicon.Phrases.Set("due-at").Find(words, at - Before, at + 1) >= 0 || lexicon.Phrases.Set("due-at").Find(words, at, at + Before + 1) >= 0;

    /// <summary>"Within two days", "in 90 minutes at most"; not "after a week", "every hour".</summary>
    private bool IsBounded(TaggedSentence words, Quantity time) => !lexicon.Phrases.Is("long-since", words.Lower(time.End)) && !IsMissed(words, time.First) && IsLimiting(words, time);

    /// <summary>"What nobody has collected within ten days".</summary>
    private bool IsMissed(TaggedSentence words, int at) => words.Lower(at - 1) is "within" or "in" or "for" or "after" && IsMissed(words, at, 0);

    private bool IsMissed(TaggedSentence words, int at, int from) => Enumerable.Range(from, at - from).Any(i => lexicon.Phrases.Set("denying-part").IsWord(words.Lower(i)) && lexicon.Phrases.Set("not-denying").LengthAt(words, i) == 0);

    /// <summary>"Packs that were not collected within ten days are …": the time belongs to a relative clause.</summary>
    private static bool IsDescribing(ParsedSentence sentence, int at) => sentence.Predicates.LastOrDefault(p => p.First < at) is { Clause: ClauseKind.Relative or ClauseKind.Reduced, Adds: false };

    private bool IsLimiting(TaggedSentence words, Quantity time) =>
        words.Lower(time.First - 1) is "within" or "in" or "under" || lexicon.Phrases.Set("at-most").Find(words, time.First - Before, time.First) >= 0 || lexicon.Phrases.Set("at-most").Find(words, time.End, time.End + 2) >= 0;
}
