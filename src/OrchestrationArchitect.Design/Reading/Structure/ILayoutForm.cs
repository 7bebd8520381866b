using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>A way to lay a process out that is more than paragraphs and lists: tables, state transitions, code, scenarios, chat.</summary>
internal interface ILayoutForm
{
    /// <summary>The blocks that begin at the line of a token, and the token after them; empty if the form does not begin there.</summary>
    ImmutableArray<Block> Read(int at, out int end);
}
