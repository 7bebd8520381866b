using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Weighing;

/// <summary>The parts of a condition that names several things of which one is enough: "if the charge is declined or the officer says no".</summary>
internal static class GuardParts
{
    /// <summary>Its parts; none if it has but one, or says several things of one subject.</summary>
    public static IEnumerable<Guard> Of(ParsedSentence parsed, Guard guard)
    {
        var words = parsed.Words;
        var or = guard.Start;
        while (or < guard.End && words.Lower(or) != "or")
        {
            or++;
        }

        if (or == guard.End || !IsBetweenClauses(parsed, guard, or))
        {
            return [];
        }

        return [guard with { End = or }, guard with { Start = or + 1 }];
    }

    /// <summary>A clause with a verb stands on both sides, each with a subject of its own.</summary>
    private static bool IsBetweenClauses(ParsedSentence parsed, Guard guard, int or) =>
        parsed.Predicates.Any(p => p.Verb >= guard.Start && p.Verb < or && p is { Finite: true }) && parsed.Predicates.Any(p => p.First > or + 1 && p.Verb < guard.End && p is { Finite: true, Clause: ClauseKind.Condition or ClauseKind.Temporal } && OpensWithSubject(parsed.Words, or + 1, p.First));

    private static bool OpensWithSubject(TaggedSentence words, int from, int verb)
    {
        for (var i = from; i < verb; i++)
        {
            if (words.TagAt(i) is Tag.Noun or Tag.Name or Tag.Pronoun)
            {
                return true;
            }
        }

        return false;
    }
}
