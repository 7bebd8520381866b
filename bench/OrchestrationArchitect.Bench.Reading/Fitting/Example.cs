using System.Collections.Immutable;

namespace OrchestrationArchitect.Bench.Reading.Fitting;

/// <summary>Something labelled: which answers are right, and what is observed of it.</summary>
/// <param name="Name">Where it comes from.</param>
/// <param name="Set">The texts it was written with: the hundred of its number, since writers had numbers of their own.</param>
/// <param name="Right">The right answers, best first.</param>
/// <param name="Seen">The ids of the observations.</param>
internal sealed record Example(string Name, int Set, ImmutableArray<string> Right, ImmutableArray<string> Seen)
{
    /// <summary>The set of a case by the number its slug begins with.</summary>
    public static int SetOf(string slug) => int.TryParse(slug.Split('-')[0], out var number) ? number / 100 : 0;
}
