using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>
/// Judges a saga's abort: the engine undoes what is done, the last first, each undoing tried as its policy says, and
/// stores the run when one fails for good. What each undoing does depends on nothing but itself, so its ways to go wrong
/// are judged one by one instead of being multiplied.
/// </summary>
internal sealed class UndoneByEngine(Program program, Explorer explorer)
{
    private readonly StateLayout _layout = explorer.Layout;

    /// <summary>Judges the abort that a failure causes in a state.</summary>
    public void Check(ushort[] state, Failure failure)
    {
        for (var index = 0; index < program.Instances.Length; index++)
        {
            if (_layout.IsStanding(state, index))
            {
                Standing(program.Instances[index].Step, failure);
            }
        }
    }

    private void Standing(Step step, Failure failure)
    {
        var abort = $"{failure.Story} The saga aborts.";
        if (step.Compensation is { } compensation && explorer.View.Find(compensation.Step) is { } undo)
        {
            Undoing(step, undo, compensation.Retry, abort);
        }
        else if (step.Effect == Effect.Compensatable)
        {
            Refute(ModelProperties.Compensated, abort, $"“{step.Name}” is done, and nothing undoes it.");
        }
        else if (step.Effect == Effect.Irreversible)
        {
            Refute(ModelProperties.PivotSafe, abort, $"“{step.Name}” has happened and cannot be undone.");
        }

        if (step.Id == explorer.View.Design.Pivot)
        {
            Refute(ModelProperties.PivotSafe, abort, $"The pivot “{step.Name}” was passed already: from there the run may only go forward.");
        }
    }

    private void Undoing(Step step, Step undo, RetryPolicy retry, string abort)
    {
        if (undo.Integration.Kind == IntegrationKind.None)
        {
            return;
        }

        if (retry.MaxAttempts <= 1)
        {
            Refute(ModelProperties.Compensated, $"{abort} “{undo.Name}” fails once.",
                $"It is not tried again, so “{step.Name}” stays done.");
        }

        if (!explorer.View.KeepsFailedRuns)
        {
            Refute(ModelProperties.Noticed, $"{abort} “{undo.Name}” fails for good.",
                $"No dead-letter queue keeps the run: “{step.Name}” stays done, and nobody is told.");
        }

        if (DesignView.DoublesIfRepeated(undo) && (retry.MaxAttempts > 1 || explorer.View.EngineRepeatsSteps))
        {
            Refute(ModelProperties.NoDoubles, $"{abort} “{undo.Name}” does its work, but the answer is lost.",
                "It is run a second time, and without an idempotency key its effect happens twice.");
        }

        if (undo.Timeout is null && undo.Heartbeat is null && undo.Integration.Completion == CompletionMode.Callback
            && explorer.View.Design.State.MaxDuration is null)
        {
            Refute(ModelProperties.Terminates, $"{abort} “{undo.Name}” is asked and never answers.",
                $"No time-out ends the wait for “{undo.Name}”: the run waits for ever.");
        }
    }

    private void Refute(string property, string happens, string sentence) =>
        explorer.Findings.Refute(property, explorer.Current, happens, sentence);
}
