using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Runs.DeadLetters;

namespace OrchestrationArchitect.Runs.Activities;

/// <summary>Stores a dead letter; storing it again changes nothing.</summary>
public sealed class DeadLetterRun(IDeadLetterStore letters) : Activity<DeadLetter, Unit>
{
    /// <inheritdoc/>
    public override async Task<Unit> RunAsync(ActivityContext context, DeadLetter input, CancellationToken cancellationToken)
    {
        await letters.PutAsync(input, cancellationToken);
        return Unit.Value;
    }
}
