namespace OrchestrationArchitect.Engine.History;

/// <summary>What a history leaves unanswered: what a restarted engine has to take up again.</summary>
internal sealed class PendingWork
{
    private readonly SortedDictionary<long, Decision> _open = [];

    /// <summary>Decisions without an answer, in the order they were made.</summary>
    public IEnumerable<Decision> Open => _open.Values;

    /// <summary>The execution's first event.</summary>
    public ExecutionStarted? Started { get; private set; }

    /// <summary>Whether the code has begun.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Reads a history to its end.</summary>
    public static PendingWork Of(IEnumerable<HistoryEvent> history)
    {
        var pending = new PendingWork();
        foreach (var entry in history)
            pending.Add(entry);
        return pending;
    }

    private void Add(HistoryEvent entry)
    {
        switch (entry)
        {
            case ExecutionStarted started:
                Started = started;
                break;
            case OrchestratorStarted:
                HasBegun = true;
                break;
            case EventSent:
                break;
            case Decision decision:
                _open.Add(decision.Id, decision);
                break;
            case Answer answer:
                _open.Remove(answer.Id);
                break;
        }
    }
}
