using System.Collections.Immutable;
using OrchestrationArchitect.Prompts;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>What a model is asked, for whom, and within which bounds.</summary>
/// <param name="Draft">The candidate it is asked for.</param>
/// <param name="Purpose">What for; see <see cref="ModelCall.Purpose"/>.</param>
/// <param name="Prompt">The prompt file, for its parameters.</param>
/// <param name="Messages">The finished messages.</param>
internal sealed record Ask(DraftReference Draft, string Purpose, PromptFile Prompt, ImmutableArray<PromptMessage> Messages)
{
    public int Attempt { get; init; } = 1;

    /// <summary>Which answer of this purpose it is: each time one is sent back to be mended, the next.</summary>
    public int Round { get; init; }

    public int Sample { get; init; }

    public double? Temperature { get; init; }

    public ResponseFormat? Format { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    /// <summary>What is left to be spent.</summary>
    public TokenBudget Budget { get; init; } = new();
}

/// <summary>What came of asking. Closed: <see cref="Answered"/>, <see cref="Again"/>, <see cref="Unusable"/>,
/// <see cref="Stopped"/>.</summary>
/// <param name="Call">The call as it is recorded; <see langword="null"/> when none was made.</param>
internal abstract record Asked(ModelCall? Call)
{
    public ImmutableArray<ModelCall> Calls => Call is null ? [] : [Call];

    /// <summary>There is an answer.</summary>
    public sealed record Answered(string Text, ModelCall? Call) : Asked(Call);

    /// <summary>The same may be asked again after a pause.</summary>
    public sealed record Again(TimeSpan Pause, string Message, ModelCall? Call) : Asked(Call)
    {
        /// <summary>Whether a call was made; what was held back is no attempt, and only the deadline bounds it.</summary>
        public bool WasAttempt { get; init; } = true;
    }

    /// <summary>There is an answer, but it was cut: the model may do better if it is told.</summary>
    public sealed record Unusable(string Message, ModelCall? Call) : Asked(Call);

    /// <summary>There will be no answer.</summary>
    public sealed record Stopped(string Reason, string Message, ModelCall? Call) : Asked(Call);
}
