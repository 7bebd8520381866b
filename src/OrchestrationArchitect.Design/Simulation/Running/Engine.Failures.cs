using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Simulation.Nodes;

namespace OrchestrationArchitect.Design.Simulation.Running;

/// <content>Failures: handlers, scopes, aborts and compensation.</content>
internal sealed partial class Engine
{
    /// <summary>What ends a run that fails where nothing says how.</summary>
    private FailureAction UncaughtAction => _plan.KeepsFailedRuns ? FailureAction.DeadLetter : FailureAction.Fail;

    /// <summary>
    /// Passes an error outward from a token: through scopes that tolerate, retry or catch it, to the end of the run.
    /// </summary>
    public void Escalate(Token token, string error, FailureAction action)
    {
        var scope = token.Scope;
        while (scope is not null)
        {
            scope.Failed++;
            if (scope.Total - scope.Failed >= scope.Required)
            {
                if (scope.Succeeded + scope.Failed == scope.Total)
                    Join(scope);
                else
                    StartNext(scope);
                return;
            }

            scope.Dead = true;
            var parent = scope.Parent;
            var node = scope.Node;
            parent.ScopeAttempt++;
            if (node.Retry is { } retry && parent.ScopeAttempt < retry.MaxAttempts && retry.Retries(error))
            {
                parent.Node = node;
                Schedule(parent, retry.Pause(parent.ScopeAttempt, Random), Wake.Enter);
                return;
            }

            if (node.OnFailure is { } onFailure)
            {
                if (onFailure.TryCatch(error, out var handler))
                {
                    Resume(parent, handler ?? node.Next, joins: false);
                    return;
                }

                if (onFailure.Action == FailureAction.Continue)
                {
                    Resume(parent, node.Next, joins: true);
                    return;
                }

                action = onFailure.Action;
            }

            scope = parent.Scope;
        }

        Abort(token.Run, action);
    }

    private void FailCall(Token token, string error)
    {
        if (token.Node is not CallNode call)
        {
            // A compensation that fails for good is left to people; the others still run.
            if (token.Run.Measured)
                Observed.CompensationFailures++;
            Continue(token, token.Node);
            return;
        }

        if (call.OnFailure.TryCatch(error, out var handler))
            Continue(token, handler);
        else if (call.OnFailure.Action == FailureAction.Continue)
            Continue(token, call.Next);
        else
            Escalate(token, error, call.OnFailure.Action);
    }

    private void Abort(RunState run, FailureAction action)
    {
        run.Generation++;
        switch (action)
        {
            case FailureAction.Compensate:
                var token = Rent(run, scope: null);
                token.Node = CompensateNode.Instance;
                Schedule(token, 0, Wake.Enter);
                break;
            case FailureAction.DeadLetter:
                EndRun(run, RunOutcome.DeadLettered);
                break;
            default:
                EndRun(run, RunOutcome.Failed);
                break;
        }
    }
}
