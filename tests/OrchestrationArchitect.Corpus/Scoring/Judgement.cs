using System.Collections.Immutable;

namespace OrchestrationArchitect.Corpus.Scoring;

/// <summary>What one aspect of one case came to.</summary>
/// <param name="Tally">The counts.</param>
/// <param name="Missing">The words of what was not found, or found wrong.</param>
/// <param name="Spurious">The words of what was found without being there.</param>
public sealed record Judgement(Tally Tally, ImmutableArray<string> Missing, ImmutableArray<string> Spurious)
{
    /// <summary>Nothing to find and nothing found.</summary>
    public static Judgement Empty { get; } = new(default, [], []);

    internal static Judgement Of(int found, IEnumerable<string> missing, IEnumerable<string> spurious)
    {
        ImmutableArray<string> lost = [.. missing];
        ImmutableArray<string> extra = [.. spurious];
        return new Judgement(new Tally(found, lost.Length, extra.Length), lost, extra);
    }
}
