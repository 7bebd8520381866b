using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Synthesis.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Runs;

/// <summary>How many runs per second the bounds carry that the text and the platform set: an assumed load stays below.</summary>
internal static class Capacity
{
    /// <summary>The share of a bound that an assumed load may use.</summary>
    private const double Share = 0.5;

    /// <summary>Runs per second; without end where nothing bounds them. By Little's law, bound ÷ time held.</summary>
    public static double Of(Brief brief, Process process)
    {
        var least = Carried(Brief.Limit(brief.Cloud.Instances).Count, process.Busy);
        foreach (var constraint in brief.Facts.Constraints.Where(constraint => constraint.Kind == ConstraintKind.Concurrency && constraint.Value.AsNumber > 0))
            least = Math.Min(least, Carried(constraint.Value.AsNumber!.Value, Held(brief, process, constraint.Step)));
        return least;
    }

    private static double Carried(double bound, TimeSpan held) =>
        held > TimeSpan.Zero ? Share * bound / held.TotalSeconds : double.PositiveInfinity;

    /// <summary>The time that a run holds one place of a bound: on a step its calls, on maps their items, else the whole run.</summary>
    private static TimeSpan Held(Brief brief, Process process, string? step)
    {
        if (step is not null)
            return process.Profiles.ContainsKey(step) ? process.Held(step) : TimeSpan.Zero;
        var mapped = FlowWalk.All(process.Flow).OfType<MapNode>().SelectMany(map => Nodes.StepsOf(map.Body)).Distinct(StringComparer.Ordinal).ToList();
        return mapped.Count == 0 ? process.Open(brief)
            : process.Waits ? mapped.Aggregate(TimeSpan.Zero, (sum, id) => sum + process.Held(id))
            : process.Span * process.Widest;
    }
}
