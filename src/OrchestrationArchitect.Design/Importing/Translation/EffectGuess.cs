using System.Collections.Frozen;
using OrchestrationArchitect.Design.Importing.Json;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Importing.Translation;

/// <summary>
/// What a call does to the world, as far as its action and its name show. What shows nothing is taken as idempotent,
/// so that no finding rests on a guess.
/// </summary>
internal static class EffectGuess
{
    private static readonly FrozenDictionary<string, Effect> Verbs = VerbEffects.Load();

    /// <summary>The effect, and whether nothing showed it.</summary>
    public static (Effect Effect, bool Guessed) Of(ServiceCall call, string name, JsonValue? arguments, Integration integration)
    {
        var words = KebabCase.Words(name);
        if (integration.Completion == CompletionMode.Callback && words.Any(word => word.StartsWith("approv", StringComparison.Ordinal)
            || word is "human" or "manual" or "manually" or "reviewer" or "review"))
        {
            return (Effect.Human, false);
        }

        if (call.Kind is IntegrationKind.Queue or IntegrationKind.Topic && KeepsFailures(words, integration.Target))
        {
            // Whoever looks after failures is not misled by seeing one twice.
            return (Effect.Idempotent, false);
        }

        if (ByAction(call, arguments) is { } known)
        {
            return (known, false);
        }

        var verbs = KebabCase.Words(call.Action).Take(1).Concat(call.Action.Length == 0 || call.Service is "lambda" ? words : []);
        foreach (var word in verbs)
        {
            if (Verbs.TryGetValue(word, out var effect))
            {
                return (effect, false);
            }
        }

        return (Effect.Idempotent, true);
    }

    private static bool KeepsFailures(string[] words, string? target) =>
        words.Any(word => word is "dlq" or "dead" or "deadletter" or "failure" or "failed" or "error" or "errors" or "alarm" or "alert")
        || KebabCase.Words(target ?? "").Any(word => word is "dlq" or "dead" or "deadletter");

    private static Effect? ByAction(ServiceCall call, JsonValue? arguments) => (call.Service, call.Action) switch
    {
        ("sns", "publish" or "publishBatch") => Effect.Irreversible,
        ("sqs", "sendMessage" or "sendMessageBatch") => Effect.Irreversible,
        ("events" or "eventbridge", "putEvents") => Effect.Irreversible,
        ("ses" or "sesv2", "sendEmail") => Effect.Irreversible,
        ("dynamodb", "updateItem") => Adds(arguments) ? Effect.Irreversible : Effect.Idempotent,
        ("dynamodb", "putItem" or "deleteItem" or "transactWriteItems" or "batchWriteItem") => Effect.Idempotent,
        ("s3", "putObject" or "deleteObject" or "copyObject") => Effect.Idempotent,
        ("bedrock" or "bedrockruntime", "invokeModel") => Effect.Read,
        _ => null,
    };

    private static bool Adds(JsonValue? arguments)
    {
        var update = ((arguments as JsonObject)?["UpdateExpression"] as JsonText)?.Text ?? "";
        return update.Contains("ADD ", StringComparison.OrdinalIgnoreCase)
            || update.Contains(" + ", StringComparison.Ordinal) || update.Contains(" - ", StringComparison.Ordinal);
    }
}
