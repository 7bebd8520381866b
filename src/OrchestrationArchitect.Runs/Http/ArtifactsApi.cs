using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Runs.Artifacts;

namespace OrchestrationArchitect.Runs.Http;

/// <summary><c>/api/designs/{id}/artifacts</c>: what a run published.</summary>
public sealed class ArtifactsApi(IOrchestrationClient client, IArtifactStore artifacts)
{
    /// <summary><c>GET /api/designs/{id}/artifacts</c>: empty until the run has published.</summary>
    public async Task<IResult> ListAsync(string id, CancellationToken cancellationToken) =>
        await DesignRuns.FindAsync(client, id, cancellationToken) is null
            ? Problems.NotFound("design run", id)
            : Results.Json(await ManifestAsync(id, cancellationToken) ?? new ArtifactManifest([]), DesignJson.Options);

    /// <summary><c>GET /api/designs/{id}/artifacts/{name}</c>: the text, in a form that no browser executes.</summary>
    public async Task<IResult> GetAsync(HttpRequest request, string id, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var listed = (await ManifestAsync(id, cancellationToken))?.Artifacts.FirstOrDefault(artifact => artifact.Name == name);
        return listed is not null
            && await artifacts.GetAsync(id, ArtifactManifest.Prefix + name, cancellationToken) is { } artifact
            ? new StoredText(artifact.Content, artifact.MediaType, name)
            : Problems.NotFound("artifact", name);
    }

    private async Task<ArtifactManifest?> ManifestAsync(string id, CancellationToken cancellationToken) =>
        await artifacts.GetAsync(id, ArtifactManifest.Name, cancellationToken) is { } manifest
            ? JsonSerializer.Deserialize<ArtifactManifest>(manifest.Content, DesignJson.Compact)
            : null;
}
