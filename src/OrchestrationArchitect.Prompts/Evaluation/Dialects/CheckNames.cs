namespace OrchestrationArchitect.Prompts.Evaluation.Dialects;

/// <summary>Names for evaluators that have none of their own.</summary>
internal static class CheckNames
{
    public static string Describe(Check check) => check switch
    {
        TextCheck text => Negation(text.Negated) + Operation(text.Operation) + " " + Short(string.Join(", ", text.Texts)),
        RegexCheck regex => Negation(regex.Negated) + "matches " + Short(string.Join(", ", regex.Patterns)),
        JsonCheck json => Negation(json.Negated) + (json.Anywhere ? "holds JSON" : "is JSON"),
        ExpectedCheck expected => Negation(expected.Negated) + "holds what is expected",
        JudgeCheck judge => "judged: " + Short(judge.Prompt),
        UnsupportedCheck unsupported => unsupported.Shape,
        _ => "check",
    };

    public static string Operation(TextOperation operation) => operation switch
    {
        TextOperation.Equals => "equals",
        TextOperation.StartsWith => "starts with",
        TextOperation.EndsWith => "ends with",
        _ => "contains",
    };

    private static string Negation(bool negated) => negated ? "not: " : "";

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
