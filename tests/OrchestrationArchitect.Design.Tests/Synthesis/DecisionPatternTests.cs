using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Synthesis;

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
    public void Design_EscalationBeforeAStepThatMayFail_IsNothingIrreversible()
    {
        var design = Make("If booking the grant fails, the transfer must be reversed.");

        design.Findings.ShouldNotContain(finding => finding.Code == "OA3901");
        design.Steps.Single(step => step.Id == "escalate-application").Effect.ShouldBe(Effect.Idempotent);
    }

    [Fact]
    public void Design_NoEscalation_StaysASaga() =>
        Make("If booking the grant fails, the transfer must be reversed.", Workflow.Replace("; if the dean does not decide in time, the application is escalated to the director", "", StringComparison.Ordinal))
            .Pattern.Primary.ShouldBe(Pattern.Saga);

    private static OrchestrationDesign Make(string constraints, string workflow = Workflow)
    {
        var scenario = new Scenario { BusinessWorkflow = workflow, EventSources = "An HTTP API.", ConstraintsAndSlas = constraints };
        return Designer.Design(scenario, ScenarioReader.Read(scenario));
    }
}
