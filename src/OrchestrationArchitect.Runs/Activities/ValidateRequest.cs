using System.Text;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Runs.Orchestrations;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Activities;

/// <summary>Checks a request by the host's limits: one may have come by a way that did not.</summary>
public sealed class ValidateRequest(InputLimits limits) : Activity<DesignRunInput, ValidationOutcome>
{
    /// <inheritdoc/>
    public override Task<ValidationOutcome> RunAsync(
        ActivityContext context, DesignRunInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var problem = Enum.GetValues<SourceField>()
            .Select(field => ProblemOf(field, input.Request.Scenario.TextOf(field)))
            .FirstOrDefault(found => found is not null);
        return Task.FromResult(new ValidationOutcome(problem));
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
