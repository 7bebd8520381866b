using System.Collections.Immutable;
using OrchestrationArchitect.Design.Importing.Json;

namespace OrchestrationArchitect.Design.Importing.Asl;

/// <summary>Names of errors, as ASL and as designs write them.</summary>
internal static class ErrorNames
{
    /// <summary>Every error, in a design.</summary>
    public const string Every = "*";

    /// <summary>The names in an <c>ErrorEquals</c>; <c>States.ALL</c> becomes <see cref="Every"/>, as does its absence.</summary>
    public static ImmutableArray<string> Of(JsonValue? value)
    {
        IEnumerable<JsonValue> items = value switch
        {
            JsonList list => list.Items,
            JsonText text => [text],
            _ => [],
        };
        var names = items.OfType<JsonText>()
            .Select(item => item.Text is "States.ALL" ? Every : item.Text)
            .Distinct(StringComparer.Ordinal)
            .ToImmutableArray();
        return names.Length == 0 || names.Contains(Every) ? [Every] : names;
    }
}
