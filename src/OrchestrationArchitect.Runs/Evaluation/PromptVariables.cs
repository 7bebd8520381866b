using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Runs.Evaluation;

/// <summary>The default prompt's variables, which are a scenario's three texts.</summary>
public static class PromptVariables
{
    private const string Workflow = "business_workflow";
    private const string Events = "event_sources";
    private const string Constraints = "constraints_and_slas";

    /// <summary>A scenario as values of the variables.</summary>
    public static IReadOnlyDictionary<string, string> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return ImmutableDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create(Workflow, scenario.BusinessWorkflow),
            KeyValuePair.Create(Events, scenario.EventSources),
            KeyValuePair.Create(Constraints, scenario.ConstraintsAndSlas),
        ]);
    }

    /// <summary>Values of the variables as a scenario.</summary>
    /// <param name="values">The values.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="missing">The first variable that is not there or blank.</param>
    public static bool TryRead(
        IReadOnlyDictionary<string, string> values,
        [NotNullWhen(true)] out Scenario? scenario,
        [NotNullWhen(false)] out string? missing)
    {
        ArgumentNullException.ThrowIfNull(values);
        missing = Array.Find([Workflow, Events, Constraints], name => string.IsNullOrWhiteSpace(values.GetValueOrDefault(name)));
        scenario = missing is not null ? null : new Scenario
        {
            BusinessWorkflow = values[Workflow],
            EventSources = values[Events],
            ConstraintsAndSlas = values[Constraints],
        };
        return missing is null;
    }
}
