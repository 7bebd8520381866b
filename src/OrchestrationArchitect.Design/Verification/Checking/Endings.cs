using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>Judges how runs end.</summary>
internal sealed class Endings
{
    private readonly Program _program;
    private readonly Explorer _explorer;
    private readonly StateLayout _layout;
    private readonly UndoneByEngine _undoing;
    private readonly bool[] _ahead;

    /// <summary>Prepares the judgement of a program's runs.</summary>
    public Endings(Program program, Explorer explorer)
    {
        _program = program;
        _explorer = explorer;
        _layout = explorer.Layout;
        _undoing = new UndoneByEngine(program, explorer);
        _ahead = Ahead.OfCompensatable(program);
    }

    /// <summary>The run ends well.</summary>
    public void Completed(ushort[] state, Place place)
    {
        _explorer.End();
        if ((_layout.Marks(state) & StateLayout.Masked) != 0)
        {
            Refute(ModelProperties.NoFalseSuccess, "",
                "The run ends as a success although a step failed and nothing was done about it.");
        }

        if (place.InHandler && (_layout.Marks(state) & StateLayout.Undoing) != 0)
        {
            LeftStanding(state, "");
        }
    }

    /// <summary>The flow itself ends the run as failed.</summary>
    public void FailedOnPurpose(ushort[] state, Place place, string happens)
    {
        _explorer.End();
        if ((_layout.Marks(state) & StateLayout.Untold) != 0 && !_explorer.View.KeepsFailedRuns)
        {
            Refute(ModelProperties.Noticed, happens,
                "A step failed, and the run ends without a dead-letter queue, a notification or any other trace of it being dealt with.");
        }

        // An undoing that was tried to the end is for people to finish, once they have been told.
        if (!PivotDone(state) && (_layout.Marks(state) & StateLayout.GaveUp) == 0 && !IsParked(state))
        {
            LeftStanding(state, happens);
        }
    }

    /// <summary>A failure that nothing took ends the run.</summary>
    public void Failed(ushort[] state, Failure failure)
    {
        _explorer.End();
        if (failure.Action == FailureAction.Compensate)
        {
            _undoing.Check(state, failure);
            return;
        }

        if (!_explorer.View.KeepsFailedRuns && !Failures.IsReport(failure.Origin))
        {
            Refute(ModelProperties.Noticed, failure.Story,
                failure.Action == FailureAction.DeadLetter
                    ? "The run is to be dead-lettered, but the design has no dead-letter queue for runs."
                    : "Nothing takes the error: the run ends as failed, and nobody is told.");
        }

        var undoingFailed = failure.Origin is { InHandler: true, Undoes.IsEmpty: false, Step.Retry.MaxAttempts: > 1 };
        if (!undoingFailed && !PivotDone(state) && IsBeforePivot(state, failure))
        {
            LeftStanding(state, failure.Story);
        }
    }

    /// <summary>
    /// An imported definition names no pivot. There a run that has done something irreversible and then reports its
    /// failure without undoing anything is past the point of return, and is carried through by hand.
    /// </summary>
    private bool IsParked(ushort[] state) => _explorer.View.IsImported
        && (_layout.Marks(state) & (StateLayout.Untold | StateLayout.Undoing)) == 0
        && Enumerable.Range(0, _program.Instances.Length).Any(index =>
            _program.Instances[index].Step.Effect == Effect.Irreversible && _layout.IsStanding(state, index));

    private bool PivotDone(ushort[] state) => _explorer.View.Design.Pivot is { } pivot
        && Enumerable.Range(0, _program.Instances.Length)
            .Any(index => _program.Instances[index].Step.Id == pivot && _layout.IsStanding(state, index));

    /// <summary>
    /// Without a named pivot, a run is past it once all that could be undone is done: from then on it can only be led
    /// forward.
    /// </summary>
    private bool IsBeforePivot(ushort[] state, Failure failure)
    {
        if (_explorer.View.Design.Pivot is not null || failure.Origin.InHandler || failure.Origin.Step?.Compensation is not null)
        {
            return true;
        }

        for (var thread = 0; thread < _program.Threads.Length; thread++)
        {
            if (_ahead[state[thread]])
            {
                return true;
            }
        }

        return false;
    }

    private void LeftStanding(ushort[] state, string happens)
    {
        for (var index = _program.Instances.Length - 1; index >= 0; index--)
        {
            if (_program.Instances[index].Step is { Compensation: not null } step && _layout.IsStanding(state, index))
            {
                var undo = _explorer.View.Find(step.Compensation.Step)?.Name ?? step.Compensation.Step;
                Refute(ModelProperties.Compensated, happens, $"The run has ended half-done: “{step.Name}” stands, and “{undo}” was never run.");
                return;
            }
        }
    }

    private void Refute(string property, string happens, string sentence) =>
        _explorer.Findings.Refute(property, _explorer.Current, happens, sentence);
}
