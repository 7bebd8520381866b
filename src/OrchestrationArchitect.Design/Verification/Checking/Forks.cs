using System.Globalization;

namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>Starts, stops and restarts the threads of a fork.</summary>
internal static class Forks
{
    /// <summary>The fork's one retry is used up.</summary>
    public const ushort Retried = 1;

    /// <summary>The fork's threads run.</summary>
    public const ushort Begun = 2;

    private const int ModeShift = 2;

    /// <summary>Starts the threads; a reduced fork in each of the ways it is explored in.</summary>
    public static void Begin(Explorer explorer, ushort[] state, Place fork)
    {
        var pairs = fork.Reduced ? fork.Children.Length * (fork.Children.Length - 1) / 2 : 0;
        for (var mode = 0; mode <= pairs; mode++)
        {
            var next = (ushort[])state.Clone();
            Start(explorer.Layout, next, fork, mode);
            explorer.Add(next, Said(fork));
        }
    }

    /// <summary>How many of a fork's threads stand at a place.</summary>
    public static int Count(ushort[] state, Place fork, int place)
    {
        var count = 0;
        foreach (var (thread, _) in fork.Children)
        {
            count += state[thread] == place ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a branch of a reduced fork may move: in turn, or when it is one of the two that are interleaved.</summary>
    public static bool MayMove(StateLayout layout, ushort[] state, Place fork, int branch)
    {
        var mode = layout.Fork(state, fork.Number) >> ModeShift;
        if (mode == 0)
        {
            for (var earlier = 0; earlier < branch; earlier++)
            {
                if (state[fork.Children[earlier].Thread] is not (Program.EndedWell or Program.EndedBadly))
                {
                    return false;
                }
            }

            return true;
        }

        for (var first = 0; first < fork.Children.Length; first++)
        {
            var partners = fork.Children.Length - 1 - first;
            if (mode <= partners)
            {
                return branch == first || branch == first + mode;
            }

            mode -= partners;
        }

        return false;
    }

    /// <summary>Starts the threads anew after a failure. What they have done stays done.</summary>
    public static void Restart(Program program, StateLayout layout, ushort[] state, Place fork)
    {
        var mode = layout.Fork(state, fork.Number) >> ModeShift;
        Clear(program, layout, state, fork);
        Start(layout, state, fork, mode);
        layout.Fork(state, fork.Number) |= Retried;
        for (var index = 0; index < program.Instances.Length; index++)
        {
            if (layout.IsStanding(state, index) && program.Instances[index].Branches.Any(branch => branch.Fork == fork.Number))
            {
                layout.Instance(state, index) |= StateLayout.Repeating;
            }
        }
    }

    /// <summary>Stops every thread of a fork and of the forks inside it.</summary>
    public static void Clear(Program program, StateLayout layout, ushort[] state, Place fork)
    {
        layout.Fork(state, fork.Number) = 0;
        foreach (var (thread, _) in fork.Children)
        {
            if (program.Places[state[thread]] is { Kind: PlaceKind.Fork } inner)
            {
                Clear(program, layout, state, inner);
            }

            state[thread] = Program.Idle;
        }
    }

    private static void Start(StateLayout layout, ushort[] state, Place fork, int mode)
    {
        layout.Fork(state, fork.Number) = (ushort)(Begun | (mode << ModeShift));
        foreach (var (thread, start) in fork.Children)
        {
            state[thread] = (ushort)start;
        }
    }

    private static string Said(Place fork) => fork.IsMap
        ? $"{char.ToUpperInvariant(fork.Name[0])}{fork.Name[1..]} starts; two items stand for them all."
        : $"{fork.Children.Length.ToString(CultureInfo.InvariantCulture)} branches start side by side.";
}
