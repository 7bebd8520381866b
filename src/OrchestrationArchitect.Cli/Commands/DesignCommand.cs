using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OrchestrationArchitect.Cli.Input;
using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Runs.Idempotency;
using OrchestrationArchitect.Runs.Orchestrations;
using OrchestrationArchitect.Runs.Planning;
using OrchestrationArchitect.Runs.Progress;
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
        var bounds = new RunBounds();
        var lexicon = new LexiconSource();
        command.Options.Add(generator);
        command.Options.Add(output);
        command.Options.Add(data);
        command.Options.Add(json);
        bounds.AddTo(command);
        lexicon.AddTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var limits = new InputLimits();
            var scenario = await source.ReadAsync(arguments, limits, cancellationToken);
            var words = await lexicon.ReadAsync(arguments, limits, cancellationToken);
            var request = bounds.Apply(arguments, new DesignRequest { Scenario = scenario, Generator = arguments.GetValue(generator) });
            await using var place = DataDirectory.For(arguments.GetValue(data), arguments.GetValue(output));
            return await RunAsync(request, words, place, arguments.GetValue(output), arguments.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        DesignRequest request, LoadedLexicon? words, DataDirectory place, string? output, bool json, CancellationToken cancellationToken)
    {
        await using var runtime = await LocalRuntime.StartAsync(place, loggers: null, cancellationToken, words is null ? null : services => services.AddSingleton(words.Lexicon));
        if (runtime.Services.GetRequiredService<RunPlanner>().Refusal(request) is { } refusal)
            throw new BadInputException(refusal.Message);
        var key = place.Resumable ? $"cli:{RequestFingerprint.Of(request)}{(words is null ? "" : $":{words.Fingerprint}")}" : null;
        var start = await runtime.Starter.StartAsync(request, key, redriveOf: null, cancellationToken);
        var ended = await WaitAsync(runtime, start.RunId, cancellationToken);
        if (ended.Status != InstanceStatus.Completed)
        {
            await Console.Error.WriteLineAsync($"architect: {ended.Failure?.Message ?? $"The run was {ended.Status}."}");
            return ExitCode.Negative;
        }

        var artifacts = await PublishedArtifacts.LoadAsync(runtime.Artifacts, start.RunId, cancellationToken);
        if (output is not null)
            await artifacts.WriteAsync(output, cancellationToken);
        place.Complete();
        ReportCandidates(JsonSerializer.Deserialize<DesignRunResult>(ended.Output!, DesignJson.Compact)!);
        await Console.Out.WriteAsync(artifacts.Content(json ? "design.json" : "architecture.md"));
        return Report(DesignJson.ReadDesign(artifacts.Content("design.json")));
    }

    private static async Task<InstanceState> WaitAsync(LocalRuntime runtime, string runId, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var showing = ModelTicker.ShowAsync(runtime.Services.GetRequiredService<RunFeed>(), runId, ended.Token);
        var state = await runtime.Client.WaitForEndAsync(runId, cancellationToken);
        await ended.CancelAsync();
        await showing;
        return state ?? throw new InvalidOperationException($"The run '{runId}' is gone.");
    }

    private static void ReportCandidates(DesignRunResult result)
    {
        foreach (var failure in result.Failures)
            Console.Error.WriteLine($"note: the candidate {failure.Plan.Id} failed ({failure.Reason}): {failure.Failure.Message}");
        if (result.Stopped is { } reason)
            Console.Error.WriteLine($"note: the run stopped early ({reason}); this is the best of what was done by then.");
        if (result.Usage is { Calls: > 0 } usage)
            Console.Error.WriteLine($"note: {usage.Calls} model calls, {usage.InputTokens:N0} + {usage.OutputTokens:N0} tokens{(usage.CostUsd is { } cost ? $", {cost:0.####} USD" : "")}.");
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
