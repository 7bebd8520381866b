using OrchestrationArchitect.Design.Limits;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Simulation.Defaults;

namespace OrchestrationArchitect.Design.Simulation.Planning;

/// <summary>What the platform decides: engine, prices, instances.</summary>
internal sealed record PlatformTraits(bool Azure, bool Express, string EngineName, int CallsPerInstance)
{
    public static PlatformTraits Of(OrchestrationDesign design, Assumptions assumptions)
    {
        var functions = SimulationDefaults.Current.Functions;
        if (design.Platform == Platform.Azure)
            return new PlatformTraits(true, false, "durable-functions", functions.AzureCallsPerInstance);

        if (design.Platform == Platform.Any)
            assumptions.Add("The design names no platform: simulated on AWS Step Functions and Lambda.");
        var express = design.State.Engine.Contains("Express", StringComparison.OrdinalIgnoreCase);
        return new PlatformTraits(false, express, express ? "step-functions-express" : "step-functions-standard", 1);
    }

    /// <summary>Initialisation of an instance under the design's cold-start policy, in milliseconds.</summary>
    public Law ColdStart(ColdStartPolicy policy, Assumptions assumptions)
    {
        var functions = SimulationDefaults.Current.Functions;
        double median;
        if (Azure)
        {
            median = functions.AzureColdStart;
            assumptions.Add($"Cold starts take {median:0} ms in the median: assumption, Azure publishes no figure.");
        }
        else if (Published(policy) is { } limit)
        {
            median = limit.Value * 1000;
            assumptions.Add($"Cold starts take {median:0} ms in the median: {limit.Source}, {limit.AsOf:yyyy-MM-dd}.");
        }
        else
        {
            median = functions.UnknownRuntimeColdStart;
            assumptions.Add($"Cold starts take {median:0} ms in the median: assumption for an unknown runtime.");
        }

        if (policy.Mitigation == ColdStartMitigation.Snapshot)
            median *= functions.SnapshotFactor;
        return Law.FromPercentiles(median, median * functions.ColdStartP99Factor);
    }

    private static Limit? Published(ColdStartPolicy policy)
    {
        if (policy.Runtime is not { Length: > 0 } runtime)
            return null;
        var suffix = policy.Mitigation == ColdStartMitigation.NativeAot ? "-aot" : "";
        return LimitCatalogue.Default.All.FirstOrDefault(limit =>
            string.Equals(limit.Id, $"cold-start.lambda.{runtime}{suffix}", StringComparison.OrdinalIgnoreCase));
    }
}
