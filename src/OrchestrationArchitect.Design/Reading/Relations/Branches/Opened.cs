using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Relations.Branches;

/// <summary>The branches that conditions open.</summary>
internal static class Opened
{
    /// <summary>The move of steps under a condition, or under none.</summary>
    public static Move By(Guard guard, Anchor from, int sentence, bool ends) => guard.Kind switch
    {
        GuardKind.If => new Case(guard.Text, from, sentence) { Ends = ends },
        GuardKind.Otherwise => new OtherSide(guard.Text, from, sentence) { Ends = ends },
        GuardKind.Failure => new Failure(guard.Text, from, sentence) { Ends = ends },
        _ => Follow.Plain,
    };

    /// <summary>The verb of the clause that a condition is told in; <see langword="null"/> if it is told otherwise.</summary>
    public static Predicate? ClauseOf(ParsedSentence parsed, Guard guard) =>
        parsed.Predicates.FirstOrDefault(p => p.Verb >= guard.Start && p.Verb < guard.End && p.Clause is ClauseKind.Condition or ClauseKind.Temporal);

    /// <summary>What a verb is said of: the subject, or the object of a passive verb.</summary>
    public static Phrase Said(Predicate predicate) => predicate.Passive ? predicate.Object : predicate.Subject;
}
