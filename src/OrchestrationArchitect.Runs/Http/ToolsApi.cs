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
public sealed class ToolsApi(InputLimits limits)
{
    /// <summary>The most runs a request may have simulated.</summary>
    public const int MostRuns = 100_000;

    /// <summary><c>POST /api/read</c>: the facts of a scenario.</summary>
    public async Task<IResult> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadAsync(request, limits.DocumentBytes, cancellationToken) is not { } body)
            return Problems.TooLarge(limits.DocumentBytes);
        return new ScenarioParser(limits).ParseRequest(body) switch
        {
            ParseResult<DesignRequest>.Parsed parsed => Json(ScenarioReader.Read(parsed.Value.Scenario)),
            ParseResult<DesignRequest>.Refused refused => Problems.BadRequest(refused.Diagnostic),
            _ => throw new InvalidOperationException("A parse is either parsed or refused."),
        };
    }

    /// <summary><c>POST /api/verify</c>: what the rules and the model checker say of a design, ASL or scenario.</summary>
    public Task<IResult> VerifyAsync(HttpRequest request, CancellationToken cancellationToken) =>
        WithDocumentAsync(request, loaded => Json(Verification.Of(loaded)), cancellationToken);

    /// <summary><c>POST /api/simulate[?runs=&amp;seed=&amp;rate=]</c>.</summary>
    public Task<IResult> SimulateAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var options = new SimulationOptions();
        if (request.Query["runs"].ToString() is { Length: > 0 } runs)
        {
            if (!int.TryParse(runs, out var count) || count is < 1 or > MostRuns)
                return Task.FromResult(Problems.BadQuery("runs", $"a whole number from 1 to {MostRuns}"));
            options = options with { Runs = count };
        }

        if (request.Query["seed"].ToString() is { Length: > 0 } seed)
        {
            if (!ulong.TryParse(seed, out var number))
                return Task.FromResult(Problems.BadQuery("seed", "a whole number from 0"));
            options = options with { Seed = number };
        }

        if (request.Query["rate"].ToString() is { Length: > 0 } rate)
        {
            if (!double.TryParse(rate, NumberStyles.Float, CultureInfo.InvariantCulture, out var perSecond) || perSecond is not (> 0 and <= 1_000_000))
                return Task.FromResult(Problems.BadQuery("rate", "runs per second above 0, at most 1,000,000"));
            options = options with { Rate = perSecond };
        }

        return WithDesignAsync(request, design => Json(Simulator.Simulate(design, options)), cancellationToken);
    }

    /// <summary><c>POST /api/export?format=</c>: the main file of an export, or, of several files, all of them.</summary>
    public Task<IResult> ExportAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Exporters.Find(request.Query["format"].ToString()) is { } exporter
            ? WithDesignAsync(
                request,
                design => exporter.Export(design) switch
                {
                    [var only] => Results.Text(only.Content, $"{only.MediaType}; charset=utf-8"),
                    var files => Json(new { Files = files }),
                },
                cancellationToken)
            : Task.FromResult(Problems.BadQuery("format", $"one of {string.Join(", ", Exporters.All.Select(one => one.Format))}"));
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
        if (await RequestBody.ReadAsync(request, limits.DocumentBytes, cancellationToken) is not { } body)
            return Problems.TooLarge(limits.DocumentBytes);
        return new DocumentLoader(limits).Load(body, "Imported workflow") switch
        {
            LoadResult.Loaded loaded => answer(loaded),
            LoadResult.Refused refused => Problems.BadRequest(refused.Diagnostics[0]),
            _ => throw new InvalidOperationException("A load is either loaded or refused."),
        };
    }

    private static IResult Json<T>(T value) => Results.Json(value, DesignJson.Options);
}
