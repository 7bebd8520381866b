using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>A step that a sentence tells.</summary>
/// <param name="Action">Its number among the actions.</param>
/// <param name="Predicate">The verb, or the noun, that tells it.</param>
/// <param name="Guard">The condition that it stands under.</param>
internal readonly record struct Told(int Action, Predicate Predicate, Guard Guard)
{
    /// <summary>"… or accepts it": one of several, of which one happens.</summary>
    public bool IsAlternative => Predicate.Joiner == "or";
}
