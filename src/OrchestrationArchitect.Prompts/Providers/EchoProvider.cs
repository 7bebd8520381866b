namespace OrchestrationArchitect.Prompts.Providers;

/// <summary>Answers with the last user message, as promptfoo's provider of that name answers with its prompt: tests
/// prompts and evaluators without a model.</summary>
public sealed class EchoProvider : IModelProvider
{
    /// <inheritdoc/>
    public string Name => "echo";

    /// <inheritdoc/>
    public bool CanJudge => false;

    /// <inheritdoc/>
    public Task<ModelCompletion> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var last = request.Messages.LastOrDefault(message => message.Role == MessageRole.User) ?? request.Messages.LastOrDefault();
        return Task.FromResult(new ModelCompletion(last?.Content ?? "") { FinishReason = "stop" });
    }
}
