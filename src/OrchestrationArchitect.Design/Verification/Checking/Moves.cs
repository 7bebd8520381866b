using System.Globalization;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>What can happen next in a state: what each thread may do, and how it may go wrong.</summary>
internal sealed class Moves
{
    private readonly Program _program;
    private readonly Explorer _explorer;
    private readonly StateLayout _layout;
    private readonly Failures _failures;
    private readonly Endings _endings;
    private readonly StepEffects _effects;

    /// <summary>Prepares the moves of a program.</summary>
    public Moves(Program program, Explorer explorer)
    {
        _program = program;
        _explorer = explorer;
        _layout = explorer.Layout;
        _endings = new Endings(program, explorer);
        _failures = new Failures(program, explorer, _endings);
        _effects = new StepEffects(program, explorer);
    }

    /// <summary>Takes every transition of a state.</summary>
    public void From(ushort[] state)
    {
        var before = _explorer.Transitions;
        var held = false;
        for (var thread = 0; thread < _program.Threads.Length; thread++)
        {
            var place = _program.Places[state[thread]];
            if (place.Id > Program.EndedBadly && !IsWaiting(state, thread, place))
            {
                if (IsHeld(state, thread))
                {
                    held = true;
                }
                else
                {
                    Move(state, thread, place);
                }
            }
        }

        if (before == _explorer.Transitions && !held)
        {
            _explorer.Findings.Refute(ModelProperties.NoDeadlock, _explorer.Current, "",
                $"The join of {JoinIn(state)} waits for more branches than can still end well: the run is stuck.");
        }
    }

