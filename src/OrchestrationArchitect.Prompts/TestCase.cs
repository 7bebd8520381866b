using System.Collections.Immutable;
using OrchestrationArchitect.Prompts.Evaluation;

namespace OrchestrationArchitect.Prompts;

/// <summary>One row of <c>testData</c>.</summary>
public sealed record TestCase
{
    /// <summary>The row's own name (<c>name</c>, <c>id</c>, <c>title</c> or <c>description</c>), else <c>test N</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The variables' values, whatever key the file puts them under.</summary>
    public required ImmutableDictionary<string, string> Values { get; init; }

    /// <summary>The reference answer, or several texts that a good answer holds; empty when there is none.</summary>
    public ImmutableArray<string> Expected { get; init; } = [];

    /// <summary>Evaluators for this row, in addition to the file's.</summary>
    public ImmutableArray<Evaluator> Evaluators { get; init; } = [];

    /// <summary>The row as the file wrote it.</summary>
    public required PromptNode Source { get; init; }
}
