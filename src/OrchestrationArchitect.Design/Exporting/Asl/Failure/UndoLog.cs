using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Asl.Failure;

/// <summary>What can be undone, in the order in which it is done.</summary>
internal sealed class UndoLog
{
    private readonly List<Undo> _items = [];

    public IReadOnlyList<Undo> Items => _items;

    public int Count => _items.Count;

    public void Add(Undo item) => _items.Add(item);
}

/// <summary>Something that can be undone.</summary>
/// <param name="Of">The name of the state that did it.</param>
/// <param name="Result">The reference path that is there once it is done.</param>
internal abstract record Undo(string Of, string Result)
{
    /// <summary>Every failure that comes later in the flow finds it done, so that nobody need ask.</summary>
    public bool Sure { get; init; }
}

/// <summary>A step and the step that undoes it.</summary>
internal sealed record StepUndo(string Of, string Result, Step By, RetryPolicy Retry) : Undo(Of, Result);

/// <summary>The items of a map, each with its own log.</summary>
internal sealed record MapUndo(string Of, string Result, string Item, int? MaxConcurrency, UndoLog Log) : Undo(Of, Result);
