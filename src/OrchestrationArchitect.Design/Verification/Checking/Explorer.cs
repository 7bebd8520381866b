using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>Visits every state of a program, breadth first.</summary>
internal sealed class Explorer
{
    private readonly Program _program;
    private readonly int _maxStates;
    private readonly Dictionary<ushort[], int> _index = new(new StateComparer());
    private readonly List<ushort[]> _states = [];
    private readonly List<(int Parent, string Event)> _from = [];
    private readonly List<(int From, int To)> _edges = [];
    private readonly bool _hasCycles;
    private bool _full;

    /// <summary>Prepares the exploration of a program.</summary>
    public Explorer(DesignView view, Program program, int maxStates)
    {
        View = view;
        _program = program;
        _maxStates = maxStates;
        Layout = new StateLayout(program);
        _hasCycles = view.Design.State.MaxDuration is null
            && program.Places.Any(place => place is { Kind: PlaceKind.Again, Number: < 0 });
    }

    /// <summary>The design.</summary>
    public DesignView View { get; }

    /// <summary>Where the parts of states lie.</summary>
    public StateLayout Layout { get; }

    /// <summary>What is refuted.</summary>
    public Findings Findings { get; } = new();

    /// <summary>Transitions taken so far.</summary>
    public long Transitions { get; private set; }

    /// <summary>The state whose transitions are being taken.</summary>
    public int Current { get; private set; }

    /// <summary>Explores everything.</summary>
    public ModelCheckResult Run()
    {
        var moves = new Moves(_program, this);
        Add(Layout.Initial(), "");
        for (Current = 0; Current < _states.Count; Current++)
        {
            moves.From(_states[Current]);
        }

        if (_hasCycles && Cycles.First(_states.Count, _edges) is { } turning)
        {
            Findings.Refute(ModelProperties.Terminates, turning, "",
                "From here the same events can happen over and over: nothing bounds the loop, and the run never ends.");
        }

        Redelivery.Check(View, Findings);
        return new ModelCheckResult(_states.Count, Transitions, Findings.Results(Path)) { Complete = !_full };
    }

    /// <summary>A transition from the current state to another one.</summary>
    public void Add(ushort[] state, string happens)
    {
        Transitions++;
        Moves.Settle(_program, Layout, state);
        if (!_index.TryGetValue(state, out var known))
        {
            if (_states.Count >= _maxStates)
            {
                _full = true;
                return;
            }

            known = _states.Count;
            _index.Add(state, known);
            _states.Add(state);
            _from.Add((known == 0 ? -1 : Current, happens));
        }

        if (_hasCycles)
        {
            _edges.Add((Current, known));
        }
    }

    /// <summary>A transition from the current state to the run's end.</summary>
    public void End() => Transitions++;

    private IEnumerable<string> Path(int state)
    {
        var events = new Stack<string>();
        for (; state > 0; state = _from[state].Parent)
        {
            events.Push(_from[state].Event);
        }

        return events;
    }
}
