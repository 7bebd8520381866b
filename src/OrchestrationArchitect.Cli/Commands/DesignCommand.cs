using System.CommandLine;
using OrchestrationArchitect.Cli.Input;
using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Runs.Idempotency;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Cli.Commands;

/// <summary><c>architect design</c>: one complete design run on the embedded engine.</summary>
internal static class DesignCommand
{
    public static Command Create()
    {
        var command = new Command("design", "Runs one complete design: candidates drafted, proved, simulated, ranked; the best one is printed.");
        var source = new ScenarioSource();
        source.AddTo(command);
        var generator = new Option<GeneratorChoice>("--generator") { Description = "Who drafts: rules, model or both.", DefaultValueFactory = _ => GeneratorChoice.Rules };
        var output = new Option<string?>("--out") { Description = "A directory for every artifact." };
        var data = new Option<string?>("--data") { Description = "A directory that keeps runs; an interrupted run of the same request is taken up again." };
        var json = new Option<bool>("--json") { Description = "Print the design as JSON." };
        command.Options.Add(generator);
        command.Options.Add(output);
        command.Options.Add(data);
        command.Options.Add(json);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var scenario = await source.ReadAsync(arguments, new InputLimits(), cancellationToken);
            var request = new DesignRequest { Scenario = scenario, Generator = arguments.GetValue(generator) };
            await using var place = DataDirectory.For(arguments.GetValue(data), arguments.GetValue(output));
            return await RunAsync(request, place, arguments.GetValue(output), arguments.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        DesignRequest request, DataDirectory place, string? output, bool json, CancellationToken cancellationToken)
    {
        await using var runtime = await LocalRuntime.StartAsync(place, loggers: null, cancellationToken);
        var key = place.Resumable ? $"cli:{RequestFingerprint.Of(request)}" : null;
        var start = await runtime.Starter.StartAsync(request, key, redriveOf: null, cancellationToken);
        var ended = await runtime.Client.WaitForEndAsync(start.RunId, cancellationToken)
            ?? throw new InvalidOperationException($"The run '{start.RunId}' is gone.");
        if (ended.Status != InstanceStatus.Completed)
        {
            await Console.Error.WriteLineAsync($"architect: {ended.Failure?.Message ?? $"The run was {ended.Status}."}");
            return ExitCode.Negative;
        }

        var artifacts = await PublishedArtifacts.LoadAsync(runtime.Artifacts, start.RunId, cancellationToken);
        if (output is not null)
            await artifacts.WriteAsync(output, cancellationToken);
        place.Complete();
        await Console.Out.WriteAsync(artifacts.Content(json ? "design.json" : "architecture.md"));
        return Report(DesignJson.ReadDesign(artifacts.Content("design.json")));
    }

    private static int Report(OrchestrationDesign design)
    {
        foreach (var sla in design.Estimates?.Slas.Where(sla => !sla.Met) ?? [])
            Console.Error.WriteLine($"note: {sla.Kind} {(sla.Subject is null ? "" : $"of {sla.Subject} ")}is missed in the simulation: {sla.Measured:0.###} against {sla.Target:0.###}.");
        foreach (var note in design.Facts.Notes.Where(note => note.Severity != Severity.Info))
            Console.Error.WriteLine($"note: {note.Code}: {note.Message}");
        return design.Verification is { Passed: true } ? ExitCode.Done : ExitCode.Negative;
    }
}
