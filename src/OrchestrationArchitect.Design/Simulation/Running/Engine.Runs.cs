namespace OrchestrationArchitect.Design.Simulation.Running;

/// <content>Runs: arrival, admission and end.</content>
internal sealed partial class Engine
{
    private readonly ArrivalProcess _arrivals;
    private readonly Token _arrivalToken = new();
    private readonly Bulkhead? _admission;
    private readonly int _warmUp;
    private readonly int _runs;
    private int _arrived;
    private int _inFlight;
    private int _admitted;

    /// <summary>Ends a run. What is still under way in it is charged, but leads nowhere.</summary>
    public void EndRun(RunState run, RunOutcome outcome) => EndRun(run, outcome, Now);

    private void EndRun(RunState run, RunOutcome outcome, double at)
    {
        run.Generation++;
        run.Ended = true;
        _inFlight--;
        Observed.TotalSojourn += at - run.Arrival;
        if (outcome is RunOutcome.Compensated or RunOutcome.DeadLettered)
        {
            foreach (var charge in _plan.DeadLetterCharges)
                Charge(run, charge);
        }

        if (run.Measured)
        {
            Observed.Record(run, at, outcome);
            if (_plan.Express)
                Ledger.AddExpress(at - run.Arrival);
        }

        _admitted--;
        if (_admission?.Leave() is { } next)
            Admit(next);
    }

    private void Arrive()
    {
        var run = new RunState(Now, measured: _arrived >= _warmUp);
        if (++_arrived < _warmUp + _runs)
            _events.Schedule(_arrivals.Next(), _arrivalToken, Wake.Arrive);

        _inFlight++;
        foreach (var charge in _plan.StartCharges)
            Charge(run, charge);

        var token = Rent(run, scope: null);
        token.Node = _plan.Start;
        if (_admission is null || _admission.TryEnter())
            Admit(token);
        else
        {
            Observed.Held = true;
            _admission.Wait(token);
        }
    }

    private void Admit(Token token)
    {
        _admitted++;
        if (token.Run.Measured)
            Observed.PeakInFlight = Math.Max(Observed.PeakInFlight, _admitted);
        Schedule(token, 0, token.Node is null ? Wake.ScopeEnd : Wake.Enter);
    }

    /// <summary>Ends a run that has taken longer than it may, at the moment it did.</summary>
    private bool Overdue(RunState run)
    {
        var deadline = run.Arrival + _plan.MaxDuration;
        if (Now <= deadline)
            return false;
        EndRun(run, _plan.KeepsFailedRuns ? RunOutcome.DeadLettered : RunOutcome.Failed, deadline);
        return true;
    }

    private void Advance(double time)
    {
        Observed.InFlightArea += _inFlight * (time - Now);
        Now = time;
    }
}
