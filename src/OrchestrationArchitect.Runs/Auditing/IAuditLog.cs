using System.Collections.Immutable;

namespace OrchestrationArchitect.Runs.Auditing;

/// <summary>Keeps what operators did. Entries are added and read, never changed or removed.</summary>
public interface IAuditLog
{
    /// <summary>Adds one; it is safe once the task completes.</summary>
    Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Entries, newest first.</summary>
    /// <param name="before">Only those with a smaller number; <see langword="null"/> for the newest.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<ImmutableArray<AuditEntry>> ListAsync(long? before, int limit, CancellationToken cancellationToken);
}
