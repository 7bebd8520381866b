namespace OrchestrationArchitect.Engine.History;

/// <summary>A stored history cannot be read.</summary>
/// <param name="what">What is wrong with the bytes.</param>
public sealed class HistoryCorruptException(string what) : Exception($"The stored history is damaged: {what}.");
