using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>What calling a step changes, and whether that is allowed there.</summary>
internal sealed class StepEffects(Program program, Explorer explorer)
{
    private readonly StateLayout _layout = explorer.Layout;

    /// <summary>A step is begun.</summary>
    public void Begun(ushort[] state, Place place)
    {
        if (place.Instance >= 0)
        {
            _layout.Instance(state, place.Instance) |= StateLayout.Attempted;
        }
    }

    /// <summary>A step is done.</summary>
    public void Done(ushort[] state, Place place, string happens)
    {
        var step = place.Step!;
        if (DesignView.DoublesIfRepeated(step) && (step.Retry is { MaxAttempts: > 1 } || explorer.View.EngineRepeatsSteps))
        {
            explorer.Findings.Refute(ModelProperties.NoDoubles, explorer.Current,
                $"“{step.Name}” does its work, but the answer is lost.",
                $"It is run a second time, and without an idempotency key its effect happens twice.");
        }

        if (step.Effect != Effect.Read)
        {
            _layout.Marks(state) &= unchecked((ushort)~(StateLayout.Masked | StateLayout.Untold));
        }

        if (place.Instance >= 0)
        {
            Forward(state, place, happens);
        }

        if (!place.Undoes.IsEmpty)
        {
            Undo(state, place, happens);
        }
    }

    private void Forward(ushort[] state, Place place, string happens)
    {
        ref var mark = ref _layout.Instance(state, place.Instance);
        if ((mark & StateLayout.Repeating) != 0 && DesignView.DoublesIfRepeated(place.Step!))
        {
            explorer.Findings.Refute(ModelProperties.NoDoubles, explorer.Current, happens,
                $"“{place.Name}” was done already before the scope around it started over: its effect happens twice.");
        }

        mark = StateLayout.Attempted | StateLayout.Standing;
    }

    private void Undo(ushort[] state, Place place, string happens)
    {
        if (!place.InHandler)
        {
            foreach (var index in place.Undoes)
            {
                _layout.Instance(state, index) &= unchecked((ushort)~StateLayout.Standing);
            }

            return;
        }

        if (place.Undoes.All(index => _layout.Instance(state, index) == 0))
        {
            var undone = program.Instances[place.Undoes[0]].Step.Name;
            explorer.Findings.Refute(ModelProperties.Compensated, explorer.Current, happens,
                $"“{undone}” was never begun, yet “{place.Name}” undoes it.");
        }

        Irreversible(state, happens);
        foreach (var index in place.Undoes.Where(index => _layout.IsStanding(state, index)))
        {
            Order(state, index, happens);
            _layout.Instance(state, index) = StateLayout.Attempted | StateLayout.Undone;
        }

        _layout.Marks(state) |= StateLayout.Undoing;
    }

    private void Irreversible(ushort[] state, string happens)
    {
        for (var index = 0; index < program.Instances.Length; index++)
        {
            if (program.Instances[index].Step is { Effect: Effect.Irreversible, Compensation: null } step && _layout.IsStanding(state, index))
            {
                explorer.Findings.Refute(ModelProperties.PivotSafe, explorer.Current, happens,
                    $"The run is being undone, but “{step.Name}” has happened and cannot be.");
            }
        }
    }

    private void Order(ushort[] state, int undone, string happens)
    {
        for (var index = 0; index < program.Instances.Length; index++)
        {
            if ((_layout.Instance(state, index) & StateLayout.Undone) != 0
                && program.Instances[index].Precedes(program.Instances[undone])
                && program.Instances[index].Context == program.Instances[undone].Context)
            {
                explorer.Findings.Refute(ModelProperties.Reverse, explorer.Current, happens,
                    $"“{program.Instances[index].Step.Name}” was done before “{program.Instances[undone].Step.Name}” and is undone before it too.");
            }
        }
    }
}
