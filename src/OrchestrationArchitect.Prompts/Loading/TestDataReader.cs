using System.Collections.Immutable;
using System.Globalization;
using OrchestrationArchitect.Prompts.Evaluation;
using OrchestrationArchitect.Prompts.Evaluation.Dialects;

namespace OrchestrationArchitect.Prompts.Loading;

/// <summary>Reads <c>testData</c>: rows with values under <c>input</c>, <c>inputs</c>, <c>vars</c> or
/// <c>variables</c>, or flat.</summary>
internal static class TestDataReader
{
    private static readonly string[] Containers = ["inputs", "input", "variables", "vars"];
    private static readonly string[] References = ["expected", "expectedOutput", "expectedOutputs"];

    public static ImmutableArray<TestCase> Read(PromptNode? node, ImmutableArray<PromptVariable> variables, FieldReader file)
    {
        switch (node)
        {
            case null:
                return [];
            case PromptList list:
                return [.. list.Items.Select((item, i) => ReadRow(item, i, variables, file)).OfType<TestCase>()];
            case var other:
                file.Wrong<string>("testData", "a list", other);
                return [];
        }
    }

    private static TestCase? ReadRow(PromptNode item, int index, ImmutableArray<PromptVariable> variables, FieldReader file)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"testData[{index}]");
        if (item is PromptScalar { IsNull: false } alone)
            return Row(item, index, RowValues.Of(alone, variables));
        if (item is not PromptMap map)
            return file.Wrong<TestCase>(path, "a mapping", item);

        var fields = new FieldReader(map, path, file.Findings);
        var evaluators = EvaluatorListReader.Read(fields.Take("evaluators", "evaluator"), path + ".evaluators", fields, Dialect.GitHubModels)
            .AddRange(EvaluatorListReader.Read(fields.Take("assert", "assertions", "asserts"), path + ".assert", fields, Dialect.Promptfoo));
        var (expected, check) = ReadExpected(fields.Take(References), path, fields);
        var values = RowValues.Of(fields, map, Containers, variables);
        return Row(item, index, values) with
        {
            Name = RowName(map) ?? Numbered(index),
            Expected = expected,
            Evaluators = check is null ? evaluators : evaluators.Add(check),
        };
    }

    private static TestCase Row(PromptNode item, int index, ImmutableDictionary<string, string> values) =>
        new() { Name = Numbered(index), Values = values, Source = item };

    private static string Numbered(int index) => string.Create(CultureInfo.InvariantCulture, $"test {index + 1}");

    private static string? RowName(PromptMap map)
    {
        foreach (var key in (ReadOnlySpan<string>)["name", "id", "title", "description"])
        {
            if (map.Find(key) is PromptScalar { IsNull: false, Text: { Length: > 0 and <= 200 } text })
                return text;
        }

        return null;
    }

    // A text or a list of texts is a reference; a mapping that names a check ({contains: …}) is an evaluator.
    private static (ImmutableArray<string> Texts, Evaluator? Check) ReadExpected(PromptNode? node, string path, FieldReader fields)
    {
        switch (node)
        {
            case null:
                return ([], null);
            case PromptList list:
                return ([.. list.Items.Select(NodeText.Of)], null);
            case PromptMap map when map.Entries.Any(entry => CheckTypes.Find(KeyNames.Normalize(entry.Key)) is not null
                || KeyNames.Same(entry.Key, "string") || KeyNames.Same(entry.Key, "type")):
                return ([], EvaluatorReader.Read(map, path + ".expected", fields.Findings, Dialect.GitHubModels));
            default:
                return ([NodeText.Of(node)], null);
        }
    }
}
