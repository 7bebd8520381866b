using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>A run that may have taken an earlier process down.</summary>
internal sealed record Suspect(RunSlot Slot, InstanceRow Row);

/// <summary>Suspects that are let go together, under watch.</summary>
/// <param name="Suspects">Who.</param>
/// <param name="How">What a death meanwhile says of them.</param>
/// <param name="Uptime">How long the process has to be up before.</param>
internal sealed record Trial(IReadOnlyList<Suspect> Suspects, Watched How, TimeSpan Uptime)
{
    /// <summary>The deaths at the same point from which on a suspect is tried alone.</summary>
    public const int Alone = CrashLedger.Suspect + 2;

    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestCalm = TimeSpan.FromSeconds(8);

    /// <summary>
    /// The least suspicious first and all together; then, in as many groups as each is large, those of whom some died
    /// with the process before; last and alone those of such a group. The last wait for the process to be up for a
    /// while, so that the others have gone on, and so that a process killed from outside is not held against them:
    /// the killer would have to strike in the very moment of the trial.
    /// </summary>
    public static IEnumerable<Trial> Plan(IReadOnlyCollection<Suspect> suspects)
    {
        var fresh = suspects.Where(suspect => suspect.Row.Crashes < Alone - 1).ToList();
        var some = suspects.Where(suspect => suspect.Row.Crashes == Alone - 1).ToList();
        var few = suspects.Where(suspect => suspect.Row.Crashes >= Alone).OrderBy(suspect => suspect.Row.Crashes);
        if (fresh.Count > 0)
            yield return new Trial(fresh, Watched.InAGroup, TimeSpan.Zero);
        foreach (var group in some.Chunk(Math.Max(1, (int)Math.Ceiling(Math.Sqrt(some.Count)))))
            yield return new Trial(group, Watched.InAGroup, TimeSpan.Zero);
        foreach (var one in few)
            yield return new Trial([one], Watched.Alone, UptimeFor(one.Row.Crashes));
    }

    private static TimeSpan UptimeFor(int crashes)
    {
        var calm = Calm * Math.Pow(2, Math.Min(crashes - Alone, 10));
        return calm < LongestCalm ? calm : LongestCalm;
    }
}
