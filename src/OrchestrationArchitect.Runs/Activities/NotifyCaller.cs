using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Runs.Callbacks;

namespace OrchestrationArchitect.Runs.Activities;

/// <summary>Makes one attempt to post a run's outcome; receivers know a repeated one by its id.</summary>
public sealed class NotifyCaller(CallbackSender sender) : Activity<CallbackNotification, CallbackAttempt>
{
    /// <inheritdoc/>
    public override Task<CallbackAttempt> RunAsync(
        ActivityContext context, CallbackNotification input, CancellationToken cancellationToken) =>
        sender.SendAsync(input, cancellationToken);
}
