using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading;

namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class ScenarioReaderTests
{
    private static readonly Scenario Shop = Texts.Scenario(
        "An e-commerce order fulfillment process involving payment processing, inventory deduction, shipping label generation, and customer notification.",
        "Triggered via REST API calls from an API Gateway. Downstream integrations include a third-party payment gateway and an internal shipping service.",
        "Strict idempotency required to prevent double charging. The payment step must complete within 5 seconds. If inventory deduction fails, the payment must be refunded. Maximum payload size between steps is 100KB.");

    [Fact]
    public void Read_NominalList_GivesStepsInOrder()
    {
        var facts = ScenarioReader.Read(Shop);

        facts.Ids().ShouldBe(["process-payment", "deduct-inventory", "generate-shipping-label", "notify-customer"]);
        facts.Edges().ShouldBe(["process-payment > deduct-inventory", "deduct-inventory > generate-shipping-label", "generate-shipping-label > notify-customer"]);
        facts.Steps[1].Span.In(Shop).ShouldBe("deduction");
        facts.Steps[3].Effect.ShouldBe(Effect.Irreversible);
    }

    [Fact]
    public void Read_FailureClauseInConstraints_GivesStatedCompensation()
    {
        var facts = ScenarioReader.Read(Shop);

        var stated = facts.Compensations.Single(c => !c.Derived);
        (stated.Step, stated.By).ShouldBe(("process-payment", "refund-payment"));
        stated.Span.Field.ShouldBe(SourceField.ConstraintsAndSlas);
    }

    [Fact]
    public void Read_ConstraintTexts_GivesKindsValuesAndSteps()
    {
        var facts = ScenarioReader.Read(Shop);

        facts.Constraints.Select(c => (c.Kind, c.Step, c.Value.AsNumber)).ShouldBe(
        [
            (ConstraintKind.Idempotency, facts.Constraints[0].Step, null),
            (ConstraintKind.StepTimeout, "process-payment", 5),
            (ConstraintKind.Payload, null, 102_400),
        ]);
        facts.Triggers.ShouldHaveSingleItem().ShouldSatisfyAllConditions(t => t.Kind.ShouldBe(TriggerKind.Http), t => t.Service.ShouldBe("API Gateway"));
    }

    [Fact]
    public void Read_StepsGiven_InfersNoOthers()
    {
        var facts = ScenarioReader.Read(Shop with { Steps = [new StepOverride { Name = "Take payment", CompensatedBy = "Refund payment" }, new StepOverride { Name = "Pack box" }] });

        facts.Ids().ShouldBe(["take-payment", "pack-box"]);
        facts.Edges().ShouldBe(["take-payment > pack-box"]);
        facts.Compensations.Single(c => c.Step == "take-payment").By.ShouldBe("refund-payment");
    }

    [Fact]
    public void Read_PassiveAndCoordination_NamesWhatIsActedOn()
    {
        var facts = Texts.Read("The order is validated and enriched. The clerk then reserves the stock and charges the card.");

        facts.Ids().ShouldBe(["validate-order", "enrich-order", "reserve-stock", "charge-card"]);
        facts.Steps[2].Actor.ShouldBe("clerk");
        facts.Steps[2].Effect.ShouldBe(Effect.Human);
    }

    [Fact]
    public void Read_IfAndOtherwise_BranchesFromTheDecision()
    {
        var facts = Texts.Read("Score the application. If the score is high, approve the loan. Otherwise, forward the case to an underwriter. Finally, archive the file.");

        facts.Edges().ShouldBe(
            ["score-application > approve-loan", "score-application > forward-case", "approve-loan > archive-file", "forward-case > archive-file"], ignoreOrder: true);
        facts.Flow.First(f => f.To == "approve-loan").ShouldSatisfyAllConditions(f => f.Kind.ShouldBe(FlowKind.Conditional), f => f.Condition.ShouldBe("the score is high"));
    }

    [Fact]
    public void Read_ParallelCue_ForksAndJoins()
    {
        var facts = Texts.Read("Create the record. In parallel, create the mailbox and order the laptop. Then send the contract.");

        facts.Parallel.ShouldHaveSingleItem().ShouldBe(["create-mailbox", "order-laptop"]);
        facts.Edges().ShouldBe(
            ["create-record > create-mailbox", "create-record > order-laptop", "create-mailbox > send-contract", "order-laptop > send-contract"], ignoreOrder: true);
    }

    [Fact]
    public void Read_ForEach_NamesTheItem()
    {
        var facts = Texts.Read("List the log files. For each log file, parse the lines and count hits. Merge the counts.");

        facts.ForEach.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Item.ShouldBe("log file"), f => f.Steps.ShouldBe(["parse-lines", "count-hits"]));
    }

    [Theory]
    [InlineData("We want to save time. The goal is to reduce costs.", "OA1204")]
    [InlineData("", "OA1202")]
    [InlineData("xqzv wrtpl kkjh bnmq zzxw plokm", "OA1203")]
    [InlineData("Der Kunde bestellt die Ware, und dann wird die Rechnung mit der Post an den Kunden geschickt.", "OA1201")]
    public void Read_NothingReadable_SaysSoAndInventsNothing(string text, string code)
    {
        var facts = Texts.Read(text);

        facts.Steps.ShouldBeEmpty();
        facts.Notes.ShouldContain(n => n.Code == code);
    }

    [Fact]
    public void Read_TwoDeadlines_NotesTheContradiction() =>
        Texts.Read("Scan the passport and verify the visa.", constraints: "The visa verification must complete within 5 seconds. Visa verification must not take longer than 20 seconds.")
            .Notes.ShouldContain(n => n.Code == "OA1205");

    [Fact]
    public void Explain_AnyText_RendersEveryStage()
    {
        var text = ScenarioReader.Explain(Shop).Render();

        text.ShouldContain("# BusinessWorkflow");
        text.ShouldContain("payment/Noun processing/Noun");
        text.ShouldContain("## actions");
        text.ShouldContain("\"process-payment\"");
    }
}
