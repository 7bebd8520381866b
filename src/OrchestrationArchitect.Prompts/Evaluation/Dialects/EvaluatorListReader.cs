using System.Collections.Immutable;
using OrchestrationArchitect.Prompts.Loading;

namespace OrchestrationArchitect.Prompts.Evaluation.Dialects;

/// <summary>Reads <c>evaluators</c>, or <c>assert</c> of a row.</summary>
internal static class EvaluatorListReader
{
    public static ImmutableArray<Evaluator> Read(PromptNode? node, string path, FieldReader fields, Dialect dialect)
    {
        switch (node)
        {
            case null:
                return [];
            case PromptList list:
                return [.. list.Items.Select((item, i) => EvaluatorReader.Read(item, $"{path}[{i}]", fields.Findings, dialect)).OfType<Evaluator>()];
            case PromptMap map:
                return EvaluatorReader.Read(map, path, fields.Findings, dialect) is { } one ? [one] : [];
            case var other:
                fields.Wrong<string>(path, "a list of evaluators", other);
                return [];
        }
    }
}
