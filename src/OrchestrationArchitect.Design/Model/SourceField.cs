using System.Text.Json.Serialization;

namespace OrchestrationArchitect.Design.Model;

/// <summary>Which of a scenario's texts a span points into.</summary>
public enum SourceField
{
    /// <summary><see cref="Scenario.BusinessWorkflow"/>.</summary>
    [JsonStringEnumMemberName("business_workflow")]
    BusinessWorkflow,

    /// <summary><see cref="Scenario.EventSources"/>.</summary>
    [JsonStringEnumMemberName("event_sources")]
    EventSources,

    /// <summary><see cref="Scenario.ConstraintsAndSlas"/>.</summary>
    [JsonStringEnumMemberName("constraints_and_slas")]
    ConstraintsAndSlas,
}
