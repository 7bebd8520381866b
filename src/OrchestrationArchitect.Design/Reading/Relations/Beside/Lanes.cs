using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>Lanes beside each other: what a sentence goes on to say of one subject is done in turn.</summary>
internal static class Lanes
{
    /// <summary>A step begins what is said of another subject, or of the same in the clause with "while".</summary>
    public static bool Opens(ParsedSentence parsed, List<Told> told, int step)
    {
        var (before, own) = (told[step - 1].Predicate, told[step].Predicate);
        if (own.Clause == ClauseKind.Meanwhile != (before.Clause == ClauseKind.Meanwhile) && !own.Coordinated)
        {
            return own.Clause is ClauseKind.Main or ClauseKind.Meanwhile;
        }

        return (!own.Coordinated || own.Gapped) && own.Clause is not (ClauseKind.Relative or ClauseKind.Temporal or ClauseKind.Prior) && !IsCut(parsed, told[step - 1], told[step]);
    }

    /// <summary>Whether several steps stand in lanes of which one at least has more than one step.</summary>
    public static bool AreIn(ParsedSentence parsed, List<Told> told, Range range)
    {
        var inner = Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value).Skip(1).ToList();
        return inner.Exists(i => Opens(parsed, told, i)) && inner.Exists(i => !Opens(parsed, told, i));
    }

    /// <summary>The step after the last before a semicolon, "then" or "whereupon".</summary>
    public static int EndOfCut(ParsedSentence parsed, List<Told> told, int last)
    {
        var end = last + 1;
        while (end < told.Count && !IsCut(parsed, told[end - 1], told[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>A semicolon, "then", "whereupon" or "once both are done" stands between two steps.</summary>
    public static bool IsCut(ParsedSentence parsed, Told before, Told after) =>
        IsCut(parsed, before.Predicate.End, after.Predicate.First)
        || (after.Predicate.Clause == ClauseKind.Main && parsed.Clauses.Any(c => c.Kind == ClauseKind.Temporal && c.Start >= before.Predicate.End && c.End <= after.Predicate.First && parsed.Words.TagAt(c.Start - 1) == Tag.Coordinator));

    /// <summary>A semicolon, "then" or "whereupon" stands between two tokens.</summary>
    public static bool IsCut(ParsedSentence parsed, int from, int to) =>
        Indexes.From(from, Math.Max(0, to - from)).Any(i => parsed.Words.Lower(i) is ";" or "then" or "whereupon");
}
