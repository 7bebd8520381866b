using System.Collections.Immutable;

namespace OrchestrationArchitect.Runs.Artifacts;

/// <summary>
/// Keeps what runs produce: artifacts for callers, and claim checks that keep large values out of histories.
/// </summary>
public interface IArtifactStore
{
    /// <summary>Stores a text; one of the same run and name is replaced. All or nothing.</summary>
    Task PutAsync(string runId, string name, string mediaType, string content, CancellationToken cancellationToken);

    /// <summary>A text with its media type; <see langword="null"/> if there is none.</summary>
    Task<StoredArtifact?> GetAsync(string runId, string name, CancellationToken cancellationToken);

    /// <summary>Deletes what a run stored under a prefix; nothing there is no error.</summary>
    Task DeleteAsync(string runId, string prefix, CancellationToken cancellationToken);
}

/// <summary>A stored text.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Content">The text.</param>
public sealed record StoredArtifact(string MediaType, string Content);

/// <summary>What callers see of an artifact.</summary>
/// <param name="Name">Its name, a relative path with <c>/</c>.</param>
/// <param name="Format">The export format it came from.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Bytes">Its size in UTF-8 bytes.</param>
public sealed record ArtifactInfo(string Name, string Format, string MediaType, long Bytes);

/// <summary>The list of a run's published artifacts, written last: without it nothing is published.</summary>
/// <param name="Artifacts">The artifacts, in the order of the formats.</param>
public sealed record ArtifactManifest(ImmutableArray<ArtifactInfo> Artifacts)
{
    /// <summary>The manifest's own name in the store.</summary>
    public const string Name = "artifacts.json";

    /// <summary>The prefix of published artifacts in the store.</summary>
    public const string Prefix = "published/";
}
