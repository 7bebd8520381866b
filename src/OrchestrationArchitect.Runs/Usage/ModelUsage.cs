using System.Collections.Immutable;
using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Runs.Usage;

/// <summary>What models were asked and what that cost, added up.</summary>
/// <param name="Calls">Calls that were made.</param>
/// <param name="InputTokens">Tokens of prompts.</param>
/// <param name="OutputTokens">Tokens of answers.</param>
/// <param name="CostUsd">US dollars; <see langword="null"/> when a paid call has no known price.</param>
public sealed record ModelUsage(int Calls, long InputTokens, long OutputTokens, double? CostUsd)
{
    /// <summary>Nothing yet.</summary>
    public static ModelUsage None { get; } = new(0, 0, 0, 0);

    /// <summary>Tokens in all.</summary>
    public long Tokens => InputTokens + OutputTokens;

    /// <summary>With some more calls. Those answered from a cache, or held back, were not made.</summary>
    public ModelUsage Plus(ImmutableArray<ModelCall> calls)
    {
        var sum = this;
        foreach (var call in calls.Where(call => !call.FromCache && !ModelFaults.IsHeldBack(call.Outcome)))
        {
            sum = new ModelUsage(
                sum.Calls + 1, sum.InputTokens + call.InputTokens, sum.OutputTokens + call.OutputTokens,
                call.InputTokens + call.OutputTokens == 0 ? sum.CostUsd : sum.CostUsd + call.CostUsd);
        }

        return sum;
    }
}
