using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>Which steps of a sentence "while" sets beside each other: those of its clause, and those of the clause that it belongs to.</summary>
internal static class WhileReading
{
    /// <summary>The steps; none if the sentence has no such clause that tells one.</summary>
    public static Range Of(ParsedSentence parsed, List<Told> told)
    {
        var during = told.FindIndex(t => t.Predicate.Clause == ClauseKind.Meanwhile || parsed.Clauses.Any(c => c.Kind == ClauseKind.Meanwhile && c.Start > 0 && t.Predicate.Verb >= c.Start && t.Predicate.Verb < c.End));
        if (during < 0)
        {
            return told.Count > 0 ? AroundState(parsed, told) : 0..0;
        }

        var start = during;
        while (start > 0 && !(start < during && !TellsSeveral(parsed, told, during) && told[start].Predicate is { Coordinated: true, Joiner: "and" }) && !Leads(parsed, told[during].Predicate) && !Lanes.IsCut(parsed, told[start - 1], told[start]) && (start == during || !Lanes.Opens(parsed, told, start)))
        {
            start--;
        }

        var end = Lanes.EndOfCut(parsed, told, during);
        return end - start > 1 ? start..end : 0..0;
    }

    /// <summary>", while the porter prints the badge and reserves a desk": all that somebody else does beside all that was said of one.</summary>
    private static bool TellsSeveral(ParsedSentence parsed, List<Told> told, int during) =>
        told[during].Predicate is { ClauseStart: > 0, Passive: false, Subject.IsEmpty: false } other && parsed.Words.Lower(other.ClauseStart - 1) == ","
        && during + 1 < told.Count && told[during + 1].Predicate is { Coordinated: true, Passive: false } && told[during - 1].Predicate is { Passive: false };

    /// <summary>
    /// "The adjuster is booked and, while that is going on, a crew is sent", "…, and while it is in the air the weather is looked up": the step before it,
    /// and what stands behind it.
    /// </summary>
    private static Range AroundState(ParsedSentence parsed, List<Told> told)
    {
        foreach (var clause in parsed.Clauses.Where(c => c.Kind == ClauseKind.Meanwhile && !told.Exists(t => t.Predicate.Verb >= c.Start && t.Predicate.Verb < c.End)))
        {
            var before = told.Count(t => t.Predicate.Verb < clause.Start);
            if (before > 0 && before < told.Count && (IsJoined(parsed, clause.Start) || parsed.Predicates.Any(p => p.ClauseStart == clause.Start && ToldBeside.IsAllOfIt(parsed, p))) && !Lanes.IsCut(parsed, told[before - 1].Predicate.End, clause.Start))
            {
                return (before - 1)..Lanes.EndOfCut(parsed, told, before);
            }
        }

        return 0..0;
    }

    /// <summary>"… and while", "… and, while": not what the clause before it goes on with.</summary>
    private static bool IsJoined(ParsedSentence parsed, int start) =>
        parsed.Words.TagAt(start - (parsed.Words.Lower(start - 1) == "," ? 2 : 1)) == Tag.Coordinator;

    /// <summary>"…, and while the dough rests, the oven is heated": the clause stands before the one it belongs to.</summary>
    private static bool Leads(ParsedSentence parsed, Predicate predicate) =>
        predicate.ClauseStart == 0 || parsed.Words.TagAt(predicate.ClauseStart - 1) == Tag.Coordinator || parsed.Words.Lower(predicate.ClauseStart - 1) is ";" or ":";
}
