using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Importing.Json;

/// <summary>A JSON value that remembers where it stood.</summary>
/// <param name="Offset">The byte it starts at in the UTF-8 text.</param>
internal abstract record JsonValue(int Offset);

/// <summary>A text, or a placeholder that stood where a value belongs.</summary>
internal sealed record JsonText(int Offset, string Text) : JsonValue(Offset);

/// <summary>A number.</summary>
internal sealed record JsonFigure(int Offset, double Figure) : JsonValue(Offset);

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record JsonFlag(int Offset, bool Set) : JsonValue(Offset);

/// <summary><c>null</c>.</summary>
internal sealed record JsonNothing(int Offset) : JsonValue(Offset);

/// <summary>An array.</summary>
internal sealed record JsonList(int Offset, ImmutableArray<JsonValue> Items) : JsonValue(Offset);

/// <summary>A member of an object.</summary>
internal sealed record JsonMember(string Name, int Offset, JsonValue Value);

/// <summary>An object, its members in the order of the text; of members named twice the last one counts.</summary>
internal sealed record JsonObject(int Offset, ImmutableArray<JsonMember> Members) : JsonValue(Offset)
{
    /// <summary>The value of a member, or <see langword="null"/>.</summary>
    public JsonValue? this[string name] =>
        Members.LastOrDefault(member => string.Equals(member.Name, name, StringComparison.Ordinal))?.Value;
}