    /// <summary>Lets every thread go on as far as nothing has to be decided.</summary>
    public static void Settle(Program program, StateLayout layout, ushort[] state)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            for (var thread = 0; thread < program.Threads.Length; thread++)
            {
                var place = program.Places[state[thread]];
                switch (place.Kind)
                {
                    case PlaceKind.Enter:
                        layout.Count(state, place.Number) = 0;
                        state[thread] = (ushort)place.Next;
                        changed = true;
                        break;
                    case PlaceKind.Jump:
                        if (place.Records)
                        {
                            layout.Marks(state) &= unchecked((ushort)~StateLayout.Masked);
                        }

                        state[thread] = (ushort)place.Next;
                        changed = true;
                        break;
                    case PlaceKind.Fork when IsBegun(layout, state, place) && Well(state, place) >= place.Quorum
                        && (place.Quorum < place.Children.Length || AllEnded(state, place)):
                        Forks.Clear(program, layout, state, place);
                        state[thread] = (ushort)place.Next;
                        changed = true;
                        break;
                    default:
                        break;
                }
            }
        }
    }

    private static bool IsBegun(StateLayout layout, ushort[] state, Place fork) =>
        (layout.Fork(state, fork.Number) & Forks.Begun) != 0;

    private static int Well(ushort[] state, Place fork) => Forks.Count(state, fork, Program.EndedWell);

    private static bool AllEnded(ushort[] state, Place fork) =>
        Well(state, fork) + Forks.Count(state, fork, Program.EndedBadly) == fork.Children.Length;

    private bool IsWaiting(ushort[] state, int thread, Place place) =>
        place.Kind == PlaceKind.Fork && state[thread] == place.Id && IsBegun(_layout, state, place);

    private bool IsHeld(ushort[] state, int thread)
    {
        for (var info = _program.Threads[thread]; info.Parent >= 0; info = _program.Threads[info.Parent])
        {
            var fork = _program.Places[info.Fork];
            if (fork.Reduced && !Forks.MayMove(_layout, state, fork, info.Branch))
            {
                return true;
            }
        }

        return false;
    }

    private void Move(ushort[] state, int thread, Place place)
    {
        switch (place.Kind)
        {
            case PlaceKind.Step:
                Call(state, thread, place);
                break;
            case PlaceKind.Choice:
                Choose(state, thread, place);
                break;
            case PlaceKind.Timer:
                Go(state, thread, place.Next, $"The pause “{place.Name}” passes.");
                break;
            case PlaceKind.Event:
                Await(state, thread, place);
                break;
            case PlaceKind.Fork:
                Forks.Begin(_explorer, state, place);
                break;
            case PlaceKind.Again:
                Repeat(state, thread, place);
                break;
            case PlaceKind.Done:
                _endings.Completed(state, place);
                break;
            default:
                _failures.OnPurpose(state, thread, place);
                break;
        }
    }

    private void Call(ushort[] state, int thread, Place place)
    {
        var step = place.Step!;
        if (place.MayHang)
        {
            Hang(thread, $"“{step.Name}” is asked and never answers.", $"No time-out ends the wait for “{step.Name}”: the run waits for ever.");
        }

        var next = (ushort[])state.Clone();
        var happens = place.Success ??= $"“{step.Name}” succeeds.";
        _effects.Done(next, place, happens);
        Go(next, thread, place.Next, happens);

        var failed = (ushort[])state.Clone();
        _effects.Begun(failed, place);
        _failures.OfStep(failed, thread, place, place.Failure ??= Said(step));
    }

    private static string Said(Step step) => step.Retry is { MaxAttempts: > 1 and var attempts }
        ? $"“{step.Name}” fails in all of its {attempts.ToString(CultureInfo.InvariantCulture)} attempts."
        : $"“{step.Name}” fails.";

    private void Choose(ushort[] state, int thread, Place place)
    {
        var name = place.Name.Length > 0 ? $"The choice “{place.Name}”" : "The choice";
        foreach (var (condition, way) in place.Ways)
        {
            Go(state, thread, way, $"{name} takes the way of: {condition}.");
        }

        if (place.MayMatchNothing)
        {
            _failures.Raised(state, thread, place, $"{name} gets an input that none of its conditions matches, and has no default.");
        }
    }

    private void Await(ushort[] state, int thread, Place place)
    {
        Go(state, thread, place.Next, $"The event “{place.Name}” arrives.");
        if (place.MayHang)
        {
            Hang(thread, $"The event “{place.Name}” never arrives.", $"No time-out ends the wait for “{place.Name}”: the run waits for ever.");
        }
        else if (place.Late != 0)
        {
            Go(state, thread, place.Late, $"The time for the event “{place.Name}” is up before it arrives.");
        }
        else
        {
            _failures.Raised(state, thread, place, $"The time for the event “{place.Name}” is up before it arrives.");
        }
    }

    private void Hang(int thread, string happens, string sentence)
    {
        if (_explorer.View.Design.State.MaxDuration is not null)
        {
            return;
        }

        _explorer.Findings.Refute(ModelProperties.Terminates, _explorer.Current, happens, sentence);
        if (thread != 0)
        {
            _explorer.Findings.Refute(ModelProperties.NoDeadlock, _explorer.Current, happens, sentence + " The join waits with it.");
        }
    }

    private void Repeat(ushort[] state, int thread, Place place)
    {
        var next = (ushort[])state.Clone();
        if (place.Number < 0)
        {
            next[thread] = (ushort)place.Next;
            _explorer.Add(next, $"The loop “{place.Name}” goes round again.");
            return;
        }

        ref var count = ref _layout.Count(next, place.Number);
        if (count + 1 < place.Rounds)
        {
            count++;
            next[thread] = (ushort)place.Next;
            _explorer.Add(next, $"The loop “{place.Name}” goes round again.");
        }
        else
        {
            count = 0;
            next[thread] = (ushort)place.Exit;
            _explorer.Add(next, $"The loop “{place.Name}” has used up its rounds.");
        }
    }

    private void Go(ushort[] state, int thread, int place, string happens)
    {
        var next = (ushort[])state.Clone();
        next[thread] = (ushort)place;
        _explorer.Add(next, happens);
    }

    private string JoinIn(ushort[] state)
    {
        var fork = Enumerable.Range(0, _program.Threads.Length).Select(thread => _program.Places[state[thread]])
            .LastOrDefault(place => place.Kind == PlaceKind.Fork);
        return fork?.Name ?? "the branches";
    }
}
