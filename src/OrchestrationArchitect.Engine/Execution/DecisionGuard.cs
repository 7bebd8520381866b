using OrchestrationArchitect.Engine.History;

namespace OrchestrationArchitect.Engine.Execution;

/// <summary>
/// Holds what the code gives during a replay against what the history has, one decision after the other. Kinds and
/// names must agree; inputs and times may change with the code's version.
/// </summary>
internal sealed class DecisionGuard
{
    private readonly Queue<(Draft Draft, OpenTask Task)> _given = new();

    public void Give(Draft draft, OpenTask task) => _given.Enqueue((draft, task));

    /// <summary>The history's next event is a decision: the code must have given the same.</summary>
    /// <exception cref="NonDeterminismException">It has not.</exception>
    public OpenTask Match(Decision expected, long sequence)
    {
        if (!_given.TryDequeue(out var given))
            throw new NonDeterminismException(sequence, Describe(expected), "nothing");
        var (kind, name) = Identity(expected);
        if (given.Draft.Kind != kind || !string.Equals(given.Draft.Name, name, StringComparison.OrdinalIgnoreCase))
            throw new NonDeterminismException(sequence, Describe(expected), given.Draft.ToString());
        given.Task.Identify(expected);
        return given.Task;
    }

    /// <summary>The history goes on with something else: the code must have given nothing more.</summary>
    /// <exception cref="NonDeterminismException">It has.</exception>
    public void ExpectNothing(HistoryEvent? next, long sequence)
    {
        if (_given.TryPeek(out var given))
            throw new NonDeterminismException(sequence, Describe(next), given.Draft.ToString());
    }

    public static string Describe(HistoryEvent? entry)
    {
        if (entry is null)
            return "its end";
        if (entry is Decision decision)
            return Identity(decision) is var (kind, name) ? new Draft(kind, name).ToString() : "";
        var view = HistoryView.Of(entry, 0);
        return view.Name is null ? view.Type : $"{view.Type} '{view.Name}'";
    }

    private static (EventKind Kind, string? Name) Identity(Decision decision) => decision switch
    {
        TaskScheduled e => (EventKind.TaskScheduled, e.Name),
        ChildCreated e => (EventKind.ChildCreated, e.Name),
        TimerCreated => (EventKind.TimerCreated, null),
        EventSent e => (EventKind.EventSent, e.Name),
        _ => throw new InvalidOperationException($"{decision.GetType().Name} is no decision."),
    };
}

/// <summary>What a decision is about, before it has a place in the history.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">The activity, orchestration or event.</param>
internal readonly record struct Draft(EventKind Kind, string? Name)
{
    public override string ToString()
    {
        var what = Kind switch
        {
            EventKind.TaskScheduled => "a call of activity",
            EventKind.ChildCreated => "a call of orchestration",
            EventKind.EventSent => "the sending of event",
            _ => "a timer",
        };
        return Name is null ? what : $"{what} '{Name}'";
    }
}
