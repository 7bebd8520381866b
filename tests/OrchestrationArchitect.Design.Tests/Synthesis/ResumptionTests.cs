using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Design.Verification;

namespace OrchestrationArchitect.Design.Tests.Synthesis;

/// <summary>Event sources that answer a run under way start none.</summary>
public sealed class ResumptionTests
{
    private const string Workflow = "An order arrives. The amount is reserved. The merchant confirms the order within 3 days. The parcel is shipped.";

    [Fact]
    public void Design_WebhookAnswersAWait_ResumesTheRunByItsKey()
    {
        var design = Make("Orders arrive over an HTTP API. The merchant's answers reach us through a webhook.");

        var answer = design.Triggers.Single(trigger => trigger.Kind == TriggerKind.Webhook);
        var waiting = design.Steps.Single(step => step.Id == answer.Resumes);
        waiting.Effect.ShouldBe(Effect.Human);
        answer.CorrelationKey.ShouldBe("$.orderId");
        design.Triggers.Single(trigger => trigger.Kind == TriggerKind.Http).Resumes.ShouldBeNull();
        design.Decisions.ShouldContain(decision => decision.Facts.Contains("/triggers/1") && decision.Title.Contains("answers", StringComparison.Ordinal));
        Verifier.Verify(design).Passed.ShouldBeTrue();
    }

    [Fact]
    public void Export_AnsweringTrigger_RaisesAnEventInsteadOfStartingARun()
    {
        var design = Make("Orders arrive over an HTTP API. The merchant's answers reach us through a webhook.");

        Exporters.Find("markdown")!.Export(design)[0].Content.ShouldContain("correlated on `$.orderId`");
        var code = Exporters.Find("durable-csharp")!.Export(design).Single(file => file.Path.EndsWith("Triggers.cs", StringComparison.Ordinal)).Content;
        code.ShouldContain("RaiseEventAsync(run, ");
    }

    [Theory]
    [InlineData("Orders arrive over an HTTP API. New orders of partners come through a webhook.")]
    [InlineData("Merchants call our webhook.")]
    public void Design_WebhookBringsNewThings_StartsRuns(string events) =>
        Make(events).Triggers.ShouldAllBe(trigger => trigger.Resumes == null);

    private static OrchestrationDesign Make(string events)
    {
        var scenario = new Scenario { BusinessWorkflow = Workflow, EventSources = events, ConstraintsAndSlas = "None." };
        return Designer.Design(scenario, ScenarioReader.Read(scenario));
    }
}
