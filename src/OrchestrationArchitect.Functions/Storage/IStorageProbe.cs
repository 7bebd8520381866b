namespace OrchestrationArchitect.Functions.Storage;

/// <summary>Tells whether the app's storage can be used.</summary>
public interface IStorageProbe
{
    /// <summary>Whether it answers, and lets the app in.</summary>
    Task<bool> IsReachableAsync(CancellationToken cancellationToken);
}
