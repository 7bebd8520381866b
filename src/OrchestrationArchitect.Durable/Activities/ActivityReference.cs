namespace OrchestrationArchitect.Durable.Activities;

/// <summary>Names an activity together with the types it takes and gives, so that calls are checked.</summary>
/// <param name="Name">The name, unique in the registry; it is stored in histories and never reused for other code.</param>
/// <typeparam name="TInput">Its input, as JSON in the history.</typeparam>
/// <typeparam name="TOutput">Its result, as JSON in the history.</typeparam>
public sealed record ActivityReference<TInput, TOutput>(string Name);
