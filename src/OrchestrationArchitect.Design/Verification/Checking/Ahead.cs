namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>Tells from which places a step that can be undone still lies ahead.</summary>
internal static class Ahead
{
    /// <summary>For each place, whether such a step is reached from it when nothing fails.</summary>
    public static bool[] OfCompensatable(Program program)
    {
        var before = new List<int>[program.Places.Length];
        foreach (var place in program.Places)
        {
            // What a fork's own threads still have to do is told by the places those threads stand at.
            foreach (var next in ForkReduction.SuccessorsOf(place))
            {
                (before[next] ??= []).Add(place.Id);
            }
        }

        var ahead = new bool[program.Places.Length];
        var steps = program.Places.Where(place => place.Instance >= 0 && place.Step!.Compensation is not null).Select(place => place.Id);
        var open = new Stack<int>(steps.Concat(ForksWithSuch(program).SelectMany(id => before[id] ?? [])));
        while (open.TryPop(out var id))
        {
            if (!ahead[id])
            {
                ahead[id] = true;
                foreach (var earlier in before[id] ?? [])
                {
                    open.Push(earlier);
                }
            }
        }

        return ahead;
    }

    private static IEnumerable<int> ForksWithSuch(Program program) =>
        program.Instances.Where(instance => instance.Step.Compensation is not null)
            .SelectMany(instance => instance.Branches).Select(branch => branch.Fork).Distinct()
            .SelectMany(number => program.Places.Where(place => place.Kind == PlaceKind.Fork && place.Number == number))
            .Select(fork => fork.Id);
}
