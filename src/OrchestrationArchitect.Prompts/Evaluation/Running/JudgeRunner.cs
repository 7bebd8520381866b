using OrchestrationArchitect.Prompts.Providers;
using OrchestrationArchitect.Prompts.Rendering;

namespace OrchestrationArchitect.Prompts.Evaluation.Running;

/// <summary>Executes <see cref="JudgeCheck"/>: asks a model and reads its choice.</summary>
internal static class JudgeRunner
{
    public static async Task<EvaluatorResult> RunAsync(
        JudgeCheck check, Subject subject, IModelProvider? judge, CancellationToken cancellationToken)
    {
        if (judge is null)
            return new("", CheckStatus.Unsupported, 0, "unsupported (llm): this provider cannot judge; a model can");

        var messages = new List<PromptMessage>(2);
        if (check.SystemPrompt.Length > 0)
            messages.Add(new(MessageRole.System, check.SystemPrompt));
        messages.Add(new(MessageRole.User, Question(check, subject)));
        var request = new ModelRequest([.. messages], new ModelParameters { Temperature = 0 }) { Model = check.Model };
        var (completion, error) = await ProviderCall.TryAsync(judge, request, cancellationToken);
        return completion is null
            ? new("", CheckStatus.Error, 0, "The judge gave no answer: " + error)
            : Read(completion.Text.Trim(), check);
    }

    private static string Question(JudgeCheck check, Subject subject)
    {
        var values = new Dictionary<string, string>(subject.Values, StringComparer.Ordinal)
        {
            ["completion"] = subject.Answer,
            ["output"] = subject.Answer,
            ["response"] = subject.Answer,
        };
        if (!subject.Expected.IsEmpty)
            values["expected"] = string.Join('\n', subject.Expected);
        return MessageText.Fill(check.Prompt, values, TagNames.Of([check.Prompt]), new HashSet<string>(StringComparer.Ordinal));
    }

    // A whole answer or last line that is a choice is plainer than a word somewhere in the text, which is all that
    // `gh models eval` looks for.
    private static EvaluatorResult Read(string said, JudgeCheck check)
    {
        var last = said[(said.LastIndexOf('\n') + 1)..].Trim();
        var choice = check.Choices.FirstOrDefault(one => Same(said, one.Text))
            ?? check.Choices.FirstOrDefault(one => Same(last, one.Text))
            ?? check.Choices.FirstOrDefault(one => said.Contains(one.Text, StringComparison.OrdinalIgnoreCase));
        if (choice is null)
            return new("", CheckStatus.Failed, 0, $"LLM evaluation response '{Short(said)}' did not match any defined choices");
        return new("", choice.Score > 0 ? CheckStatus.Passed : CheckStatus.Failed, Math.Clamp(choice.Score, 0, 1), $"LLM evaluation matched choice: '{choice.Text}'");
    }

    private static bool Same(string said, string choice) =>
        string.Equals(said.Trim('.', '*', '"', ' '), choice.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Short(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
