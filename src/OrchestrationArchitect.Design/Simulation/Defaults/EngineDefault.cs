namespace OrchestrationArchitect.Design.Simulation.Defaults;

/// <summary>The delays an orchestration engine adds.</summary>
internal sealed record EngineDefault(string Name, OverheadDefault Scheduling, OverheadDefault Call, string Basis);

/// <summary>A delay by two of its figures: p50 and p99, or mean and p90.</summary>
internal sealed record OverheadDefault(double P50 = 0, double P99 = 0, double Mean = 0, double P90 = 0)
{
    public Law Law => Mean > 0 ? Law.FromMeanAndP90(Mean, P90) : Law.FromPercentiles(P50, P99);
}

/// <summary>What holds for function instances.</summary>
internal sealed record FunctionDefaults(
    double KeepAliveSeconds,
    double ColdStartP99Factor,
    double SnapshotFactor,
    double UnknownRuntimeColdStart,
    double AzureColdStart,
    int AzureCallsPerInstance,
    int AwsMemoryMb,
    string Basis);

/// <summary>What holds for a process as a whole.</summary>
internal sealed record ProcessDefaults(
    double ArrivalsPerSecond,
    int MapItems,
    double WaitSeconds,
    double FailureBranchShare,
    int LoopRounds,
    long PayloadBytes,
    string Basis);
