using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Prompts.Evaluation.Running;

/// <summary>Asks a provider; a failure is a reason, since one test's bad luck must not end the others.</summary>
internal static class ProviderCall
{
    public static async Task<(ModelCompletion? Completion, string Error)> TryAsync(
        IModelProvider provider, ModelRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return (await provider.CompleteAsync(request, cancellationToken), "");
        }
        catch (ModelProviderException failure)
        {
            return (null, failure.Reason.Length == 0 ? failure.Message : $"{failure.Reason}: {failure.Message}");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or TimeoutException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (null, failure.Message);
        }
    }
}
