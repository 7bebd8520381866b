using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class DecisionOrderTests
{
    private const string Leave =
        "The request is checked. If it is shorter than 2 days, the leave is granted automatically. Otherwise the team lead must approve or reject the leave within 4 days; "
        + "when the team lead does not decide in time, the request is escalated to the director. Once the leave is approved, update the calendar and inform the colleagues.";

    [Theory]
    [InlineData("when the team lead does not decide in time")]
    [InlineData("if there is no answer within 4 days")]
    [InlineData("if nobody responds in time")]
    public void Read_SilentDecision_IsAConditionalEdgeFromTheDecision(string silence)
    {
        var facts = Texts.Read(Leave.Replace("when the team lead does not decide in time", silence, StringComparison.Ordinal));

        var escalation = facts.Flow.Where(f => f.To == "escalate-request").ShouldHaveSingleItem();
        escalation.From.ShouldBe("approve-leave");
        escalation.Kind.ShouldBe(FlowKind.Conditional);
        silence.ShouldEndWith(escalation.Condition!);
    }

    [Fact]
    public void Read_AfterBothBranchesAndTheEscalation_TheFlowGoesOn()
    {
        var facts = Texts.Read(Leave);

        facts.Flow.Where(f => f.To == "update-calendar").Select(f => f.From).ShouldBe(["grant-leave", "approve-leave", "escalate-request"], ignoreOrder: true);
    }

    [Fact]
    public void Read_SilenceThatCancels_DoesNotGoOn()
    {
        var facts = Texts.Read(
            "Check the quote. If it is small, the quote is accepted automatically. Otherwise the buyer must accept the quote; when the buyer does not reply within 5 days, the quote is cancelled. Once the quote is accepted, order the goods.");

        facts.Flow.ShouldContain(f => f.From == "accept-quote-2" && f.To == "cancel-quote" && f.Kind == FlowKind.Conditional);
        facts.Flow.Where(f => f.To == "order-goods").Select(f => f.From).ShouldBe(["accept-quote", "accept-quote-2"], ignoreOrder: true);
    }

    [Fact]
    public void Read_ReferenceToOneOfTwoOutcomes_FollowsThatOneAlone()
    {
        var facts = Texts.Read("Assess the loan. If the score is low, reject the loan. Otherwise approve the loan. Once the loan is approved, pay the sum.");

        facts.Flow.Where(f => f.To == "pay-sum").Select(f => f.From).ShouldBe(["approve-loan"]);
    }

    [Fact]
    public void Read_ApproveOrReject_DoesNotEndTheBranch()
    {
        var facts = Texts.Read("Read the claim. If it is large, the auditor must approve or reject the claim. Otherwise register the claim. Archive the file.");

        facts.Flow.Where(f => f.To == "archive-file").Select(f => f.From).ShouldBe(["approve-claim", "register-claim"], ignoreOrder: true);
    }

    [Fact]
    public void Read_HandedToAPersonForADecision_IsThatPersonsStep()
    {
        var facts = Texts.Read("Check the leave request and forward the request to the supervisor for approval. If the supervisor approves, update the calendar. If the supervisor rejects the request, inform the worker.");

        facts.Steps.Single(s => s.Id == "approve-request").ShouldSatisfyAllConditions(s => s.Actor.ShouldBe("supervisor"), s => s.Effect.ShouldBe(Effect.Human));
        facts.Edges().ShouldBe(["check-leave-request > forward-request", "forward-request > approve-request", "approve-request > update-calendar", "approve-request > inform-worker"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Forward the request to the supervisor for approval. The supervisor approves or rejects the request. Update the calendar.")]
    [InlineData("Forward the request to the archive for approval purposes. Update the calendar.")]
    public void Read_HandedOverButDecidedElsewhere_AddsNoStep(string text) =>
        Texts.Read(text).Steps.Count(s => s.Verb == "approve").ShouldBe(text.Contains("rejects", StringComparison.Ordinal) ? 1 : 0);

    [Theory]
    [InlineData("The visit is looked up. When the box does not fit, the truck is turned away. Otherwise a bay is assigned. The gate is opened.")]
    [InlineData("The seller is checked. A hit freezes the purchase, whereas without one the seller is paid. The lot is listed.")]
    [InlineData("The patient is examined. Patients who do not qualify are logged; for those who do, a kit is drawn. The file is closed.")]
    public void Read_OtherSideOfACase_FollowsTheDecision(string text)
    {
        var facts = Texts.Read(text);

        facts.Flow.Count(link => link.From == facts.Steps[0].Id).ShouldBe(2);
        facts.Flow.ShouldNotContain(link => link.From == facts.Steps[1].Id && link.To == facts.Steps[2].Id);
    }
}
