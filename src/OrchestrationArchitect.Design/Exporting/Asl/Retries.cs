using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Asl;

/// <summary>Retry policies as retriers.</summary>
internal static class Retries
{
    public static void Add(JsonObject state, RetryPolicy? policy)
    {
        if (policy is not { MaxAttempts: > 1 })
        {
            return;
        }

        var retriers = new JsonArray();
        var never = Names(policy.NonRetryable);
        if (never.Count > 0)
        {
            // A retrier that never retries shields these errors from the one after it.
            retriers.Add((JsonNode)new JsonObject { ["ErrorEquals"] = never, ["MaxAttempts"] = 0 });
        }

        retriers.Add((JsonNode)Retrier(policy));
        state["Retry"] = retriers;
    }

    /// <summary>The language wants <c>States.ALL</c> to stand alone, so it swallows its neighbours.</summary>
    public static JsonArray Errors(ImmutableArray<string> names) =>
        names.IsDefaultOrEmpty || names.Any(TakesAll) ? ["States.ALL"] : Names(names);

    public static bool TakesAll(string error) => error is "*" or "States.ALL";

    private static JsonObject Retrier(RetryPolicy policy)
    {
        var cap = policy.MaxInterval is { } most ? Seconds.Of(most) : (int?)null;
        var first = Seconds.Of(policy.FirstInterval);
        var growing = policy.Backoff > 1 && (cap is null || cap > first);
        var retrier = new JsonObject
        {
            ["ErrorEquals"] = Errors(policy.Retryable),
            ["IntervalSeconds"] = Math.Min(first, cap ?? first),
            ["MaxAttempts"] = Math.Min(policy.MaxAttempts - 1, 99_999_999),
            ["BackoffRate"] = growing ? policy.Backoff : 1,
        };
        if (growing && cap is { } seconds)
        {
            retrier["MaxDelaySeconds"] = Math.Min(seconds, 31_622_400);
        }

        retrier["JitterStrategy"] = policy.Jitter ? "FULL" : "NONE";
        return retrier;
    }

    private static JsonArray Names(ImmutableArray<string> names)
    {
        var errors = new JsonArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.IsDefault ? [] : names)
        {
            if (!TakesAll(name) && !string.IsNullOrWhiteSpace(name) && seen.Add(name))
            {
                errors.Add((JsonNode)JsonValue.Create(name)!);
            }
        }

        return errors;
    }
}
