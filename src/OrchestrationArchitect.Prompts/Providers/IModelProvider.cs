namespace OrchestrationArchitect.Prompts.Providers;

/// <summary>Something that answers a prompt: a language model, the rules, or an echo.</summary>
public interface IModelProvider
{
    /// <summary>The name users know it by: <c>echo</c>, <c>rules</c>, <c>model</c>.</summary>
    string Name { get; }

    /// <summary>Whether it can judge an answer in plain words. Evaluators that need a judge are reported as
    /// unsupported when it cannot.</summary>
    bool CanJudge { get; }

    /// <summary>What its tokens cost; <see langword="null"/> when nothing or not known.</summary>
    TokenPrices? Prices => null;

    /// <summary>Answers.</summary>
    /// <exception cref="ModelProviderException">There is no answer: the provider cannot be reached, refuses, or does
    /// not understand the request.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    Task<ModelCompletion> CompleteAsync(ModelRequest request, CancellationToken cancellationToken);
}
