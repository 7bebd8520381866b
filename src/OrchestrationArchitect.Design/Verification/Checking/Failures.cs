using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>Where a failure goes: to a handler, to a scope that bears it, to a second try, or to the end of the run.</summary>
internal sealed class Failures(Program program, Explorer explorer, Endings endings)
{
    private readonly StateLayout _layout = explorer.Layout;

    /// <summary>A step has failed for good.</summary>
    public void OfStep(ushort[] state, int thread, Place place, string happens)
    {
        if (!Caught(state, thread, place, happens))
        {
            if (place.Action == FailureAction.Continue)
            {
                Go(state, thread, place.Next, $"{happens} The run goes on without it.");
            }
            else
            {
                Outward(state, thread, new Failure(place, place.Action, happens));
            }
        }
    }

    /// <summary>Something that is no step has failed, and has no handlers of its own.</summary>
    public void Raised(ushort[] state, int thread, Place place, string happens) =>
        Outward((ushort[])state.Clone(), thread, new Failure(place, FailureAction.Fail, happens));

    /// <summary>A thread ends as failed because the flow says so.</summary>
    public void OnPurpose(ushort[] state, int thread, Place place)
    {
        var name = place.Name.Length > 0 ? $" with “{place.Name}”" : "";
        if (thread == 0)
        {
            endings.FailedOnPurpose(state, place, $"The run ends as failed{name}, as the flow says.");
        }
        else
        {
            Outward((ushort[])state.Clone(), thread, new Failure(place, FailureAction.Fail, $"The branch ends as failed{name}."));
        }
    }

    /// <summary>Takes the transitions into handlers; says whether they take every error.</summary>
    private bool Caught(ushort[] state, int thread, Place place, string happens)
    {
        foreach (var (errors, every, handler) in place.Handlers)
        {
            var next = (ushort[])state.Clone();
            if (every)
            {
                ref var marks = ref _layout.Marks(next);
                marks = (ushort)(IsReport(place)
                    ? (marks | StateLayout.Masked) & ~StateLayout.Untold
                    : marks | StateLayout.Masked | StateLayout.Untold);
            }

            if (!place.Undoes.IsEmpty && place.Step is { Retry.MaxAttempts: > 1 })
            {
                _layout.Marks(next) |= StateLayout.GaveUp;
            }

            next[thread] = (ushort)handler;
            explorer.Add(next, every ? $"{happens} Its handler takes over." : $"{happens} The handler of {errors} takes over.");
            if (every)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A message that keeps a failure, sent again and again: more cannot be done when even that fails.</summary>
    public static bool IsReport(Place place) => place.Step is
    {
        Effect: Effect.Idempotent,
        Retry.MaxAttempts: > 1,
        Integration.Kind: IntegrationKind.Queue or IntegrationKind.Topic,
    };

    private void Outward(ushort[] state, int thread, Failure failure)
    {
        var info = program.Threads[thread];
        if (info.Parent < 0)
        {
            endings.Failed(state, failure);
            return;
        }

        var fork = program.Places[info.Fork];
        if (Bears(state, fork))
        {
            var next = (ushort[])state.Clone();
            if (program.Places[next[thread]] is { Kind: PlaceKind.Fork } inner)
            {
                Forks.Clear(program, _layout, next, inner);
            }

            next[thread] = Program.EndedBadly;
            explorer.Add(next, $"{failure.Story} The others go on without this branch.");
            return;
        }

        if (fork.Retried && (_layout.Fork(state, fork.Number) & Forks.Retried) == 0)
        {
            var next = (ushort[])state.Clone();
            Forks.Restart(program, _layout, next, fork);
            explorer.Add(next, $"{failure.Story} The whole scope starts over.");
        }

        var action = failure.Action != FailureAction.Fail ? failure.Action : fork.Action;
        if (!fork.Handlers.IsEmpty || action == FailureAction.Continue)
        {
            // What is judged at the run's end needs to know where the branches stood, so only this copy stops them.
            var stopped = (ushort[])state.Clone();
            Forks.Clear(program, _layout, stopped, fork);
            if (Caught(stopped, info.Parent, fork, failure.Story))
            {
                return;
            }

            if (action == FailureAction.Continue)
            {
                Go(stopped, info.Parent, fork.Next, $"{failure.Story} The run goes on without the scope's result.");
                return;
            }
        }

        Outward(state, info.Parent, failure with { Action = action });
    }

    /// <summary>Enough branches can still end well.</summary>
    private static bool Bears(ushort[] state, Place fork)
    {
        var lost = Forks.Count(state, fork, Program.EndedBadly);
        return fork.Quorum < fork.Children.Length && fork.Children.Length - lost - 1 >= fork.Quorum;
    }

    private void Go(ushort[] state, int thread, int place, string happens)
    {
        var next = (ushort[])state.Clone();
        next[thread] = (ushort)place;
        explorer.Add(next, happens);
    }
}

/// <summary>A failure on its way outward.</summary>
/// <param name="Origin">Where it arose.</param>
/// <param name="Action">What is to happen if nothing takes it.</param>
/// <param name="Story">What happened, in words.</param>
internal sealed record Failure(Place Origin, FailureAction Action, string Story);
