using OrchestrationArchitect.Design.Simulation.Costing;
using OrchestrationArchitect.Design.Simulation.Nodes;
using OrchestrationArchitect.Design.Simulation.Planning;
using OrchestrationArchitect.Design.Simulation.Randomness;

namespace OrchestrationArchitect.Design.Simulation.Running;

/// <summary>
/// Discrete events in virtual time. Tokens walk the plan; whatever takes time, or resumes another token, goes through
/// the event queue, so that nothing recurses. Times are milliseconds from 0.
/// </summary>
internal sealed partial class Engine
{
    private readonly Plan _plan;
    private readonly EventQueue _events = new();
    private readonly Stack<Token> _free = new();
    private readonly long _maxWork;
    private long _work;

    /// <param name="plan">A fresh plan.</param>
    /// <param name="arrivals">When runs arrive.</param>
    /// <param name="warmUp">Runs that come first and do not count.</param>
    /// <param name="runs">Runs that count.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="maxWork">States and attempts after which the simulation stops.</param>
    public Engine(Plan plan, ArrivalProcess arrivals, int warmUp, int runs, ulong seed, long maxWork)
    {
        _plan = plan;
        _arrivals = arrivals;
        _warmUp = warmUp;
        _runs = runs;
        _maxWork = maxWork;
        Random = new Xoshiro256(seed, purpose: 2);
        _admission = plan.MaxRuns < int.MaxValue ? new Bulkhead(plan.MaxRuns) : null;
    }

    public Xoshiro256 Random { get; }

    public int LoopCount => _plan.LoopCount;

    public Observations Observed { get; } = new();

    public Ledger Ledger { get; } = new();

    private double Now { get; set; }

    /// <summary>Simulates until every run has ended, or the work bound is met.</summary>
    public void Run()
    {
        _events.Schedule(_arrivals.Next(), _arrivalToken, Wake.Arrive);
        while (!_events.IsEmpty)
        {
            var next = _events.Next();
            if (next.Version != next.Token.Version)
                continue;
            Advance(next.Time);
            Handle(next.Token, next.Wake);
            if (_work > _maxWork)
            {
                Observed.StoppedEarly = true;
                break;
            }
        }

        Observed.End = Now;
    }

    public void Schedule(Token token, double delay, Wake wake) => _events.Schedule(Now + delay, token, wake);

    /// <summary>A token at the start of a run, branch or item.</summary>
    public Token Rent(RunState run, ScopeState? scope)
    {
        var token = _free.TryPop(out var free) ? free : new Token();
        token.Reset(run, scope);
        return token;
    }

    /// <summary>The orchestrator's own share of entering a state: its delay and its price.</summary>
    public void EnterState(Token token)
    {
        token.PendingDelay += _plan.SchedulingOverhead.Draw(Random);
        Charge(token.Run, _plan.StateCharge);
    }

    /// <summary>Walks a token until it is parked.</summary>
    public void Continue(Token token, PlanNode? node)
    {
        while (node is not null)
        {
            if (++_work > _maxWork)
                return; // even a loop that takes no time is cut off
            token.Node = node;
            node = node.Enter(this, token);
            if (ReferenceEquals(node, PlanNode.Parked))
                return;
        }

        if (token.PendingDelay > 0)
        {
            var delay = token.PendingDelay;
            token.PendingDelay = 0;
            Schedule(token, delay, Wake.ScopeEnd);
        }
        else
        {
            EndScope(token);
        }
    }

    private void Handle(Token token, Wake wake)
    {
        if (wake == Wake.Arrive)
        {
            Arrive();
            return;
        }

        if (wake == Wake.AttemptEnd)
            ReleaseAttempt(token);
        if (token.IsDead || Overdue(token.Run))
            return;

        switch (wake)
        {
            case Wake.Enter:
                Continue(token, token.Node);
                break;
            case Wake.Attempt:
                BeginAttempt(token);
                break;
            case Wake.AttemptEnd:
                EndAttempt(token);
                break;
            case Wake.PauseEnd:
                EndPause(token, (PauseNode)token.Node!);
                break;
            default:
                EndScope(token);
                break;
        }
    }

    private void EndPause(Token token, PauseNode pause)
    {
        if (token.AttemptError is null)
            Continue(token, pause.Next);
        else if (pause.HandlesTimeout)
            Continue(token, pause.OnTimeout);
        else
            Escalate(token, token.AttemptError, UncaughtAction);
    }

    private void EndScope(Token token)
    {
        var scope = token.Scope;
        if (scope is null)
        {
            EndRun(token.Run, RunOutcome.Succeeded);
            return;
        }

        _free.Push(token);
        scope.Succeeded++;
        if (scope.Succeeded >= scope.Required && (scope.Succeeded + scope.Failed == scope.Total || !scope.WaitsForAll))
            Join(scope);
        else
            StartNext(scope);
    }

    private void StartNext(ScopeState scope)
    {
        if (scope.Started < scope.Total)
        {
            var token = scope.Node.Prepare(this, scope);
            Schedule(token, 0, token.Node is null ? Wake.ScopeEnd : Wake.Enter);
        }
    }

    private void Join(ScopeState scope)
    {
        scope.Dead = true;
        Resume(scope.Parent, scope.Node.Next, joins: true);
    }

    /// <summary>Moves a parked token on, as an event.</summary>
    private void Resume(Token token, PlanNode? node, bool joins)
    {
        if (joins)
            token.PendingDelay += _plan.SchedulingOverhead.Draw(Random); // a join delays, but is no state of its own
        token.ScopeAttempt = 0;
        token.Node = node;
        var delay = token.PendingDelay;
        token.PendingDelay = 0;
        Schedule(token, delay, node is null ? Wake.ScopeEnd : Wake.Enter);
    }

    private void Charge(RunState run, Charge charge)
    {
        if (run.Measured)
            Ledger.Add(charge.Meter, charge.Amount);
    }
}
