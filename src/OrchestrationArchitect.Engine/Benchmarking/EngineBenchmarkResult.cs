namespace OrchestrationArchitect.Engine.Benchmarking;

/// <summary>What the closed-loop benchmark measured.</summary>
/// <param name="Engine">Which engine: <c>embedded</c>.</param>
/// <param name="Concurrency">Runs under way at any moment.</param>
/// <param name="Count">Runs measured.</param>
/// <param name="WfPerSec">Runs ended per second.</param>
/// <param name="P50Ms">The median time from a run's start call to its end being known, in milliseconds.</param>
/// <param name="P99Ms">The 99th percentile of that time, in milliseconds.</param>
/// <param name="CpuMsPerWf">Processor time of the whole process per run, in milliseconds.</param>
/// <param name="Durability"><c>full</c> or <c>normal</c>.</param>
public sealed record EngineBenchmarkResult(
    string Engine,
    int Concurrency,
    int Count,
    double WfPerSec,
    double P50Ms,
    double P99Ms,
    double CpuMsPerWf,
    string Durability);
