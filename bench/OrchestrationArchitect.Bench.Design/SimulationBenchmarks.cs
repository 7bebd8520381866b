using BenchmarkDotNet.Attributes;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Simulation;

namespace OrchestrationArchitect.Bench.Design;

/// <summary>A saga of ten steps with retries, five compensations and one bulkhead, at 20 runs per second.</summary>
[MemoryDiagnoser]
public class SimulationBenchmarks
{
    private static readonly OrchestrationDesign Saga = new()
    {
        Name = "Ten steps",
        Platform = Platform.Aws,
        Pattern = new PatternChoice(Pattern.Saga, [], []),
        Steps = [.. Enumerable.Range(0, 10).Select(Forward), .. Enumerable.Range(0, 5).Select(Undo)],
        Flow = new SequenceNode([.. Enumerable.Range(0, 10).Select(index => new StepNode($"do-{index}"))]),
    };

    /// <summary>Runs simulated; 2,000 is what a design run uses for each candidate.</summary>
    [Params(2_000, 100_000)]
    public int Runs { get; set; }

    [Benchmark]
    public Estimates Simulate() => Simulator.Simulate(Saga, new SimulationOptions { Runs = Runs, Rate = 20 });

    private static Step Forward(int index) => new()
    {
        Id = $"do-{index}",
        Name = $"Do {index}",
        Effect = Effect.Compensatable,
        Timeout = TimeSpan.FromSeconds(5),
        Integration = new Integration { Kind = index % 2 == 0 ? IntegrationKind.Function : IntegrationKind.Http },
        Retry = new RetryPolicy { MaxAttempts = 4 },
        OnFailure = OnFailure.Compensate,
        Compensation = index < 5 ? new Compensation($"undo-{index}", new RetryPolicy { MaxAttempts = 5 }) : null,
        Concurrency = index == 3 ? 50 : null,
    };

    private static Step Undo(int index) => new()
    {
        Id = $"undo-{index}", Name = $"Undo {index}", Role = StepRole.Compensation, Effect = Effect.Idempotent,
    };
}
