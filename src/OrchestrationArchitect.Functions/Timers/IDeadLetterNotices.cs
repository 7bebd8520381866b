namespace OrchestrationArchitect.Functions.Timers;

/// <summary>The notices of dead letters that no operator has taken off their queue.</summary>
public interface IDeadLetterNotices
{
    /// <summary>About how many there are.</summary>
    Task<int> CountAsync(CancellationToken cancellationToken);
}
