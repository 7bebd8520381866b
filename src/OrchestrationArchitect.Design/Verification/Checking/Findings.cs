using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>The first counterexample of each property. States are met in breadth-first order, so the first is a shortest.</summary>
internal sealed class Findings
{
    private readonly Dictionary<string, (int State, string Event, string Sentence)> _first = new(StringComparer.Ordinal);

    /// <summary>Properties that are refuted so far.</summary>
    public int Count => _first.Count;

    /// <summary>Notes that a property breaks.</summary>
    /// <param name="property">The property.</param>
    /// <param name="state">The state it happens in.</param>
    /// <param name="happens">The event that breaks it; empty if the state itself does.</param>
    /// <param name="sentence">What is wrong.</param>
    public void Refute(string property, int state, string happens, string sentence) =>
        _first.TryAdd(property, (state, happens, sentence));

    /// <summary>Whether a property is refuted.</summary>
    public bool IsRefuted(string property) => _first.ContainsKey(property);

    /// <summary>Each property's result.</summary>
    /// <param name="path">The events that lead to a state.</param>
    public ImmutableArray<PropertyResult> Results(Func<int, IEnumerable<string>> path) =>
        [.. ModelProperties.All.Select(name => Result(name, path))];

    private PropertyResult Result(string name, Func<int, IEnumerable<string>> path)
    {
        if (!_first.TryGetValue(name, out var found))
        {
            return new PropertyResult(name, Holds: true);
        }

        var story = path(found.State).Append(found.Event).Append(found.Sentence).Where(sentence => sentence.Length > 0);
        return new PropertyResult(name, Holds: false, new Counterexample([.. story]));
    }
}
