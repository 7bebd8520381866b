namespace OrchestrationArchitect.Durable.Activities;

/// <summary>Who calls an activity.</summary>
/// <param name="InstanceId">The id of the calling instance.</param>
/// <param name="Name">The activity's name.</param>
/// <param name="IdempotencyKey">The same for every attempt and every re-run of one call in a history, after a
/// crash too; different for every other call. <see langword="null"/> where the host cannot tell it.</param>
public sealed record ActivityContext(string InstanceId, string Name, string? IdempotencyKey);
