using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Runs.Artifacts;
using OrchestrationArchitect.Runs.Orchestrations;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Scenarios;
using OrchestrationArchitect.Runs.Starting;

namespace OrchestrationArchitect.Runs.Http;

/// <summary><c>/api/designs</c>: starts runs and shows what they produce. Both hosts call these handlers.</summary>
public sealed class DesignsApi(
    RunStarter starter,
    IOrchestrationClient client,
    IArtifactStore artifacts,
    IManagementAddresses addresses,
    InputLimits limits)
{
    /// <summary>The longest <c>?wait=</c>, in seconds; Azure ends HTTP requests at 230.</summary>
    public const int LongestWait = 220;

    /// <summary><c>POST /api/designs</c>.</summary>
    public async Task<IResult> StartAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!TryReadWait(request, out var wait))
            return Problems.BadQuery("wait", $"a whole number of seconds from 0 to {LongestWait}");
        var key = request.Headers["Idempotency-Key"].ToString();
        if (request.Headers.ContainsKey("Idempotency-Key") && !IsKey(key))
            return Problems.BadKey();
        if (await RequestBody.ReadAsync(request, limits.DocumentBytes, cancellationToken) is not { } body)
            return Problems.TooLarge(limits.DocumentBytes);
        var parsed = new ScenarioParser(limits).ParseRequest(body);
        if (parsed is ParseResult<DesignRequest>.Refused { Diagnostic: var fault })
            return Problems.BadRequest(fault);

        var design = ((ParseResult<DesignRequest>.Parsed)parsed).Value;
        var start = await starter.StartAsync(design, key.Length == 0 ? null : key, redriveOf: null, cancellationToken);
        if (start.Kind == StartKind.KeyConflict)
            return Problems.KeyConflict(start.RunId);
        return wait > 0 && await WaitAsync(start.RunId, TimeSpan.FromSeconds(wait), cancellationToken) is { } ended
            ? Json(DesignView.Of(ended), StatusCodes.Status200OK)
            : Accepted(request, start.RunId);
    }

    /// <summary><c>GET /api/designs/{id}</c>: 202 while the run is under way, 200 once it has ended.</summary>
    public async Task<IResult> GetAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, InstanceDetail.InputAndOutput, cancellationToken) is not { } state)
            return Problems.NotFound("design run", id);
        if (state.Status.IsEnded())
            return Json(DesignView.Of(state), StatusCodes.Status200OK);
        ArgumentNullException.ThrowIfNull(request);
        request.HttpContext.Response.Headers.Location = $"/api/designs/{Uri.EscapeDataString(id)}";
        request.HttpContext.Response.Headers.RetryAfter = "1";
        return Json(DesignView.Of(state), StatusCodes.Status202Accepted);
    }

    /// <summary><c>GET /api/designs</c>, newest first; <c>?top=</c>, <c>?status=</c> and <c>?continuationToken=</c>.</summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var top = request.Query["top"].ToString();
        var size = 50;
        if (top.Length > 0 && (!int.TryParse(top, out size) || size is < 1 or > 500))
            return Problems.BadQuery("top", "a whole number from 1 to 500");
        List<InstanceStatus> statuses = [];
        foreach (var text in request.Query["status"])
        {
            if (!Enum.TryParse<InstanceStatus>(text, ignoreCase: true, out var status) || !Enum.IsDefined(status))
                return Problems.BadQuery("status", $"one of {string.Join(", ", Enum.GetNames<InstanceStatus>())}");
            statuses.Add(status);
        }

        var page = await client.ListAsync(
            new InstanceQuery
            {
                Name = RunReferences.DesignRunName,
                Statuses = [.. statuses],
                PageSize = size,
                ContinuationToken = request.Query["continuationToken"].ToString() is { Length: > 0 } token ? token : null,
            },
            cancellationToken);
        return Json(new { Designs = page.Instances.Select(DesignView.Of), page.ContinuationToken }, StatusCodes.Status200OK);
    }

    /// <summary><c>GET /api/designs/{id}/artifacts</c>.</summary>
    public async Task<IResult> ListArtifactsAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, InstanceDetail.Status, cancellationToken) is null)
            return Problems.NotFound("design run", id);
        var manifest = await artifacts.GetAsync(id, ArtifactManifest.Name, cancellationToken);
        return manifest is null
            ? Json(new ArtifactManifest([]), StatusCodes.Status200OK)
            : Results.Text(manifest.Content, manifest.MediaType);
    }

    /// <summary><c>GET /api/designs/{id}/artifacts/{name}</c>.</summary>
    public async Task<IResult> GetArtifactAsync(string id, string name, CancellationToken cancellationToken)
    {
        var manifest = await artifacts.GetAsync(id, ArtifactManifest.Name, cancellationToken);
        var listed = manifest is null
            ? null
            : JsonSerializer.Deserialize<ArtifactManifest>(manifest.Content, DesignJson.Compact)!
                .Artifacts.FirstOrDefault(artifact => artifact.Name == name);
        return listed is not null
            && await artifacts.GetAsync(id, ArtifactManifest.Prefix + name, cancellationToken) is { } artifact
            ? Results.Text(artifact.Content, $"{artifact.MediaType}; charset=utf-8")
            : Problems.NotFound("artifact", name);
    }

    /// <summary>Only design runs are shown: candidates and others are for the management API.</summary>
    private async Task<InstanceState?> FindAsync(string id, InstanceDetail detail, CancellationToken cancellationToken) =>
        await client.GetAsync(id, detail, cancellationToken) is { Name: RunReferences.DesignRunName } state ? state : null;

    private async Task<InstanceState?> WaitAsync(string id, TimeSpan wait, CancellationToken cancellationToken)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bound.CancelAfter(wait);
        try
        {
            return await client.WaitForEndAsync(id, bound.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private IResult Accepted(HttpRequest request, string runId)
    {
        request.HttpContext.Response.Headers.Location = $"/api/designs/{Uri.EscapeDataString(runId)}";
        request.HttpContext.Response.Headers.RetryAfter = "1";
        return Json(addresses.Of(request, runId), StatusCodes.Status202Accepted);
    }

    private static bool TryReadWait(HttpRequest request, out int seconds)
    {
        var text = request.Query["wait"].ToString();
        seconds = 0;
        return text.Length == 0 || (int.TryParse(text, out seconds) && seconds is >= 0 and <= LongestWait);
    }

    internal static bool IsKey(string key) =>
        key.Length is >= 1 and <= 200 && key.All(character => character is > ' ' and <= '~');

    private static IResult Json<T>(T value, int status) => Results.Json(value, DesignJson.Options, statusCode: status);
}
