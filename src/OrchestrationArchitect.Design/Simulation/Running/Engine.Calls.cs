using OrchestrationArchitect.Design.Simulation.Nodes;
using OrchestrationArchitect.Design.Simulation.Planning;

namespace OrchestrationArchitect.Design.Simulation.Running;

/// <content>Calls: attempts, what they compete for, and how they end.</content>
internal sealed partial class Engine
{
    private int _functionCalls;

    /// <summary>Starts a call; the token is woken when it has an outcome.</summary>
    public void StartCall(Token token, StepPlan step, RetryPlan? retry)
    {
        token.Step = step;
        token.Retry = retry;
        token.Attempt = 1;
        token.CallStart = Now;
        token.StickyError = DrawStickyError(step);
        if (step.IsShared && token.PendingDelay > 0)
        {
            var delay = token.PendingDelay;
            token.PendingDelay = 0;
            Schedule(token, delay, Wake.Attempt);
        }
        else
        {
            BeginAttempt(token);
        }
    }

    private string? DrawStickyError(StepPlan step)
    {
        if (step.Errors.IsEmpty)
            return null;
        var draw = Random.NextDouble();
        foreach (var (error, probability) in step.Errors)
        {
            if (draw < probability)
                return error;
            draw -= probability;
        }

        return null;
    }

    private void BeginAttempt(Token token)
    {
        _work++;
        var step = token.Step!;
        if (!IsAdmitted(token, step))
            return;
        if (step.Circuit is { } circuit && !circuit.Allows(Now))
            Refuse(token, ErrorNames.CircuitOpen);
        else if (step.Bulkhead is not { } bulkhead || bulkhead.TryEnter())
            ServeOrLeave(token, step);
        else
            bulkhead.Wait(token);
    }

    /// <summary>Passes an attempt through the limiter before its callee; what it waits there is part of its time-out.</summary>
    private bool IsAdmitted(Token token, StepPlan step)
    {
        if (token.Admitted || step.RateLimiter is not { } limiter)
        {
            token.QueuedAt = token.Admitted ? token.QueuedAt : Now;
            token.LimiterWait = token.Admitted ? Now - token.QueuedAt : 0;
            token.Admitted = false;
            return true;
        }

        token.QueuedAt = Now;
        token.LimiterWait = 0;
        if (limiter.Take(Now, step.Timeout) is not { } wait)
        {
            Throttle(token);
            return false;
        }

        if (wait == 0)
            return true;
        token.Admitted = true;
        Schedule(token, wait, Wake.Attempt);
        return false;
    }

    private void Throttle(Token token)
    {
        if (token.Run.Measured)
            Observed.Throttled++;
        Refuse(token, ErrorNames.Throttled);
    }

    private void ServeOrLeave(Token token, StepPlan step)
    {
        if (!TryServe(token, step))
            LeaveBulkhead(step);
    }

    /// <summary>Starts the attempt, or refuses it when the account allows no more calls.</summary>
    private bool TryServe(Token token, StepPlan step)
    {
        if (step.Instances is not null && _functionCalls >= _plan.AccountConcurrency)
        {
            Throttle(token);
            return false;
        }

        var initialisation = 0.0;
        if (step.Instances is { } pool)
        {
            _functionCalls++;
            if (!pool.Acquire(Now, out var kept))
            {
                initialisation = pool.ColdStart.Draw(Random);
                if (token.Run.Measured)
                    step.Observed.ColdStarts++;
            }

            token.HoldsInstance = kept;
        }

        var overhead = step.CallOverhead.Draw(Random);
        var busy = initialisation + step.ServiceTime.Draw(Random);
        token.AttemptError = token.StickyError
            ?? (step.FailureProbability > 0 && Random.NextDouble() < step.FailureProbability
                ? ErrorNames.Transient
                : null);
        var left = step.Timeout - token.LimiterWait;
        if (busy + overhead > left)
        {
            token.AttemptError = ErrorNames.Timeout;
            busy = Math.Min(busy, left);
            overhead = left - busy;
        }

        token.AttemptBusy = busy;
        token.AttemptStart = Now;
        if (token.Run.Measured)
            step.Observed.Started(Now - token.QueuedAt);
        var delay = token.PendingDelay + overhead + busy;
        token.PendingDelay = 0;
        Schedule(token, delay, Wake.AttemptEnd);
        return true;
    }

    /// <summary>An attempt fails before it reaches the callee: as an event, so that retries without pause cannot recurse.</summary>
    private void Refuse(Token token, string error)
    {
        token.AttemptError = error;
        token.AttemptBusy = -1;
        var delay = token.PendingDelay;
        token.PendingDelay = 0;
        Schedule(token, delay, Wake.AttemptEnd);
    }

    /// <summary>Gives back what an attempt held, whether or not anybody still waits for its outcome.</summary>
    private void ReleaseAttempt(Token token)
    {
        if (token.AttemptBusy < 0)
            return;
        var step = token.Step!;
        if (step.Instances is { } pool)
        {
            _functionCalls--;
            pool.Release(Now, token.HoldsInstance);
        }

        step.Circuit?.Record(Now, token.AttemptError is not null);
        if (token.Run.Measured)
        {
            step.Observed.Ended(Now - token.AttemptStart);
            step.Charges.Add(Ledger, token.AttemptBusy);
        }

        LeaveBulkhead(step);
    }

    private void LeaveBulkhead(StepPlan step)
    {
        while (step.Bulkhead?.Leave() is { } next && !TryServe(next, step))
        {
            // Refused: its place is free again.
        }
    }

    private void EndAttempt(Token token)
    {
        var step = token.Step!;
        if (token.AttemptError is not { } error)
        {
            if (token.Run.Measured && step.Observed.CallTimes is { } times)
                times.Add(Now - token.CallStart);
            Succeed(token, step);
        }
        else if (token.Retry is { } retry && token.Attempt < retry.MaxAttempts && retry.Retries(error))
        {
            var pause = retry.Pause(token.Attempt, Random);
            token.Attempt++;
            Charge(token.Run, _plan.StateCharge);
            Schedule(token, pause, Wake.Attempt);
        }
        else
        {
            FailCall(token, error);
        }
    }

    private void Succeed(Token token, StepPlan step)
    {
        if (token.Node is CallNode call)
        {
            if (step.Undo is not null)
                token.Run.Complete(step);
            Continue(token, call.Next);
        }
        else
        {
            Continue(token, token.Node);
        }
    }
}
