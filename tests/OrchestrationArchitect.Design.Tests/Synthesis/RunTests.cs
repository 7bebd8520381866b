using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Simulation;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Design.Verification;

namespace OrchestrationArchitect.Design.Tests.Synthesis;

/// <summary>What starts runs, how many there are, and what an abort owes.</summary>
public sealed class RunTests
{
    private const double Day = 86_400;

    [Theory]
    [InlineData("Every night the figures are summed.", 1 / Day)]
    [InlineData("Every 15 minutes the figures are summed.", 1 / 900.0)]
    [InlineData("Every month the figures are summed.", 1 / (30 * Day))]
    public void Design_ClockStartsRuns_TakesItsFrequency(string workflow, double perSecond) =>
        Make(Steps(workflow).Trigger(TriggerKind.Schedule)).Concurrency.ArrivalRate!.Value.ShouldBe(perSecond, perSecond / 1000);

    [Fact]
    public void Design_ClockBesideAStore_TakesTheFrequencyOfTheClock() =>
        Make(Steps("Every night the figures are summed.").Trigger(TriggerKind.Schedule).Trigger(TriggerKind.ObjectCreated)).Concurrency.ArrivalRate!.Value.ShouldBe(1 / Day, 1e-8);

    [Fact]
    public void Design_PeopleTakePart_AssumesTheRateOfPeople()
    {
        var design = Make(new FactsBuilder("A claim is checked. The manager approves it.", "An API.", "")
            .Step("Check claim", Effect.Read, "checked").Step("Approve claim", Effect.Human, "approves", "manager").Chain("Check claim", "Approve claim").Trigger(TriggerKind.Http));

        design.Concurrency.ArrivalRate!.Value.ShouldBe(1000 / Day, 1e-6);
        design.Concurrency.MaxRuns!.Value.ShouldBeGreaterThan(1000);
        design.Pattern.ComposedOf.ShouldContain(Pattern.AsyncRequestReply);
    }

    [Fact]
    public void Design_StreamFasterThanTheEngine_WorksOnBatches()
    {
        var design = Make(Steps("The figures are summed.").Trigger(TriggerKind.Stream).Limit(ConstraintKind.Throughput, 9000));

        design.Triggers[0].BatchSize.ShouldBe(200);
        design.Concurrency.ArrivalRate.ShouldBe(45);
    }

    [Fact]
    public void Design_Webhook_IsBufferedByAQueueWithItsDeadLetters()
    {
        var design = Make(Steps("The figures are summed.").Trigger(TriggerKind.Webhook));

        design.Triggers[0].Buffer.ShouldBe("Amazon SQS");
        design.DeadLetters[0].Source.ShouldBe(design.Triggers[0].Id);
        design.DeadLetters[0].CountSetting.ShouldBe("maxReceiveCount");
    }

    [Fact]
    public void Design_AzureQueue_CountsDeliveriesAsServiceBusDoes()
    {
        var facts = Steps("The figures are summed.").Trigger(TriggerKind.Queue);
        var design = Designer.Design(facts.Scenario with { Platform = Platform.Azure }, facts.Facts);

        design.DeadLetters[0].CountSetting.ShouldBe("maxDeliveryCount");
        design.DeadLetters[0].MaxReceiveCount.ShouldBe(10);
    }

    [Fact]
    public void Design_IrreversibleBeforeAnAbort_OwesACorrectionAndSaysSo()
    {
        var design = Make(new FactsBuilder("Reserve the seat, notify the guest, charge the card and print the ticket. If charging fails, the seat is released.", "An API.", "")
            .Step("Reserve seat", Effect.Compensatable, "Reserve").Step("Notify guest", Effect.Irreversible, "notify")
            .Step("Charge card", Effect.Compensatable, "charge").Step("Print ticket", Effect.Idempotent, "print")
            .Chain("Reserve seat", "Notify guest", "Charge card", "Print ticket").Undo("Reserve seat", "Release seat").Undo("Charge card", "Refund card"));

        design.Steps.Single(step => step.Id == "notify-guest").Compensation!.Step.ShouldBe("correct-notify-guest");
        design.Findings.ShouldContain(finding => finding.Code == "OA3901");
        Verifier.Verify(design).Passed.ShouldBeTrue();
    }

    [Fact]
    public void Design_StatedUndoingOfAnIrreversibleStep_MakesItCompensatable()
    {
        var design = Make(new FactsBuilder("Pay the claim and record it.", "An API.", "If recording fails, the payment is reversed.")
            .Step("Pay claim", Effect.Irreversible, "Pay").Step("Record claim", Effect.Idempotent, "record").Chain("Pay claim", "Record claim").Undo("Pay claim", "Reverse payment"));

        design.Steps.Single(step => step.Id == "pay-claim").Effect.ShouldBe(Effect.Compensatable);
        design.Pivot.ShouldBe("record-claim");
    }

