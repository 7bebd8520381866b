using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Simulation;
using OrchestrationArchitect.Runs.Documents;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Scenarios;

namespace OrchestrationArchitect.Runs.Http;

/// <summary><c>POST /api/{read|verify|simulate|export}</c>: single operations without a run.</summary>
public sealed class ToolsApi(InputLimits limits, ToolBench bench)
{
    /// <summary>The most runs a request may have simulated.</summary>
    public const int MostRuns = 100_000;

    /// <summary><c>POST /api/read</c>: the facts of a scenario.</summary>
    public async Task<IResult> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await RequestBody.ReadAsync(request, BodyKind.Json, limits.DocumentBytes, cancellationToken);
        if (body.Text is null)
            return body.Refusal!;
        return await bench.WorkAsync(
            () => new ScenarioParser(limits).ParseRequest(body.Text) switch
            {
                ParseResult<DesignRequest>.Parsed parsed => Json(ScenarioReader.Read(parsed.Value.Scenario)),
                ParseResult<DesignRequest>.Refused refused => Problems.BadRequest(refused.Diagnostic),
                _ => throw new InvalidOperationException("A parse is either parsed or refused."),
            },
            cancellationToken);
    }

    /// <summary><c>POST /api/verify</c>: what the rules and the model checker say of a design, ASL or scenario.</summary>
    public Task<IResult> VerifyAsync(HttpRequest request, CancellationToken cancellationToken) =>
        WithDocumentAsync(request, loaded => Json(Verification.Of(loaded)), cancellationToken);

    /// <summary><c>POST /api/simulate[?runs=&amp;seed=&amp;rate=]</c>.</summary>
    public Task<IResult> SimulateAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return TryOptions(request.Query, out var options) is { } problem
            ? Task.FromResult(problem)
            : WithDesignAsync(request, design => Json(Simulator.Simulate(design, options)), cancellationToken);
    }

    /// <summary><c>POST /api/export?format=</c>: the file of an export, or, of several files, all of them.</summary>
    public Task<IResult> ExportAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Exporters.Find(request.Query["format"].ToString()) is { } exporter
            ? WithDesignAsync(
                request,
                design => exporter.Export(design) switch
                {
                    [var only] => new StoredText(only.Content, only.MediaType, only.Path),
                    var files => Json(new ExportedFiles(files)),
                },
                cancellationToken)
            : Task.FromResult(Problems.BadQuery("format", $"one of {string.Join(", ", Exporters.All.Select(one => one.Format))}"));
    }

    private static IResult? TryOptions(IQueryCollection query, out SimulationOptions options)
    {
        options = new SimulationOptions();
        if (query["runs"].ToString() is { Length: > 0 } runs)
        {
            if (!int.TryParse(runs, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostRuns)
                return Problems.BadQuery("runs", $"a whole number from 1 to {MostRuns}");
            options = options with { Runs = count };
        }

        if (query["seed"].ToString() is { Length: > 0 } seed)
        {
            if (!ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return Problems.BadQuery("seed", "a whole number from 0");
            options = options with { Seed = number };
        }

        if (query["rate"].ToString() is { Length: > 0 } rate)
        {
            if (!double.TryParse(rate, NumberStyles.Float, CultureInfo.InvariantCulture, out var perSecond) || perSecond is not (> 0 and <= 1_000_000))
                return Problems.BadQuery("rate", "runs per second above 0, at most 1,000,000");
            options = options with { Rate = perSecond };
        }

        return null;
    }

    private Task<IResult> WithDesignAsync(
        HttpRequest request, Func<OrchestrationDesign, IResult> answer, CancellationToken cancellationToken) =>
        WithDocumentAsync(
            request,
            loaded => loaded.Error is { } error ? Problems.BadRequest(error) : answer(loaded.Design),
            cancellationToken);

    private async Task<IResult> WithDocumentAsync(
        HttpRequest request, Func<LoadResult.Loaded, IResult> answer, CancellationToken cancellationToken)
    {
        var body = await RequestBody.ReadAsync(request, BodyKind.Document, limits.DocumentBytes, cancellationToken);
        if (body.Text is null)
            return body.Refusal!;
        return await bench.WorkAsync(
            () => new DocumentLoader(limits).Load(body.Text, "Imported workflow") switch
            {
                LoadResult.Loaded loaded => answer(loaded),
                LoadResult.Refused refused => Problems.BadRequest(refused.Diagnostics[0]),
                _ => throw new InvalidOperationException("A load is either loaded or refused."),
            },
            cancellationToken);
    }

    private static IResult Json<T>(T value) => Results.Json(value, DesignJson.Options);
}

/// <summary>An export of several files.</summary>
/// <param name="Files">The files.</param>
public sealed record ExportedFiles(ImmutableArray<ExportedFile> Files);
