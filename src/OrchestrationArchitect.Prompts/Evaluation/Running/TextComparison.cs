namespace OrchestrationArchitect.Prompts.Evaluation.Running;
/// <summary>Executes <see cref="TextCheck"/>.</summary>
internal static class TextComparison
{
    public static EvaluatorResult Run(TextCheck check, Subject subject)
    {
        var texts = check.Texts.Select(text => Template.Fill(text, subject)).ToList();
        var comparison = check.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var holds = check.Negated
            ? !texts.Any(text => Holds(check.Operation, subject.Answer, text, comparison))
            : check.Any
                ? texts.Any(text => Holds(check.Operation, subject.Answer, text, comparison))
                : texts.All(text => Holds(check.Operation, subject.Answer, text, comparison));
        return CheckRunner.Executed(holds, $"Expected {(check.Negated ? "not " : "")}{Words(check.Operation)}: '{string.Join("', '", texts)}'");
    }
    // The answer is trimmed, so a line break that a block scalar leaves at the end could never be found there.
    private static bool Holds(TextOperation operation, string answer, string text, StringComparison comparison) => operation switch
    {
        TextOperation.Equals => string.Equals(answer, text.Trim(), comparison),
        TextOperation.StartsWith => answer.StartsWith(text, comparison),
        TextOperation.EndsWith => answer.EndsWith(text.TrimEnd(), comparison),
        _ => answer.Contains(text, comparison),
    };
    // The wording of `gh models eval`.
    private static string Words(TextOperation operation) => operation switch
    {
        TextOperation.Equals => "exact match",
        TextOperation.StartsWith => "to start with",
        TextOperation.EndsWith => "to end with",
        _ => "to contain",
    };
}
