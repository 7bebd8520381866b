using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;

/// <summary>The figures that were read as constraints.</summary>
internal sealed class StatedLimits(ProcessFacts facts, Sayings sayings, TimeKinds times, LimitMaker maker)
{
    /// <summary>The limits in their order.</summary>
    public IEnumerable<Limit> All()
    {
        foreach (var fact in facts.Constraints)
        {
            if (fact.Value.AsNumber is not { } value || sayings.At(fact.Span) is not { } sentence)
            {
                continue;
            }

            var words = sentence.Words;
            var at = Sayings.TokenAt(words, fact.Span);
            if (at >= words.Count || (fact.Kind != ConstraintKind.Payload && TimeKinds.IsDescribing(sentence, at)) || times.IsMissed(words, at) || (at == 1 && words.Lower(0) == "after"))
            {
                continue;
            }

            var end = Sayings.TokenFrom(words, fact.Span.Start + fact.Span.Length);
            var kind = KindOf(fact, sentence, at, Math.Max(end, at + 1));
            value = kind == LimitKind.Tries ? maker.Tries(value, sentence, at) : fact.Kind == ConstraintKind.Availability ? 1 - (value / 100) : value;
            if (kind is not null && (kind != LimitKind.Down || fact.Kind == ConstraintKind.Availability))
            {
                yield return maker.New(kind, value, sentence, at, Math.Max(end, at + 1)) with { Step = fact.Step, IsWhole = fact.Kind == ConstraintKind.MaxDuration && fact.Step is null };
            }
        }
    }

    /// <summary>A day or more, over which a rate may be lower than it is at its peak.</summary>
    private static bool IsLong(TaggedSentence words, int unit) => words.Units.TryGet(words.Lower(unit), "time", out var seconds) && seconds > 3600;

    /// <summary>"Half of all searches are answered in": the median.</summary>
    private static double? Half(ParsedSentence sentence, int at)
    {
        var words = sentence.Words;
        return words.Lower(0) == "half" && words.Lower(1) is "of" or "the" or "all" && at > 2 ? 50 : null;
    }

    /// <summary>What a constraint measures; <see langword="null"/> if it only seems one: "between two tries", "24 hours a day".</summary>
    private string? KindOf(ConstraintFact fact, ParsedSentence sentence, int at, int end)
    {
        var isTime = fact.Kind is ConstraintKind.StepTimeout or ConstraintKind.WaitTimeout or ConstraintKind.MaxDuration or ConstraintKind.Latency;
        if (isTime)
        {
            return times.Special(sentence, new Quantity(QuantityKind.Time, 0, at, end, "")) switch
            {
                "" => (fact.Percentile ?? Half(sentence, at)) is { } share ? $"{LimitKind.Time} {share}" : LimitKind.Time,
                var special => special,
            };
        }

        return fact.Kind switch
        {
            ConstraintKind.Availability => LimitKind.Down,
            ConstraintKind.Concurrency => LimitKind.AtOnce,
            ConstraintKind.Retries => sentence.Words.Lower(at - 1) is "between" ? null : LimitKind.Tries,
            ConstraintKind.Retention => LimitKind.Kept,
            ConstraintKind.Cost => SaidLimits.Money(sentence, at, "usd"),
            ConstraintKind.Throughput => $"{fact.Kind.Named()}{(IsLong(sentence.Words, end - 1) ? " in the long run" : "")}",
            _ => $"{fact.Kind.Named()} {fact.Per}",
        };
    }
}
