using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Structure;

namespace OrchestrationArchitect.Design.Reading.Relations.Course;

/// <summary>State machines: what a change of state does follows what led to its state.</summary>
internal sealed class StateChanges(Successions successions)
{
    private readonly List<(Scope Scope, ImmutableArray<int> Entry, ImmutableArray<End> Ends)> _changes = [];

    /// <summary>Notes what a change of state does.</summary>
    /// <param name="scope">The change.</param>
    /// <param name="first">What it does first.</param>
    /// <param name="ends">How it ends.</param>
    public void Add(Scope scope, Segment first, ImmutableArray<End> ends) => _changes.Add((scope, first.First, ends));

    /// <summary>Sets each change behind those that lead to its state.</summary>
    public void Link()
    {
        var own = _changes.ToDictionary(change => (object)change.Scope.Transition!, change => change.Entry, ReferenceEqualityComparer.Instance);
        var known = new Dictionary<string, List<(int Step, string Condition)>>(StringComparer.Ordinal);
        foreach (var (scope, _, ends) in _changes)
        {
            foreach (var state in scope.Transition!.To)
            {
                var next = known.TryGetValue(state, out var found) ? found : known[state] = Entries(scope.Machine!, own, state, []);
                foreach (var (entry, condition) in next)
                {
                    var split = next.Count > 1 || scope.Transition.To.Length > 1;
                    successions.Connect(ends, entry, split ? condition : null);
                }
            }
        }
    }

    /// <summary>The steps that begin what leads on from a state; a change that does nothing is passed through.</summary>
    private static List<(int Step, string Condition)> Entries(StateMachine machine, Dictionary<object, ImmutableArray<int>> own, string state, HashSet<string> seen)
    {
        var found = new List<(int, string)>();
        foreach (var change in seen.Add(state) ? machine.From(state) : [])
        {
            if (own.TryGetValue(change, out var entry))
            {
                found.AddRange(entry.Select(step => (step, change.To.IsEmpty ? state : string.Join(" or ", change.To))));
            }
            else
            {
                found.AddRange(change.To.SelectMany(to => Entries(machine, own, to, seen)));
            }
        }

        return found;
    }
}
