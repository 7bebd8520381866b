using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Runs.Artifacts;

namespace OrchestrationArchitect.Runs.Activities;

/// <summary>The claim checks of a run: drafts kept beside its history, not in it.</summary>
public sealed class DraftStore(IArtifactStore artifacts)
{
    /// <summary>The prefix of drafts in the artifact store.</summary>
    public const string Prefix = "drafts/";

    private const string Json = "application/json";
    private const string Markdown = "text/markdown";

    /// <summary>Keeps a draft.</summary>
    public Task PutAsync(
        DraftReference draft, OrchestrationDesign design, string document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Task.WhenAll(
            artifacts.PutAsync(draft.RunId, DesignName(draft), Json, DesignJson.Write(design), cancellationToken),
            artifacts.PutAsync(draft.RunId, DocumentName(draft), Markdown, document, cancellationToken));
    }

    /// <summary>A draft's design.</summary>
    /// <exception cref="InvalidDataException">There is no such draft: somebody deleted it under the run.</exception>
    public async Task<OrchestrationDesign> GetDesignAsync(DraftReference draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return DesignJson.ReadDesign(await GetAsync(draft, DesignName(draft), cancellationToken));
    }

    /// <summary>A draft's document.</summary>
    /// <exception cref="InvalidDataException">There is no such draft.</exception>
    public Task<string> GetDocumentAsync(DraftReference draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return GetAsync(draft, DocumentName(draft), cancellationToken);
    }

    /// <summary>A draft's document; <see langword="null"/> if there is none.</summary>
    public async Task<string?> FindDocumentAsync(DraftReference draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return (await artifacts.GetAsync(draft.RunId, DocumentName(draft), cancellationToken))?.Content;
    }

    /// <summary>Keeps something else that belongs to a candidate: a model's answer, before it is a draft.</summary>
    public Task PutPartAsync(DraftReference draft, string name, string content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return artifacts.PutAsync(draft.RunId, PartName(draft, name), "text/plain", content, cancellationToken);
    }

    /// <summary>What was kept under a name; <see langword="null"/> if nothing was.</summary>
    public async Task<string?> FindPartAsync(DraftReference draft, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return (await artifacts.GetAsync(draft.RunId, PartName(draft, name), cancellationToken))?.Content;
    }

    /// <summary>Deletes a run's drafts.</summary>
    public Task DiscardAsync(string runId, CancellationToken cancellationToken) =>
        artifacts.DeleteAsync(runId, Prefix, cancellationToken);

    private async Task<string> GetAsync(DraftReference draft, string name, CancellationToken cancellationToken) =>
        (await artifacts.GetAsync(draft.RunId, name, cancellationToken))?.Content
        ?? throw new InvalidDataException($"The draft '{name}' of run '{draft.RunId}' is not in the artifact store.");

    private static string PartName(DraftReference draft, string name) => $"{Prefix}{draft.CandidateId}/parts/{name}";

    private static string DesignName(DraftReference draft) => $"{Prefix}{draft.CandidateId}/design.json";

    private static string DocumentName(DraftReference draft) => $"{Prefix}{draft.CandidateId}/document.md";
}
