namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>The changes of state of a text.</summary>
internal sealed class StateMachine(IEnumerable<Transition> transitions)
{
    private readonly ILookup<string, Transition> _from = transitions.ToLookup(t => t.From, StringComparer.Ordinal);
    private readonly HashSet<string> _reached = [.. transitions.SelectMany(t => t.To)];

    /// <summary>The changes that lead on from a state.</summary>
    public IEnumerable<Transition> From(string state) => _from[state];

    /// <summary>Some change leads to a state.</summary>
    public bool Contains(string state) => _reached.Contains(state);
}
