using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine.History;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>All that a turn changes, stored at once; what it causes happens only after that.</summary>
internal sealed class TurnWrite : IStoreWrite
{
    private readonly List<ChildStart> _children = [];
    private readonly List<Letter> _letters = [];

    /// <param name="slot">The run.</param>
    /// <param name="effects">Told when the turn is stored.</param>
    public TurnWrite(RunSlot slot, TurnEffects effects)
    {
        Slot = slot;
        Effects = effects;
    }

    public RunSlot Slot { get; }

    public TurnEffects Effects { get; }

    /// <summary>Whether the history so far is replaced.</summary>
    public bool Replaces { get; set; }

    /// <summary>The new events.</summary>
    public List<HistoryEvent> Events { get; } = [];

    /// <summary>Failed children to be taken back with their parent.</summary>
    public List<ChildCreated> RewoundChildren { get; } = [];

    /// <summary>The new pieces, and the number of the first.</summary>
    public IReadOnlyList<HistoryPiece> Pieces { get; set; } = [];

    public long FirstPiece { get; set; }

    /// <summary>The new status; <see langword="null"/> if it stays.</summary>
    public InstanceStatus? Status { get; set; }

    /// <summary>The new custom status, if <see cref="SetsCustomStatus"/>.</summary>
    public string? CustomStatus { get; set; }

    public bool SetsCustomStatus { get; set; }

    public List<long> TakenLetters { get; } = [];

    /// <summary>Messages that are done when the turn is stored.</summary>
    public List<(RunMessage Message, ControlOutcome Outcome)> Done { get; } = [];

    /// <summary>Decisions to be carried out.</summary>
    public List<Decision> Decisions { get; } = [];

    /// <summary>Children that could not be created, with the reason.</summary>
    public List<ChildStart> RefusedChildren { get; } = [];

    public IReadOnlyList<ChildStart> Children => _children;

    public IReadOnlyList<Letter> Letters => _letters;

    public List<long> CancelledTimers { get; } = [];

    public RunCompletion? Completion { get; set; }

    /// <summary>Whether the run goes on with a new execution, which has yet to begin.</summary>
    public bool StartsAgain { get; set; }

    public bool IsEmpty => Pieces.Count == 0 && Status is null && !SetsCustomStatus && TakenLetters.Count == 0 && !Replaces;

    public void Add(ChildStart child) => _children.Add(child);

    public void Add(Letter letter) => _letters.Add(letter);

    public void Apply(WriteStatements statements)
    {
        if (Replaces)
            statements.ClearHistory(Slot.Key);
        for (var i = 0; i < Pieces.Count; i++)
            statements.AddPiece(Slot.Key, FirstPiece + i, Pieces[i].At, Pieces[i].Data);
        if (Status is { } status)
            statements.SetStatus(Slot.Key, status);
        if (SetsCustomStatus)
            statements.SetCustomStatus(Slot.Key, CustomStatus);
        foreach (var letter in TakenLetters)
            statements.Take(letter);
        foreach (var child in _children)
            Create(child, statements);
        foreach (var letter in _letters)
            letter.Post(statements);
    }

    public void Committed()
    {
        Slot.WriteDone();
        Effects.Happen(this);
    }

    public void Failed(EngineStoreException error)
    {
        Slot.WriteDone();
        foreach (var (message, _) in Done)
            message.Outcome?.TrySetException(error);
    }

    private void Create(ChildStart child, WriteStatements statements)
    {
        if (statements.Find(child.Row.Id) is { } existing)
        {
            if (!existing.Status.IsEnded())
            {
                RefusedChildren.Add(child);
                return;
            }
            statements.Delete(existing.Key);
        }
        statements.Insert(child.Row);
        statements.AddPiece(child.Row.Key, 0, child.Piece.At, child.Piece.Data);
    }
}
