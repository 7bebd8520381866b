using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.DurableCSharp;

/// <summary>Writes how each step is called.</summary>
internal static class PolicyWriter
{
    public static string Write(OrchestrationDesign design, ProjectNames names)
    {
        var text = new CSharpText();
        text.Line($"namespace {names.Namespace};").Line().Line("/// <summary>How each step is called.</summary>");
        text.Open("public static class Policies");

        // Static fields start in the order of the text: what undoes comes before what it undoes.
        var undoing = design.Steps.Select(step => step.Compensation?.Step).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var step in design.Steps.DistinctBy(step => step.Id).OrderBy(step => undoing.Contains(step.Id) ? 0 : 1))
        {
            Policy(text, step, design, names);
        }

        return text.Close().ToString();
    }

    private static void Policy(CSharpText text, Step step, OrchestrationDesign design, ProjectNames names)
    {
        text.Line($"/// <summary>{Xml(step.Name)}.</summary>");
        text.Open($"public static readonly StepPolicy {names.Of(step.Id)} = new({CSharpText.Literal(step.Id)}, {Rule(step.Retry)})");
        if (step.Timeout is { } timeout)
        {
            text.Line($"Timeout = {CSharpText.Duration(timeout)},");
        }

        if (step.IdempotencyKeyLifetime is { } lifetime)
        {
            text.Line($"KeepKey = {CSharpText.Duration(lifetime)},");
        }

        if (step.Integration.Kind == IntegrationKind.Human || step.Integration.Completion == CompletionMode.Callback)
        {
            text.Line("Answered = true,");
        }

        if (step.OnFailure.Action == FailureAction.Compensate)
        {
            text.Line("UndoOnFailure = true,");
        }

        if (step.Compensation is { } compensation && design.Steps.Any(other => other.Id == compensation.Step))
        {
            text.Line($"Compensation = {names.Of(compensation.Step)},").Line($"CompensationRetry = {Rule(compensation.Retry)},");
        }

        text.Close(";").Line();
    }

    private static string Rule(RetryPolicy? retry)
    {
        if (retry is null)
        {
            return "new RetryRule(1, TimeSpan.Zero, 1, null, false)";
        }

        var cap = retry.MaxInterval is { } most ? CSharpText.Duration(most) : "null";
        var rule = FormattableString.Invariant($"new RetryRule({Math.Max(1, retry.MaxAttempts)}, {CSharpText.Duration(retry.FirstInterval)}, ")
            + $"{CSharpText.Number(retry.Backoff)}, {cap}, {(retry.Jitter ? "true" : "false")})";
        var lists = new List<string>();
        Add(lists, "Never", retry.NonRetryable);
        Add(lists, "Only", retry.Retryable.IsDefault || retry.Retryable.Contains("*") || retry.Retryable.Contains("States.ALL") ? [] : retry.Retryable);
        return lists.Count == 0 ? rule : $"{rule} {{ {string.Join(", ", lists)} }}";
    }

    private static void Add(List<string> lists, string name, ImmutableArray<string> errors)
    {
        if (!errors.IsDefaultOrEmpty)
        {
            lists.Add($"{name} = [{string.Join(", ", errors.Select(CSharpText.Literal))}]");
        }
    }

    internal static string Xml(string text) => CSharpText.Comment(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
