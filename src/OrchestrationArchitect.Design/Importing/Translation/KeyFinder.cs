using OrchestrationArchitect.Design.Importing.Json;

namespace OrchestrationArchitect.Design.Importing.Translation;

/// <summary>
/// Finds what gives every attempt of one call the same key: an argument named as such, a client token, a deduplication
/// id, a condition on a database write, or the name of a started execution.
/// </summary>
internal static class KeyFinder
{
    private const int MaxDepth = 6;

    private static readonly string[] Marks =
    [
        "idempoten", "dedup", "clienttoken", "clientrequesttoken", "requesttoken", "creationtoken",
    ];

    /// <summary>The expression of the key, or <see langword="null"/> if none is to be seen.</summary>
    public static string? Find(ServiceCall call, JsonValue? arguments)
    {
        if (arguments is not JsonObject json)
        {
            return null;
        }

        if (call.Service is "states" && (json["Name"] ?? json["Name.$"]) is JsonText execution)
        {
            return execution.Text;
        }

        if (call.Service is "dynamodb" && json["ConditionExpression"] is JsonText condition)
        {
            return "condition " + condition.Text;
        }

        return Within(json, MaxDepth);
    }

    private static string? Within(JsonValue value, int depth)
    {
        var inner = value switch
        {
            JsonObject json => json.Members.Select(member => Marked(member.Name) ? Said(member.Value) : Within(member.Value, depth - 1)),
            JsonList list => list.Items.Select(item => Within(item, depth - 1)),
            _ => [],
        };
        return depth == 0 ? null : inner.FirstOrDefault(found => found is not null);
    }

    private static bool Marked(string name)
    {
        var letters = string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return Array.Exists(Marks, mark => letters.Contains(mark, StringComparison.Ordinal));
    }

    private static string Said(JsonValue value) => value is JsonText text ? text.Text : JsonWords.Of(value);
}
