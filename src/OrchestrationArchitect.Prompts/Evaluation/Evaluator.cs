using System.Collections.Immutable;

namespace OrchestrationArchitect.Prompts.Evaluation;

/// <summary>One evaluator of a prompt file, whatever dialect it was written in.</summary>
/// <param name="Name">Its name; when the file gives none, a short description of what it checks.</param>
/// <param name="Checks">What it checks; it passes when all of them do. At least one.</param>
/// <param name="Line">The line it starts on, from 1.</param>
public sealed record Evaluator(string Name, ImmutableArray<Check> Checks, int Line);
