namespace OrchestrationArchitect.Engine.Execution;

/// <summary>A run needs an orchestration or activity that this host did not register.</summary>
/// <param name="kind">Which of the two.</param>
/// <param name="name">Its name.</param>
public sealed class NotRegisteredException(string kind, string name)
    : Exception($"No {kind} of the name '{name}' is registered in this host.");
