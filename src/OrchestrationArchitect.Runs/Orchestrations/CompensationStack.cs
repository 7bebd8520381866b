using System.Collections.Immutable;
using OrchestrationArchitect.Durable.Failures;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>What a saga has to undo if it aborts: pushed before each effect, run in reverse.</summary>
/// <remarks>
/// Pushed before, not after: an activity that failed for good may have taken effect all the same, and every
/// compensation here is idempotent and harmless where there is nothing to undo.
/// </remarks>
internal sealed class CompensationStack
{
    private readonly Stack<(string Name, Func<Task> Undo)> _entries = new();

    public void Push(string name, Func<Task> undo) => _entries.Push((name, undo));

    /// <summary>Undoes everything, last first. One that fails for good does not keep the others from being undone.</summary>
    public async Task<CompensationReport> RunAsync()
    {
        List<string> done = [];
        List<string> failed = [];
        while (_entries.TryPop(out var entry))
        {
            try
            {
                await entry.Undo();
                done.Add(entry.Name);
            }
            catch (TaskFailedException exception)
            {
                failed.Add($"{entry.Name}: {exception.Failure.Message}");
            }
        }

        return new CompensationReport([.. done], [.. failed]);
    }
}

/// <summary>What became of a saga's compensations.</summary>
/// <param name="Done">What was undone, in that order.</param>
/// <param name="Failed">What could not be undone, and why.</param>
internal sealed record CompensationReport(ImmutableArray<string> Done, ImmutableArray<string> Failed);
