namespace OrchestrationArchitect.Runs.Http.Progress;

/// <summary>A server-sent event.</summary>
/// <param name="Id">Its number, for <c>Last-Event-ID</c>; <see langword="null"/> for one that only shows how things stand.</param>
/// <param name="Name"><c>step</c>, <c>progress</c>, <c>news</c> (what a model writes) or <c>end</c>.</param>
/// <param name="Data">What it says; written as JSON.</param>
internal sealed record ProgressEvent(long? Id, string Name, object Data);

/// <summary>A step of a run, from its history.</summary>
/// <param name="Sequence">Its place in the history, from 1.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Kind"><c>started</c>, <c>completed</c>, <c>failed</c>, <c>suspended</c>, <c>resumed</c>, <c>rewound</c> or <c>event</c>.</param>
/// <param name="Step">The activity or candidate; the run itself if it is about that.</param>
/// <param name="Error">How it failed.</param>
public sealed record ProgressStep(long Sequence, DateTimeOffset Time, string Kind, string Step, string? Error = null);
