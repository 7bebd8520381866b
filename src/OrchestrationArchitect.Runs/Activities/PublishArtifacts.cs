using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Runs.Artifacts;

namespace OrchestrationArchitect.Runs.Activities;

/// <summary>Writes every export of the best candidate, then the manifest that makes them visible all at once.</summary>
public sealed class PublishArtifacts(DraftStore drafts, IArtifactStore artifacts) : Activity<PublishInput, ArtifactManifest>
{
    /// <summary>The document that a model wrote, beside the one that is written from the typed design.</summary>
    public const string OwnWordsName = "architecture.model.md";

    /// <inheritdoc/>
    public override async Task<ArtifactManifest> RunAsync(
        ActivityContext context, PublishInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var design = await drafts.GetDesignAsync(input.Draft, cancellationToken) with
        {
            Verification = input.Verification,
            Estimates = input.Estimates,
        };
        var runId = input.Draft.RunId;
        var published = ImmutableArray.CreateBuilder<ArtifactInfo>();
        List<Task> puts = [];
        foreach (var exporter in Exporters.All)
        {
            // The SAM template brings the state machine that it deploys, which is published already.
            foreach (var file in exporter.Export(design).Where(file => published.All(info => info.Name != file.Path)))
            {
                puts.Add(artifacts.PutAsync(runId, ArtifactManifest.Prefix + file.Path, file.MediaType, file.Content, cancellationToken));
                published.Add(new ArtifactInfo(file.Path, exporter.Format, file.MediaType, Encoding.UTF8.GetByteCount(file.Content)));
            }
        }

        await Task.WhenAll(puts);
        if (input.OwnWords && await drafts.FindDocumentAsync(input.Draft, cancellationToken) is { } words)
        {
            await artifacts.PutAsync(runId, ArtifactManifest.Prefix + OwnWordsName, "text/markdown", words, cancellationToken);
            published.Add(new ArtifactInfo(OwnWordsName, "markdown", "text/markdown", Encoding.UTF8.GetByteCount(words)));
        }

        var manifest = new ArtifactManifest(published.ToImmutable());
        var json = JsonSerializer.Serialize(manifest, DesignJson.Options);
        await artifacts.PutAsync(runId, ArtifactManifest.Name, "application/json", json, cancellationToken);
        return manifest;
    }
}
