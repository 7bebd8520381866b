using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Asl.Integrations;

/// <summary>What a callee is told: who calls, for which call, and the run's data.</summary>
internal static class Message
{
    public static JsonObject Of(Step step, Placeholders? placeholders, CallContext context, bool waits)
    {
        var message = new JsonObject
        {
            ["step"] = step.Id,
            ["idempotencyKey.$"] = context.Key,
            ["data.$"] = "$",
        };
        if (step.IdempotencyKeyLifetime is { } lifetime)
        {
            message["keepKeySeconds"] = Seconds.Of(lifetime);
        }

        if (context.Undone is { } undone)
        {
            message["undo.$"] = undone;
        }

        if (waits)
        {
            message["taskToken.$"] = "$$.Task.Token";
        }

        if (step.Payload is { ClaimCheck: true } payload && placeholders is not null)
        {
            // What is larger than maxBytes goes to the bucket; the callee answers with { bucket, key } instead.
            message["claimCheck"] = new JsonObject
            {
                ["bucket"] = placeholders.Use(PlaceholderKind.BucketName, null, "claim-check"),
                ["key.$"] = context.Key,
                ["maxBytes"] = payload.MaxBytes,
            };
        }

        return message;
    }
}
