using System.Text.Json;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Runs.Artifacts;

namespace OrchestrationArchitect.Cli.Local;

/// <summary>A finished run's artifacts in memory, ready to be written all at once.</summary>
internal sealed class PublishedArtifacts
{
    private readonly Dictionary<string, string> _contents;

    private PublishedArtifacts(Dictionary<string, string> contents) => _contents = contents;

    public static async Task<PublishedArtifacts> LoadAsync(IArtifactStore store, string runId, CancellationToken cancellationToken)
    {
        var text = (await RequireAsync(store, runId, ArtifactManifest.Name, cancellationToken)).Content;
        var manifest = JsonSerializer.Deserialize<ArtifactManifest>(text, DesignJson.Compact)!;
        Dictionary<string, string> contents = new(StringComparer.Ordinal);
        foreach (var artifact in manifest.Artifacts)
            contents[artifact.Name] = (await RequireAsync(store, runId, ArtifactManifest.Prefix + artifact.Name, cancellationToken)).Content;
        return new PublishedArtifacts(contents);
    }

    /// <summary>The text of one.</summary>
    public string Content(string name) => _contents[name];

    /// <summary>Writes all of them below a directory.</summary>
    public async Task WriteAsync(string directory, CancellationToken cancellationToken)
    {
        foreach (var (name, content) in _contents)
            await WholeFile.WriteAsync(Path.Combine(directory, name), content, cancellationToken);
    }

    private static async Task<StoredArtifact> RequireAsync(
        IArtifactStore store, string runId, string name, CancellationToken cancellationToken) =>
        await store.GetAsync(runId, name, cancellationToken)
        ?? throw new InvalidDataException($"The artifact '{name}' of run '{runId}' is not in the store.");
}
