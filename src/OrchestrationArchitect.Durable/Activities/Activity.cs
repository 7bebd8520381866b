namespace OrchestrationArchitect.Durable.Activities;

/// <summary>Code with effects, run at least once for each call in a history.</summary>
/// <typeparam name="TInput">Its input.</typeparam>
/// <typeparam name="TOutput">Its result.</typeparam>
public abstract class Activity<TInput, TOutput>
{
    /// <summary>Does the work. An exception is an attempt that failed; its type's full name is the error's type.</summary>
    /// <param name="context">Who calls.</param>
    /// <param name="input">What with.</param>
    /// <param name="cancellationToken">The host shuts down and the attempt will be made again, or its lease ran out.</param>
    public abstract Task<TOutput> RunAsync(ActivityContext context, TInput input, CancellationToken cancellationToken);
}
