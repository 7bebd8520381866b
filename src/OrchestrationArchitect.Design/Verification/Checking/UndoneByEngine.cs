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
    private readonly Verdict[]?[] _verdicts = new Verdict[program.Instances.Length][];

    /// <summary>Judges the abort that a failure causes in a state.</summary>
    public void Check(ushort[] state, Failure failure)
    {
        for (var index = 0; index < program.Instances.Length; index++)
        {
            if (_layout.IsStanding(state, index))
            {
                foreach (var verdict in _verdicts[index] ??= [.. Of(program.Instances[index].Step)])
                {
                    if (!explorer.Findings.IsRefuted(verdict.Property))
                    {
                        explorer.Findings.Refute(
                            verdict.Property, explorer.Current, $"{failure.Story} The saga aborts.{verdict.Happens}", verdict.Sentence);
                    }
                }
            }
        }
    }

    private IEnumerable<Verdict> Of(Step step)
    {
        if (step.Compensation is { } compensation && explorer.View.Find(compensation.Step) is { } undo)
        {
            foreach (var verdict in Undoing(step, undo, compensation.Retry))
            {
                yield return verdict;
            }
        }
        else if (step.Effect == Effect.Compensatable)
        {
            yield return new Verdict(ModelProperties.Compensated, "", $"“{step.Name}” is done, and nothing undoes it.");
        }
        else if (step.Effect == Effect.Irreversible)
        {
            yield return new Verdict(ModelProperties.PivotSafe, "", $"“{step.Name}” has happened and cannot be undone.");
        }

        if (step.Id == explorer.View.Design.Pivot)
        {
            yield return new Verdict(ModelProperties.PivotSafe, "",
                $"The pivot “{step.Name}” was passed already: from there the run may only go forward.");
        }
    }

    private IEnumerable<Verdict> Undoing(Step step, Step undo, RetryPolicy retry)
    {
        if (undo.Integration.Kind == IntegrationKind.None)
        {
            yield break;
        }

        if (retry.MaxAttempts <= 1)
        {
            yield return new Verdict(ModelProperties.Compensated, $" “{undo.Name}” fails once.",
                $"It is not tried again, so “{step.Name}” stays done.");
        }

        if (!explorer.View.KeepsFailedRuns)
        {
            yield return new Verdict(ModelProperties.Noticed, $" “{undo.Name}” fails for good.",
                $"No dead-letter queue keeps the run: “{step.Name}” stays done, and nobody is told.");
        }

        if (DesignView.DoublesIfRepeated(undo) && (retry.MaxAttempts > 1 || explorer.View.EngineRepeatsSteps))
        {
            yield return new Verdict(ModelProperties.NoDoubles, $" “{undo.Name}” does its work, but the answer is lost.",
                "It is run a second time, and without an idempotency key its effect happens twice.");
        }

        if (undo.Timeout is null && undo.Heartbeat is null && undo.Integration.Completion == CompletionMode.Callback
            && explorer.View.Design.State.MaxDuration is null)
        {
            yield return new Verdict(ModelProperties.Terminates, $" “{undo.Name}” is asked and never answers.",
                $"No time-out ends the wait for “{undo.Name}”: the run waits for ever.");
        }
    }

    /// <summary>What is wrong when a step has to be undone; it depends on the step alone.</summary>
    private sealed record Verdict(string Property, string Happens, string Sentence);
}
