using System.CommandLine;
using System.Text.Json;
using OrchestrationArchitect.Cli.Input;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Design.Simulation;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Cli.Commands;

/// <summary><c>architect simulate</c>: latency, cost, concurrency and failure rates against the SLAs.</summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var command = new Command("simulate", "Simulates a design, ASL definition or scenario and compares it with its service levels.");
        var file = DesignFile.Argument();
        var profile = new Option<string?>("--profile") { Description = "Measured service times, failures and sizes (JSON)." };
        var runs = new Option<int?>("--runs") { Description = $"Runs to measure, 1 to {SimulationOptions.MaxRuns}. Default: 2000." };
        var seed = new Option<ulong>("--seed") { Description = "The seed; the same one gives the same figures. Default: 1.", DefaultValueFactory = _ => 1UL };
        var rate = new Option<string?>("--rate") { Description = "Arrivals per second, such as 50/s." };
        var json = new Option<bool>("--json") { Description = "Print the estimates as JSON." };
        command.Arguments.Add(file);
        foreach (var option in new Option[] { profile, runs, seed, rate, json })
            command.Options.Add(option);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var options = new SimulationOptions
            {
                Seed = arguments.GetValue(seed),
                Rate = RateText.Parse(arguments.GetValue(rate)),
                Profile = await ReadProfileAsync(arguments.GetValue(profile), cancellationToken),
            };
            if (arguments.GetValue(runs) is { } count)
                options = options with { Runs = count is >= 1 and <= SimulationOptions.MaxRuns ? count : throw new BadInputException($"--runs must be from 1 to {SimulationOptions.MaxRuns}.") };
            var estimates = Simulator.Simulate(await DesignFile.LoadAsync(arguments.GetValue(file)!, cancellationToken), options);
            if (arguments.GetValue(json))
                await Console.Out.WriteLineAsync(JsonSerializer.Serialize(estimates, DesignJson.Options));
            else
                EstimatesText.Print(estimates);
            return estimates.Slas.All(sla => sla.Met) ? ExitCode.Done : ExitCode.Negative;
        });
        return command;
    }

    private static async Task<SimulationProfile?> ReadProfileAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null)
            return null;
        var result = ProfileReader.Read(await InputFile.ReadAsync(path, new InputLimits { DocumentBytes = 64 * 1024 * 1024 }, cancellationToken));
        return result.Profile ?? throw BadInputException.From(InputFile.NameOf(path), result.Diagnostics[0]);
    }
}
