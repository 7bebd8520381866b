using System.Text;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Orchestrations;
using OrchestrationArchitect.Runs.Planning;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Activities;

/// <summary>Checks a request by the host's limits, since one may have come by a way that did not, and plans the run.</summary>
public sealed class ValidateRequest(InputLimits limits, RunPlanner planner) : Activity<DesignRunInput, ValidationOutcome>
{
    /// <inheritdoc/>
    public override Task<ValidationOutcome> RunAsync(
        ActivityContext context, DesignRunInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var problem = Enum.GetValues<SourceField>()
            .Select(field => ProblemOf(field, input.Request.Scenario.TextOf(field)))
            .FirstOrDefault(found => found is not null);
        if (problem is not null)
            return Task.FromResult(new ValidationOutcome(problem, DeadLetterReasons.InvalidRequest));
        return Task.FromResult(planner.Refusal(input.Request) is { } refusal
            ? new ValidationOutcome(refusal.Message, refusal.Reason)
            : new ValidationOutcome(Problem: null, Plan: planner.Plan(input.Request)));
    }

    private string? ProblemOf(SourceField field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return $"The field '{field}' is empty.";
        var bytes = Encoding.UTF8.GetByteCount(text);
        return bytes > limits.FieldBytes
            ? $"The field '{field}' has {bytes:N0} bytes; at most {limits.FieldBytes:N0} are allowed."
            : null;
    }
}
