using System.Collections.Immutable;

namespace OrchestrationArchitect.Bench.Reading.Fitting;

/// <summary>Something labelled: which answers are right, and what is observed of it.</summary>
/// <param name="Name">Where it comes from.</param>
/// <param name="Set">The texts it was written with: the hundred of its number, or from 1211 to 3099 the forty, since writers had numbers of their own.</param>
/// <param name="Right">The right answers, best first.</param>
/// <param name="Seen">The ids of the observations.</param>
internal sealed record Example(string Name, int Set, ImmutableArray<string> Right, ImmutableArray<string> Seen)
{
    /// <summary>From this number on writers had forty numbers each.</summary>
    private const int FirstOfForty = 1211;

    /// <summary>From this number on a hundred each again.</summary>
    private const int FirstOfHundred = 3100;

    /// <summary>The set of a case by the number its slug begins with.</summary>
    public static int SetOf(string slug) => int.TryParse(slug.Split('-')[0], out var number) ? number < FirstOfForty ? number / 100 : number >= FirstOfHundred ? number / 100 * 100 : number - ((number - FirstOfForty) % 40) : 0;
}
