using System.CommandLine;
using System.Text.Json;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Engine;
using OrchestrationArchitect.Engine.Benchmarking;

namespace OrchestrationArchitect.Cli.Commands;

/// <summary><c>architect bench engine</c>: the closed loop on the embedded engine, as one JSON line.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var engine = new Command("engine", "Runs no-op workflows in a closed loop on the embedded engine.");
        var activities = new Option<string>("--activities") { Description = "Sequential+parallel activities a workflow. Default: 3+4.", DefaultValueFactory = _ => "3+4" };
        var concurrency = new Option<int>("--concurrency") { Description = "Workflows under way at once. Default: 1.", DefaultValueFactory = _ => 1 };
        var count = new Option<int>("--count") { Description = "Workflows measured. Default: 2000.", DefaultValueFactory = _ => 2_000 };
        var durability = new Option<Durability>("--durability") { Description = "full (fsync before acknowledging) or normal. Default: full.", DefaultValueFactory = _ => Durability.Full };
        foreach (var option in new Option[] { activities, concurrency, count, durability })
            engine.Options.Add(option);
        engine.SetAction(async (arguments, cancellationToken) =>
        {
            var shape = EngineBenchmarkOptions.ParseActivities(arguments.GetValue(activities)!)
                ?? throw new BadInputException("--activities is not of the form 3+4.");
            var result = await EngineBenchmark.RunAsync(
                new EngineBenchmarkOptions
                {
                    Sequential = shape.Sequential,
                    Parallel = shape.Parallel,
                    Concurrency = AtLeastOne("--concurrency", arguments.GetValue(concurrency)),
                    Count = AtLeastOne("--count", arguments.GetValue(count)),
                    Durability = arguments.GetValue(durability),
                },
                cancellationToken);
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
            return ExitCode.Done;
        });
        return new Command("bench", "Measures this machine.") { engine };
    }

    private static int AtLeastOne(string option, int value) =>
        value >= 1 ? value : throw new BadInputException($"{option} must be at least 1.");
}
