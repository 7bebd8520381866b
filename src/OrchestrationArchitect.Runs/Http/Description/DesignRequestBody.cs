using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Http.Description;

/// <summary>
/// The body of <c>POST /api/designs</c> and <c>/api/read</c> as it is described to callers. Bodies are read by
/// <see cref="Scenarios.ScenarioParser"/>, which says where a fault is; a test holds the two together.
/// </summary>
/// <param name="BusinessWorkflow">What happens, in plain words.</param>
/// <param name="EventSources">What starts it.</param>
/// <param name="ConstraintsAndSlas">What it must meet.</param>
/// <param name="Name">What the design is called.</param>
/// <param name="Platform">Which cloud it is for; any if it is not given.</param>
/// <param name="Steps">What the reader would otherwise infer of steps.</param>
/// <param name="Policies">What it would otherwise infer of the whole.</param>
/// <param name="Generator">Who drafts candidates; the rules if it is not given.</param>
/// <param name="CallbackUrl">Where the outcome is posted to: an absolute https address.</param>
public sealed record DesignRequestBody(
    [property: JsonPropertyName("business_workflow")] string BusinessWorkflow,
    [property: JsonPropertyName("event_sources")] string EventSources,
    [property: JsonPropertyName("constraints_and_slas")] string ConstraintsAndSlas,
    string? Name = null,
    Platform? Platform = null,
    ImmutableArray<StepBody>? Steps = null,
    PoliciesBody? Policies = null,
    GeneratorChoice? Generator = null,
    Uri? CallbackUrl = null);

/// <summary>A step that is fixed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Effect">What it does to the world.</param>
/// <param name="Timeout">How long it may take.</param>
/// <param name="CompensatedBy">What undoes it.</param>
public sealed record StepBody(
    string Name, Effect? Effect = null, TimeSpan? Timeout = null, [property: JsonPropertyName("compensated_by")] string? CompensatedBy = null);

/// <summary>Policies that are fixed.</summary>
/// <param name="MaxAttempts">How often a step is tried, 1 to 100.</param>
/// <param name="Pattern">The primary pattern.</param>
/// <param name="Runtime">The runtime that steps are assumed to have.</param>
/// <param name="MaxDuration">How long a run may take.</param>
public sealed record PoliciesBody(
    [property: JsonPropertyName("max_attempts")] int? MaxAttempts = null,
    Pattern? Pattern = null,
    string? Runtime = null,
    [property: JsonPropertyName("max_duration")] TimeSpan? MaxDuration = null);
