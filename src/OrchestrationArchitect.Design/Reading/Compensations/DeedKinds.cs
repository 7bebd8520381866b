using System.Collections.Immutable;
using System.Numerics;
using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Kinds of doing and what undoes any verb of the kind, as the cues that list them; a verb has a bit for each.</summary>
internal static class DeedKinds
{
    private static readonly ImmutableArray<(string Doing, string Undoing)> All = [("reserving", "unreserving"), ("paying", "paying-back"), ("creating", "uncreating"), ("adding", "taking-away"), ("sending", "fetching-back"), ("telling-of", "taking-back-word"), ("altering", "restoring-state"), ("shutting", "reopening"), ("filling", "emptying")];

    /// <summary>The kinds that a verb is of.</summary>
    public static int OfDoing(string verb, PhraseTables phrases) => Bits(i => phrases.Is(All[i].Doing, verb));

    /// <summary>The kinds that a verb undoes.</summary>
    public static int OfUndoing(string verb, PhraseTables phrases) => Bits(i => phrases.Is(All[i].Undoing, verb));

    /// <summary>The name of the first of some kinds.</summary>
    public static string First(int kinds) => All[BitOperations.TrailingZeroCount(kinds)].Doing;

    private static int Bits(Func<int, bool> has)
    {
        var bits = 0;
        for (var i = 0; i < All.Length; i++)
        {
            bits |= has(i) ? 1 << i : 0;
        }

        return bits;
    }
}
