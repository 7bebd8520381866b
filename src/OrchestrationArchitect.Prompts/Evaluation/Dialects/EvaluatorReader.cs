using System.Collections.Immutable;
using OrchestrationArchitect.Prompts.Loading;

namespace OrchestrationArchitect.Prompts.Evaluation.Dialects;

/// <summary>Reads one evaluator of any dialect: every shape becomes checks, or an <see cref="UnsupportedCheck"/>
/// that names it.</summary>
internal static class EvaluatorReader
{
    public static Evaluator? Read(PromptNode node, string path, FindingSink findings, Dialect dialect)
    {
        switch (node)
        {
            case PromptScalar { IsNull: false } criterion:
                return Finish(null, [JudgeReader.ForCriterion(criterion.Text)], node, findings);
            case PromptMap map:
                return ReadMap(map, path, findings, dialect);
            default:
                findings.Error(PromptCodes.WrongType, $"'{path}' must be a mapping or a text, but is {node.Kind}.", node.Line, node.Column);
                return null;
        }
    }

    private static Evaluator ReadMap(PromptMap map, string path, FindingSink findings, Dialect dialect)
    {
        var fields = new FieldReader(map, path, findings);
        var name = fields.TakeText("name", "id", "title");
        var description = fields.TakeText("description");
        var type = fields.TakeText("type", "evaluator");
        var checks = new CheckReader(fields, type, dialect).ReadAll(description);
        if (checks.IsEmpty)
            checks = [Nothing(map, type)];

        // What is done about a failure, and how much it weighs, does not change what is checked.
        fields.Take("weight", "threshold", "metric", "severity", "comment", "notes", "action", "redactPattern", "redactReplacement");
        fields.Rest(warn: checks is not [UnsupportedCheck]);
        return Finish(string.IsNullOrWhiteSpace(name) ? description : name, checks, map, findings);
    }

    private static UnsupportedCheck Nothing(PromptMap map, string? type)
    {
        if (type is not null)
            return new UnsupportedCheck("type: " + type, CheckTypes.Find(KeyNames.Normalize(type)) is null ? "this type is not known" : "its value is missing");
        var keys = string.Join(", ", map.Entries.Select(entry => entry.Key));
        return map.Entries.FirstOrDefault(entry => CheckTypes.Find(KeyNames.Normalize(entry.Key)) is not null) is { } empty
            ? new UnsupportedCheck("keys: " + keys, $"the value of '{empty.Key}' is missing (in YAML a bare # begins a comment)")
            : new UnsupportedCheck(keys.Length == 0 ? "nothing" : "keys: " + keys, "none of its keys names a known kind of check");
    }

    private static Evaluator Finish(string? name, ImmutableArray<Check> checks, PromptNode node, FindingSink findings)
    {
        if (string.IsNullOrWhiteSpace(name))
            name = CheckNames.Describe(checks[0]);
        foreach (var check in checks.OfType<UnsupportedCheck>())
            findings.Warn(PromptCodes.UnsupportedEvaluator, $"The evaluator '{name}' is not supported ({check.Shape}): {check.Reason}.", node.Line, node.Column);
        return new Evaluator(name, checks, node.Line);
    }
}
