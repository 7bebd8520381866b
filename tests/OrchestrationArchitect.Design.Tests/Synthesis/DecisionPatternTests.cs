using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Design.Synthesis.Flow;

namespace OrchestrationArchitect.Design.Tests.Synthesis;

/// <summary>A decision with a deadline and an escalation beside what is undone on failure.</summary>
public sealed class DecisionPatternTests
{
    private const string Workflow =
        "A student applies for a grant. If the grant is below 200 EUR, the grant is approved automatically. Otherwise the dean must approve or reject the grant within 5 days; "
        + "if the dean does not decide in time, the application is escalated to the director. Once the grant is approved, transfer the money and book the grant. Finally notify the student.";

    [Fact]
    public void Design_OneUndoingBesideADecision_IsHumanInteractionWithASaga()
    {
        var design = Make("If booking the grant fails, the transfer must be reversed.");

        design.Pattern.Primary.ShouldBe(Pattern.HumanInteraction);
        design.Pattern.ComposedOf.ShouldContain(Pattern.Saga);
    }

    [Fact]
    public void Design_EscalationToAPerson_WaitsForThatPersonAndForNobodyAbove()
    {
        var design = Make("If booking the grant fails, the transfer must be reversed.");

        design.Findings.ShouldNotContain(finding => finding.Code == "OA3901");
        design.Steps.Single(step => step.Id == "escalate-application").Effect.ShouldBe(Effect.Human);
        design.Steps.Count(step => step.Name.StartsWith("Escalate", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Design_TextTellsWhatHappensWithoutAnAnswer_LetsTheRunGoOnToThatBranch()
    {
        var design = Make("The grant is paid once.");

        var dean = design.Steps.Single(step => step.Integration.Service == "dean");
        dean.OnFailure.Catches.ShouldHaveSingleItem().Handler.ShouldBe(Nodes.Nothing);
    }

    [Fact]
    public void Design_ApprovedAutomatically_AsksNobody()
    {
        var design = Make("The grant is paid once.");

        design.Steps.Single(step => step.Id == "approve-grant").Effect.ShouldBe(Effect.Idempotent);
        design.Steps.Select(step => step.Name).ShouldBeUnique();
    }

    [Fact]
    public void Design_HandingInStartsTheRun_WaitsForNobodyThere() =>
        Make("The grant is paid once.").Steps.Where(step => step.Id.StartsWith("apply", StringComparison.Ordinal)).ShouldAllBe(step => step.Effect == Effect.Read);

    [Fact]
    public void Design_NoEscalation_StaysComposedWithASaga()
    {
        var pattern = Make("If booking the grant fails, the transfer must be reversed.", Workflow.Replace("; if the dean does not decide in time, the application is escalated to the director", "", StringComparison.Ordinal)).Pattern;

        pattern.ComposedOf.Add(pattern.Primary).ShouldContain(Pattern.Saga);
        pattern.ComposedOf.Add(pattern.Primary).ShouldContain(Pattern.HumanInteraction);
    }

    private static OrchestrationDesign Make(string constraints, string workflow = Workflow)
    {
        var scenario = new Scenario { BusinessWorkflow = workflow, EventSources = "An HTTP API.", ConstraintsAndSlas = constraints };
        return Designer.Design(scenario, ScenarioReader.Read(scenario));
    }
}