    [Theory]
    [InlineData("Export figures", IntegrationKind.Job, CompletionMode.RunJob)]
    [InlineData("Bake bread", IntegrationKind.Function, CompletionMode.Callback)]
    [InlineData("Store figures", IntegrationKind.Function, CompletionMode.RequestResponse)]
    public void Design_StepMayTakeHours_RunsAsAJobIfMachinesDoItElseAnswersByCallback(string name, IntegrationKind kind, CompletionMode completion)
    {
        var design = Make(new FactsBuilder(name + " and check it.", "A source.", "").Step(name, Effect.Idempotent, name.Split(' ')[0])
            .Step("Check it", Effect.Read, "check").Chain(name, "Check it").Limit(ConstraintKind.StepTimeout, 7200, name));

        var step = design.Steps[0];
        step.Integration.Kind.ShouldBe(kind);
        step.Integration.Completion.ShouldBe(completion);
        (step.Timeout == TimeSpan.FromHours(2)).ShouldBe(completion == CompletionMode.Callback);
        Verifier.Verify(design).Diagnostics.ShouldNotContain(found => found.Code == "OA5002");
    }

    [Fact]
    public void Design_SomebodyReceivesALetter_SendsItAndWaitsForNobody()
    {
        var design = Make(new FactsBuilder("The case is decided and the cardholder receives a letter.", "An API.")
            .Step("Decide case", Effect.Read, "decided").Step("Receive letter", Effect.Human, "receives", "cardholder").Chain("Decide case", "Receive letter"));

        var letter = design.Steps.Single(step => step.Id == "receive-letter");
        letter.Name.ShouldBe("Send letter to cardholder");
        letter.Effect.ShouldBe(Effect.Irreversible);
        letter.Integration.Completion.ShouldBe(CompletionMode.RequestResponse);
    }

    [Fact]
    public void Design_BoundOnRuns_AssumesNoMoreThanItCarries()
    {
        var design = Make(new FactsBuilder("The lot is sown and the technician certifies it.", "An API.")
            .Step("Sow lot", Effect.Idempotent, "sown").Step("Certify lot", Effect.Human, "certifies", "technician").Chain("Sow lot", "Certify lot")
            .Trigger(TriggerKind.Http).Limit(ConstraintKind.Concurrency, 40));

        design.Concurrency.MaxRuns.ShouldBe(40);
        (design.Concurrency.ArrivalRate!.Value * TimeSpan.FromDays(1.5).TotalSeconds).ShouldBeLessThanOrEqualTo(20);
        design.Assumptions.ShouldContain(sentence => sentence.Contains("half of what the stated bounds carry", StringComparison.Ordinal));
    }

    [Fact]
    public void Simulate_PeopleTakePart_TellsTheWorkApartAndMeasuresTheLoadByIt()
    {
        var design = Make(new FactsBuilder("A claim is checked. The manager approves it.", "An API.", "")
            .Step("Check claim", Effect.Read, "checked").Step("Approve claim", Effect.Human, "approves", "manager").Chain("Check claim", "Approve claim")
            .Trigger(TriggerKind.Http).Limit(ConstraintKind.Throughput, 200));
        var estimates = Simulator.Simulate(design, new SimulationOptions { Runs = 500 });

        estimates.Work!.P99.ShouldBeLessThan(TimeSpan.FromMinutes(1));
        estimates.Latency.P50.ShouldBeGreaterThan(TimeSpan.FromHours(1));
        estimates.Slas.Single(sla => sla.Kind == ConstraintKind.Throughput).Met.ShouldBeTrue();
    }

    [Fact]
    public void Design_OpenWaitsInABoundedRun_ShareItsTime()
    {
        var design = Make(new FactsBuilder("The clerk checks the claim and the manager approves it.", "An API.")
            .Step("Check claim", Effect.Human, "checks", "clerk").Step("Approve claim", Effect.Human, "approves", "manager").Chain("Check claim", "Approve claim")
            .Limit(ConstraintKind.MaxDuration, 4 * 3600));

        design.Steps.Where(step => step.Effect == Effect.Human).ShouldAllBe(step => step.Timeout == TimeSpan.FromMinutes(54));
        design.Findings.ShouldBeEmpty();
    }

    private static FactsBuilder Steps(string workflow) => new FactsBuilder(workflow, "A source.", "")
        .Step("Sum figures", Effect.Read, "summed").Step("Store figures", Effect.Idempotent, "figures").Chain("Sum figures", "Store figures");

    private static OrchestrationDesign Make(FactsBuilder facts) => Designer.Design(facts.Scenario, facts.Facts);
}
