using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Model;

/// <summary>The pattern a design is built on.</summary>
/// <param name="Primary">The one that shapes the whole.</param>
/// <param name="ComposedOf">The others that parts of it follow.</param>
/// <param name="Alternatives">Every other pattern that was weighed, best first.</param>
/// <param name="Because">Why the primary was chosen, in one sentence.</param>
public sealed record PatternChoice(
    Pattern Primary,
    ImmutableArray<Pattern> ComposedOf,
    ImmutableArray<PatternAlternative> Alternatives,
    string Because = "");

/// <summary>A pattern that was weighed and not made primary.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Score">The chance that an expert would build the whole on it, 0 to 1.</param>
/// <param name="Because">The evidence for and against, in one sentence.</param>
public sealed record PatternAlternative(Pattern Pattern, double Score, string Because);
