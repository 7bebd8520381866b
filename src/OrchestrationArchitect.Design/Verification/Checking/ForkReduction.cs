namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>
/// Tells which forks have too many interleavings to take them all. Of those, the branches are run one after another, and
/// besides every two of them side by side while the others have not begun. Whether a step may be left done, doubled or
/// undone too early depends on that step and on the one that fails, so two branches show it.
/// </summary>
internal static class ForkReduction
{
    private const double MaxInterleavings = 8_000;

    /// <summary>Marks the forks to be reduced.</summary>
    public static void Mark(Program program)
    {
        foreach (var fork in program.Places.Where(place => place.Kind == PlaceKind.Fork))
        {
            var interleavings = fork.Children.Aggregate(1.0, (product, child) => product * (2 + Size(program, child.Start)));
            fork.Reduced = interleavings > MaxInterleavings && fork.Children.Length > 2;
        }
    }

    /// <summary>How many places a thread can stand at from a place on, forks counted with what runs in them.</summary>
    private static double Size(Program program, int start)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>([start]);
        var size = 0.0;
        while (open.TryPop(out var id))
        {
            if (id <= Program.EndedBadly || !seen.Add(id))
            {
                continue;
            }

            var place = program.Places[id];
            size += place.Kind switch
            {
                PlaceKind.Jump or PlaceKind.Enter => 0,
                PlaceKind.Fork => place.Children.Aggregate(1.0, (product, child) => product * (1 + Size(program, child.Start))),
                _ => 1,
            };
            foreach (var next in SuccessorsOf(place))
            {
                open.Push(next);
            }
        }

        return size;
    }

    /// <summary>Places a thread may go to from a place when nothing fails.</summary>
    public static IEnumerable<int> SuccessorsOf(Place place) => place.Kind switch
    {
        PlaceKind.Choice => place.Ways.Select(way => way.Place),
        PlaceKind.Event when place.Late != 0 => [place.Next, place.Late],
        PlaceKind.Again => [place.Next, .. place.Number >= 0 ? [place.Exit] : Array.Empty<int>()],
        PlaceKind.Done or PlaceKind.Fail => [],
        _ => [place.Next],
    };
}
