using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>Holds JSON against a schema and says everything that is wrong, for a model to mend.</summary>
/// <remarks>
/// Knows the keywords that <see cref="DraftSchema"/> uses. General validators try every branch of a control-flow node and
/// report the faults of all; here <c>kind</c> picks the branch first.
/// </remarks>
internal static class SchemaCheck
{
    public static ImmutableArray<string> Run(JsonObject root, JsonNode? value)
    {
        var errors = ImmutableArray.CreateBuilder<string>();
        Check(root, value, "", root, errors);
        return errors.ToImmutable();
    }

    private static void Check(JsonObject schema, JsonNode? value, string path, JsonObject root, ImmutableArray<string>.Builder errors)
    {
        if (schema["$ref"] is JsonValue reference)
        {
            Check(Resolve(root, reference.GetValue<string>()), value, path, root, errors);
            return;
        }

        if (Optional(schema) is { } optional)
        {
            if (value is not null)
                Check(optional, value, path, root, errors);
            return;
        }

        if (schema["type"] is { } type && !Types(type).Any(one => Is(value, one)))
        {
            errors.Add($"{Place(path)} must be {string.Join(" or ", Types(type))}, but is {Kind(value)}.");
            return;
        }

        if (schema["enum"] is JsonArray allowed && !allowed.Any(one => JsonNode.DeepEquals(one, value)))
            errors.Add($"{Place(path)} is {Short(value)}; allowed are {string.Join(", ", allowed.Select(one => one?.ToJsonString() ?? "null"))}.");
        if (value is JsonObject map)
            CheckMap(schema, map, path, root, errors);
        else if (value is JsonArray list && schema["items"] is JsonObject items)
            for (var i = 0; i < list.Count; i++)
                Check(items, list[i], $"{path}/{i}", root, errors);
    }

    private static void CheckMap(JsonObject schema, JsonObject map, string path, JsonObject root, ImmutableArray<string>.Builder errors)
    {
        foreach (var name in schema["required"] as JsonArray ?? [])
        {
            if (!map.ContainsKey(name!.GetValue<string>()))
                errors.Add($"{Place(path)} lacks '{name.GetValue<string>()}'.");
        }

        foreach (var (name, part) in schema["properties"] as JsonObject ?? [])
        {
            if (map.TryGetPropertyValue(name, out var value) && part is JsonObject known)
                Check(known, value, $"{path}/{name}", root, errors);
        }

        if (schema["anyOf"] is not JsonArray branches || !map.TryGetPropertyValue("kind", out var kind))
            return;
        var branch = branches.OfType<JsonObject>().FirstOrDefault(one => JsonNode.DeepEquals(KindOf(one), kind));
        if (branch is null)
            errors.Add($"{Place(path)}/kind is {Short(kind)}; allowed are {string.Join(", ", branches.Select(one => KindOf(one!)?.ToJsonString()))}.");
        else
            CheckMap(branch, map, path, root, errors);
    }

    // What is of a type or null is a choice of two, the second being null.
    private static JsonObject? Optional(JsonObject schema) =>
        schema["anyOf"] is JsonArray { Count: 2 } choice && choice[1]!["type"] is JsonValue type && type.GetValueKind() == System.Text.Json.JsonValueKind.String && type.GetValue<string>() == "null"
            ? choice[0]!.AsObject()
            : null;

    private static JsonNode? KindOf(JsonNode branch) => branch["properties"]?["kind"]?["const"];

    /// <summary>What a reference of the form <c>#/a/b</c> points to.</summary>
    internal static JsonObject Resolve(JsonObject root, string reference)
    {
        JsonNode node = root;
        foreach (var part in reference[2..].Split('/'))
            node = node is JsonArray list ? list[int.Parse(part)]! : node[part]!;
        return node.AsObject();
    }

    private static IEnumerable<string> Types(JsonNode type) => type is JsonArray several
        ? several.Select(one => one!.GetValue<string>())
        : [type.GetValue<string>()];

    private static bool Is(JsonNode? value, string type) => type switch
    {
        "integer" => value is JsonValue number && number.TryGetValue<decimal>(out var amount) && amount == decimal.Truncate(amount),
        "number" => Kind(value) == "number",
        _ => Kind(value) == type,
    };

    private static string Kind(JsonNode? value) => value?.GetValueKind() switch
    {
        null or System.Text.Json.JsonValueKind.Null => "null",
        System.Text.Json.JsonValueKind.Object => "object",
        System.Text.Json.JsonValueKind.Array => "array",
        System.Text.Json.JsonValueKind.String => "string",
        System.Text.Json.JsonValueKind.Number => "number",
        _ => "boolean",
    };

    private static string Place(string path) => path.Length == 0 ? "The answer" : path;

    private static string Short(JsonNode? value)
    {
        var text = value?.ToJsonString() ?? "null";
        return text.Length <= 60 ? text : text[..60] + "…";
    }
}
