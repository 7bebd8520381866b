using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>Which steps of a sentence "while" sets beside each other: those of its clause, and those of the clause that it belongs to.</summary>
internal static class WhileReading
{
    /// <summary>The steps; none if the sentence has no such clause that tells one.</summary>
    public static Range Of(ParsedSentence parsed, List<Told> told)
    {
        var during = told.FindIndex(t => t.Predicate.Clause == ClauseKind.Meanwhile);
        if (during < 0)
        {
            return Meanwhile(parsed, told);
        }

        var start = during;
        while (start > 0 && !Leads(parsed, told[during].Predicate) && !Lanes.IsCut(parsed, told[start - 1], told[start]) && (start == during || !Lanes.Opens(parsed, told, start)))
        {
            start--;
        }

        var end = Lanes.EndOfCut(parsed, told, during);
        return end - start > 1 ? start..end : 0..0;
    }

    /// <summary>"The adjuster is booked and, while that is going on, a crew is sent": the step before it, and what stands behind it.</summary>
    private static Range Meanwhile(ParsedSentence parsed, List<Told> told)
    {
        foreach (var predicate in parsed.Predicates)
        {
            if (predicate.Clause == ClauseKind.Meanwhile && ToldBeside.IsAllOfIt(parsed, predicate)
                && told.Count(t => t.Predicate.Verb < predicate.Verb) is var before && before > 0 && before < told.Count)
            {
                return (before - 1)..Lanes.EndOfCut(parsed, told, before);
            }
        }

        return 0..0;
    }

    /// <summary>"…, and while the dough rests, the oven is heated": the clause stands before the one it belongs to.</summary>
    private static bool Leads(ParsedSentence parsed, Predicate predicate) =>
        predicate.ClauseStart == 0 || parsed.Words.TagAt(predicate.ClauseStart - 1) == Tag.Coordinator || parsed.Words.Lower(predicate.ClauseStart - 1) is ";" or ":";
}
