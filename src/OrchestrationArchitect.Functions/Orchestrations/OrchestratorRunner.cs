using Microsoft.DurableTask;
using OrchestrationArchitect.Durable.Orchestrations;
using DurableFailure = Microsoft.DurableTask.TaskFailedException;
using TaskFailedException = OrchestrationArchitect.Durable.Failures.TaskFailedException;

namespace OrchestrationArchitect.Functions.Orchestrations;

/// <summary>Runs an orchestration of ours inside an orchestrator function.</summary>
internal static class OrchestratorRunner
{
    /// <summary>It stands in messages only.</summary>
    private const int NoTaskId = 0;

    /// <summary>Runs it to its end, or to where this replay stops.</summary>
    /// <exception cref="DurableFailure">
    /// The orchestration failed of a task. Durable Functions hands on the causes of its own exception only; those of ours
    /// would end here, and a parent would not learn why its child failed.
    /// </exception>
    public static async Task<TOutput> RunAsync<TInput, TOutput>(
        Orchestration<TInput, TOutput> orchestration, TaskOrchestrationContext context)
    {
        ArgumentNullException.ThrowIfNull(orchestration);
        try
        {
            return await orchestration.RunAsync(new DurableOrchestrationContext(context), OrchestrationInput.Of<TInput>(context));
        }
        catch (TaskFailedException failed)
        {
            throw new DurableFailure(failed.TaskName, NoTaskId, FailureMapping.ToDurable(failed.Failure));
        }
    }
}
