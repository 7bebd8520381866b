using System.Collections.Immutable;
using OrchestrationArchitect.Design.Importing.Asl;
using OrchestrationArchitect.Design.Importing.Json;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Importing.Translation;

/// <summary>
/// Makes one retry policy of a state's retriers. The one with the most attempts gives the figures; errors that are
/// tried no second time are named as such. Defaults are those of the Amazon States Language: one second, three more
/// attempts, doubling, no cap, no jitter (states-language.net, "Retrying after error", 2024-11).
/// </summary>
internal static class RetryTranslator
{
    /// <summary>The policy, or <see langword="null"/> if nothing is tried again.</summary>
    public static RetryPolicy? Of(AslState state)
    {
        var retriers = (state.Json["Retry"] as JsonList)?.Items.OfType<JsonObject>().ToArray() ?? [];
        var active = retriers.Where(retrier => Retries(retrier) > 0).ToArray();
        if (active.Length == 0)
        {
            return null;
        }

        var main = active.MaxBy(Retries)!;
        var retried = active.SelectMany(retrier => Errors(retrier)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var given = retriers.Except(active).SelectMany(retrier => Errors(retrier)).Where(error => error != ErrorNames.Every);
        return new RetryPolicy
        {
            MaxAttempts = Retries(main) + 1,
            FirstInterval = Fields.Seconds(main["IntervalSeconds"]) ?? TimeSpan.FromSeconds(1),
            Backoff = Fields.Figure(main["BackoffRate"]) is >= 1 and var rate ? rate : 2,
            MaxInterval = Fields.Seconds(main["MaxDelaySeconds"]) is { Ticks: > 0 } cap ? cap : null,
            Jitter = string.Equals((main["JitterStrategy"] as JsonText)?.Text, "FULL", StringComparison.OrdinalIgnoreCase),
            Retryable = retried.Contains(ErrorNames.Every) ? [] : retried,
            NonRetryable = [.. given.Distinct(StringComparer.Ordinal)],
        };
    }

    private static int Retries(JsonObject retrier) => Math.Min(Fields.Count(retrier["MaxAttempts"]) ?? 3, 99_999_999);

    private static ImmutableArray<string> Errors(JsonObject retrier) => ErrorNames.Of(retrier["ErrorEquals"]);
}
