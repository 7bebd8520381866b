using System.Collections.Immutable;
using OrchestrationArchitect.Prompts.Evaluation.Dialects;

namespace OrchestrationArchitect.Prompts.Loading;

/// <summary>Turns a file's tree into a <see cref="PromptFile"/>.</summary>
internal static class PromptReader
{
    public static PromptFile Read(PromptMap map, string fileName, FindingSink findings)
    {
        var fields = new FieldReader(map, "", findings);
        var name = fields.TakeText("name");
        var version = fields.TakeText("version");
        var description = fields.TakeText("description");
        var authors = ReadAuthors(fields.Take("authors", "author"));
        var metadata = TakeMap(fields, "metadata");
        var variables = VariableReader.Read(fields.Take("variables"), fields);
        var model = fields.TakeText("model");
        var parameters = ModelParameterReader.Read(fields);
        var format = ResponseFormatReader.Read(fields);
        var messages = MessageReader.Read(fields, map);
        var evaluators = EvaluatorListReader.Read(fields.Take("evaluators"), "evaluators", fields, Dialect.GitHubModels);
        var tests = TestDataReader.Read(fields.Take("testData", "tests", "testCases"), variables, fields);
        return new PromptFile
        {
            FileName = fileName,
            Name = string.IsNullOrWhiteSpace(name) ? fileName : name,
            Version = version ?? "",
            Description = description ?? "",
            Authors = authors,
            Metadata = metadata ?? PromptMap.Empty,
            Variables = variables,
            Model = model ?? "",
            ModelParameters = parameters,
            ResponseFormat = format,
            Messages = messages,
            TestData = tests,
            Evaluators = evaluators,
            Other = fields.Rest(warn: true),
        };
    }

    // A text, or a list of texts or of mappings with a name.
    private static ImmutableArray<string> ReadAuthors(PromptNode? node) => node switch
    {
        null => [],
        PromptList list => [.. list.Items.Select(AuthorName)],
        _ => [AuthorName(node)],
    };

    private static string AuthorName(PromptNode node) => NodeText.Of((node as PromptMap)?.Find("name") ?? node);

    private static PromptMap? TakeMap(FieldReader fields, string name) => fields.Take(name) switch
    {
        null => null,
        PromptMap map => map,
        var other => fields.Wrong<PromptMap>(name, "a mapping", other),
    };
}
