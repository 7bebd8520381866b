using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading;

namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>Short ways to read a text in a test.</summary>
internal static class Texts
{
    public static Scenario Scenario(string workflow, string sources = "An HTTP API.", string constraints = "") =>
        new() { BusinessWorkflow = workflow, EventSources = sources, ConstraintsAndSlas = constraints };

    public static ProcessFacts Read(string workflow, string sources = "An HTTP API.", string constraints = "") =>
        ScenarioReader.Read(Scenario(workflow, sources, constraints));

    public static string[] Ids(this ProcessFacts facts) => [.. facts.Steps.Select(s => s.Id)];

    public static string[] Edges(this ProcessFacts facts) => [.. facts.Flow.Select(f => $"{f.From} > {f.To}")];

    public static ConstraintFact Constraint(string constraints, string workflow = "Validate the order, charge the card and ship the parcel.") =>
        Read(workflow, constraints: constraints).Constraints.ShouldHaveSingleItem();
}
