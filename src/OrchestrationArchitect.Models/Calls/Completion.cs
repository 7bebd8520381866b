using OpenAI.Chat;
using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Models.Calls;

/// <summary>Turns what came into an answer, or says why it is none.</summary>
internal static class Completion
{
    /// <exception cref="ModelProviderException">It is empty, broke off, was cut, filtered or refused.</exception>
    public static ModelCompletion Of(Answer answer, ModelOptions options)
    {
        var (input, output) = (answer.Usage?.InputTokenCount, answer.Usage?.OutputTokenCount);
        var cost = input is null ? null : options.Prices?.CostOf(input.Value, output ?? 0);
        if (Fault(answer, options) is var (reason, message))
        {
            throw new ModelProviderException(message)
            {
                Reason = reason,
                IsRetryable = ModelFaults.IsRetryable(reason),
                InputTokens = input,
                OutputTokens = output,
                CostUsd = cost,
            };
        }

        return new ModelCompletion(answer.Text)
        {
            InputTokens = input,
            OutputTokens = output,
            CostUsd = cost,
            Model = answer.Model,
            FinishReason = "stop",
        };
    }

    private static (string Reason, string Message)? Fault(Answer answer, ModelOptions options)
    {
        if (!answer.Began)
            return (ModelFaults.Empty, "The model's answer holds no choice.");
        if (answer.IsTooLong)
            return (ModelFaults.Truncated, $"The answer is longer than {options.MaxAnswerCharacters:N0} characters.");
        if (answer.Finish == ChatFinishReason.ContentFilter)
            return (ModelFaults.Filtered, "A content filter stopped the answer.");
        if (answer.Refusal.Length > 0)
            return (ModelFaults.Refused, $"The model declined to answer: {new Failures.Redaction(options.Key).Clean(answer.Refusal)}");
        if (answer.Finish == ChatFinishReason.Length)
            return (ModelFaults.Truncated, $"The answer was cut at the token limit after {answer.Characters:N0} characters.");
        if (answer.Finish is null)
            return answer.Characters == 0
                ? (ModelFaults.Empty, "The model's answer holds no choice.")
                : (ModelFaults.ConnectionLost, $"The answer broke off after {answer.Characters:N0} characters.");
        return string.IsNullOrWhiteSpace(answer.Text) ? (ModelFaults.Empty, "The model's answer holds no text.") : null;
    }
}
