using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Prompts.Tests;

/// <summary>Answers the same to everything, and keeps what it was asked.</summary>
internal sealed class FixedProvider(string answer, string? judgement = null) : IModelProvider
{
    public List<ModelRequest> Requests { get; } = [];

    public string Name => "fixed";

    public bool CanJudge => judgement is not null;

    public Task<ModelCompletion> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        lock (Requests)
        {
            Requests.Add(request);
            return Task.FromResult(new ModelCompletion(Requests.Count > 1 && judgement is not null ? judgement : answer));
        }
    }
}
