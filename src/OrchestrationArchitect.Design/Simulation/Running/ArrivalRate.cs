using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Simulation.Defaults;
using OrchestrationArchitect.Design.Simulation.Planning;

namespace OrchestrationArchitect.Design.Simulation.Running;

/// <summary>How many runs arrive per second: what was asked, measured, designed or demanded, in this order.</summary>
internal static class ArrivalRate
{
    public static double Choose(OrchestrationDesign design, SimulationOptions options, Assumptions basis)
    {
        var (rate, why) = Pick(design, options);
        basis.Add($"Runs arrive at {rate:0.####} per second ({why}).");
        return rate;
    }

    private static (double Rate, string Why) Pick(OrchestrationDesign design, SimulationOptions options)
    {
        if (options.Rate is { } asked)
            return (asked, "as asked");
        if (options.Profile?.Arrivals?.Rate is { } measured and > 0)
            return (measured, "profile");
        if (design.Concurrency.ArrivalRate is { } designed and > 0)
            return (designed, "the design's");
        var demanded = design.Facts.Constraints
            .Where(constraint => constraint.Kind == ConstraintKind.Throughput && constraint.Step is null)
            .Max(constraint => constraint.Value.AsNumber);
        return demanded is > 0
            ? (demanded.Value, "the throughput demanded")
            : (SimulationDefaults.Current.Process.ArrivalsPerSecond, "assumption");
    }
}
