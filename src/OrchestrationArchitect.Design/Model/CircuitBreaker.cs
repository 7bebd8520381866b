namespace OrchestrationArchitect.Design.Model;

/// <summary>When calls are cut off from a failing callee, over all runs.</summary>
/// <param name="FailureRatio">The share of failed calls that opens it, 0 to 1.</param>
/// <param name="SamplingDuration">The window the share is taken over.</param>
/// <param name="MinimumThroughput">Calls in the window below which it never opens.</param>
/// <param name="BreakDuration">How long it stays open before one call is let through.</param>
public sealed record CircuitBreaker(
    double FailureRatio, TimeSpan SamplingDuration, int MinimumThroughput, TimeSpan BreakDuration);
