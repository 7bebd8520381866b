using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Two courses of which one is taken, each with steps of its own: "either she fixes it, or a part is ordered and a car is lent".</summary>
internal static class EitherOr
{
    /// <summary>The conditions of a sentence that stand before each of such courses.</summary>
    public static IEnumerable<Guard> In(ParsedSentence sentence)
    {
        var words = sentence.Words;
        for (var either = 0; either < words.Count; either++)
        {
            if (words.Lower(either) != "either" || Opening(sentence, either) is not { } first || Second(sentence, first) is not { } second)
            {
                continue;
            }

            var or = second.BeginsAfter(first.End) - 1;
            if (words.Lower(or) == "or" && (Goes(sentence, first, or) || Goes(sentence, second, words.Count)))
            {
                yield return new Guard(GuardKind.If, FlowFact.OneOfThem, either, either + 1, false);
                yield return new Guard(GuardKind.Otherwise, FlowFact.OneOfThem, or, or + 1, false);
            }
        }
    }

    /// <summary>The clause that begins right behind "either".</summary>
    private static Predicate? Opening(ParsedSentence sentence, int either) =>
        sentence.Predicates.FirstOrDefault(p => p.First > either) is { Clause: ClauseKind.Main, Finite: true } first
        && first.About is { IsEmpty: false } about && about.Start < first.First && about.Start - either is var ahead && (ahead == 1 || (ahead == 0 && sentence.Words.TagAt(either + 1) == Tag.Determiner)) ? first : null;

    /// <summary>The clause of another subject behind "or".</summary>
    private static Predicate? Second(ParsedSentence sentence, Predicate first) =>
        sentence.Predicates.FirstOrDefault(p => p.First > first.End && p is { Clause: ClauseKind.Main, Finite: true, Coordinated: false, Joiner: "or" });

    /// <summary>More is done in the course than its first verb tells.</summary>
    private static bool Goes(ParsedSentence sentence, Predicate first, int end) =>
        sentence.Predicates.Any(p => p.First > first.End && p.First < end && p.Clause == ClauseKind.Main && p.Joiner is "and" or ",");
}
