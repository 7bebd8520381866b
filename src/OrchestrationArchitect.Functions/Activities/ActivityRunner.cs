using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Functions.Hosting;

namespace OrchestrationArchitect.Functions.Activities;

/// <summary>Runs an activity of a design run inside a function invocation.</summary>
public sealed class ActivityRunner
{
    /// <summary>Makes the activity from the invocation's services and runs it once.</summary>
    /// <typeparam name="TActivity">The activity.</typeparam>
    /// <typeparam name="TInput">Its input.</typeparam>
    /// <typeparam name="TOutput">Its result.</typeparam>
    /// <remarks>
    /// Durable Functions does not tell an activity which call in the history it serves, so there is no idempotency key:
    /// every activity here is idempotent by what it stores and where.
    /// </remarks>
    public Task<TOutput> RunAsync<TActivity, TInput, TOutput>(FunctionContext context, TInput input)
        where TActivity : Activity<TInput, TOutput>
    {
        ArgumentNullException.ThrowIfNull(context);
        var activity = ActivatorUtilities.CreateInstance<TActivity>(context.InstanceServices);
        var caller = new ActivityContext(
            TriggerData.Text(context, "instanceId") ?? "", context.FunctionDefinition.Name, IdempotencyKey: null);
        return activity.RunAsync(caller, input, context.CancellationToken);
    }
}
