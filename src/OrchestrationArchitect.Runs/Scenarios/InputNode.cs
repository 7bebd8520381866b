using System.Collections.Immutable;

namespace OrchestrationArchitect.Runs.Scenarios;

/// <summary>A node of a YAML or JSON document with the place it stands at. The set of kinds is closed.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
internal abstract record InputNode(int Line, int Column)
{
    /// <summary>What users call a node of this kind.</summary>
    public abstract string Kind { get; }
}

/// <summary>A text.</summary>
internal sealed record TextNode(string Value, int Line, int Column) : InputNode(Line, Column)
{
    public override string Kind => "text";
}

/// <summary>A number, a truth value, or nothing: any scalar that is not a text, as it was written.</summary>
internal sealed record ScalarNode(string Value, string ScalarKind, int Line, int Column) : InputNode(Line, Column)
{
    public override string Kind => ScalarKind;
}

/// <summary>A list.</summary>
internal sealed record ListNode(ImmutableArray<InputNode> Items, int Line, int Column) : InputNode(Line, Column)
{
    public override string Kind => "a list";
}

/// <summary>A mapping, in the order it was written.</summary>
internal sealed record MapNode(ImmutableArray<InputEntry> Entries, int Line, int Column) : InputNode(Line, Column)
{
    public override string Kind => "a mapping";
}

/// <summary>A key and its value.</summary>
internal sealed record InputEntry(string Key, int Line, int Column, InputNode Value);
