using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Design.Synthesis.Flow;
using OrchestrationArchitect.Design.Verification;

namespace OrchestrationArchitect.Design.Tests.Synthesis;

/// <summary>Conditional links become branches of choices that mean the same.</summary>
public sealed class ChoiceTests
{
    [Fact]
    public void Design_SomebodyCanDoOneOfTwo_WaitsForTheDecisionAndBranches()
    {
        var facts = new FactsBuilder("We contact the merchant. The merchant can accept the dispute or submit evidence. If evidence is submitted, we review it. A letter is sent.", "An API.")
            .Step("Contact merchant", Effect.Irreversible, "contact").Step("Accept dispute", Effect.Human, "accept", "merchant").Step("Submit evidence", Effect.Human, "submit", "merchant")
            .Step("Review evidence", Effect.Read, "review").Step("Send letter", Effect.Irreversible, "sent")
            .If("Contact merchant", FlowFact.OneOfThem, "Accept dispute").If("Contact merchant", FlowFact.OneOfThem, "Submit evidence")
            .If("Submit evidence", "evidence is submitted", "Review evidence").Chain("Review evidence", "Send letter").Chain("Accept dispute", "Send letter")
            .Limit(ConstraintKind.WaitTimeout, 30 * 86_400, "Accept dispute");
        var design = Make(facts);

        var decision = design.Steps.Single(step => step.Id == "await-merchant-decision");
        decision.Effect.ShouldBe(Effect.Human);
        decision.Timeout.ShouldBe(TimeSpan.FromDays(30));
        design.Steps.Where(step => step.Id is "accept-dispute" or "submit-evidence").ShouldAllBe(step => step.Effect == Effect.Idempotent);
        var choice = FlowWalk.All(design.Flow).OfType<ChoiceNode>().ShouldHaveSingleItem();
        choice.Branches.ShouldHaveSingleItem().Body.ShouldBe(new StepNode("accept-dispute"));
        Nodes.StepsOf(choice.Otherwise!).ShouldBe(["submit-evidence", "review-evidence"]);
        Verifier.Verify(design).Passed.ShouldBeTrue();
    }

    [Fact]
    public void Design_PersonActsOrSomethingIsEscalated_EscalatesWhenTimeIsUp()
    {
        var design = Make(new FactsBuilder("Page the analyst. The analyst acknowledges or the incident is escalated to the board.", "An API.")
            .Step("Page analyst", Effect.Irreversible, "Page").Step("Acknowledge incident", Effect.Human, "acknowledges", "analyst").Step("Escalate incident", Effect.Idempotent, "escalated")
            .If("Page analyst", FlowFact.OneOfThem, "Acknowledge incident").If("Page analyst", FlowFact.OneOfThem, "Escalate incident"));

        var choice = FlowWalk.All(design.Flow).OfType<ChoiceNode>().ShouldHaveSingleItem();
        choice.Branches.ShouldHaveSingleItem().Condition.ShouldBe(LoneElse.TooLate);
        Nodes.StepsOf(choice.Branches[0].Body).ShouldBe(["escalate-incident"]);
    }

    [Fact]
    public void Design_TwoOfThreeAlternativesJoin_KeepsThemApart()
    {
        var design = Make(new FactsBuilder("Score, approve, forward, decline, sign.", "An API.")
            .Step("Score loan", Effect.Read, "Score").Step("Approve loan", Effect.Idempotent, "approve").Step("Forward loan", Effect.Idempotent, "forward")
            .Step("Decline loan", Effect.Idempotent, "decline").Step("Sign contract", Effect.Idempotent, "sign")
            .If("Score loan", "above 640", "Approve loan").If("Score loan", "between 560 and 640", "Forward loan").If("Score loan", "otherwise", "Decline loan")
            .Chain("Approve loan", "Sign contract").Chain("Forward loan", "Sign contract"));

        var outer = FlowWalk.All(design.Flow).OfType<ChoiceNode>().First();
        outer.Branches.ShouldHaveSingleItem().Condition.ShouldBe("above 640 or between 560 and 640");
        outer.Otherwise.ShouldBe(new StepNode("decline-loan"));
        var inner = FlowWalk.All(outer.Branches[0].Body).OfType<ChoiceNode>().ShouldHaveSingleItem();
        inner.Branches.ShouldHaveSingleItem().Condition.ShouldBe("above 640");
        inner.Otherwise.ShouldBe(new StepNode("forward-loan"));
    }

    [Fact]
    public void Design_AlternativeEndsBeforeAJoinOfTheOthers_EndsTheRunThere()
    {
        var design = Make(new FactsBuilder("Examine, invite, withdraw, search, study.", "An API.")
            .Step("Examine file", Effect.Read, "Examine").Step("Invite applicant", Effect.Idempotent, "invite").Step("Withdraw file", Effect.Idempotent, "withdraw")
            .Step("Search art", Effect.Idempotent, "search").Step("Study claims", Effect.Idempotent, "study")
            .If("Examine file", "it is deficient", "Invite applicant").If("Invite applicant", "not in time", "Withdraw file").If("Examine file", "it is in order", "Search art")
            .If("Invite applicant", "otherwise", "Study claims").Chain("Search art", "Study claims"));

        FlowWalk.All(design.Flow).OfType<SequenceNode>()
            .ShouldContain(sequence => sequence.Items.Length == 2 && sequence.Items[0] == new StepNode("withdraw-file") && sequence.Items[1] == new EndNode(EndOutcome.Succeeded));
        Verifier.Verify(design).Passed.ShouldBeTrue();
    }

    [Fact]
    public void Design_ConditionOnOneItem_BranchesInsideTheMap()
    {
        var design = Make(new FactsBuilder("For each subscription the card is charged and the invoice mailed. If the charge fails, the customer is reminded.", "Every night.")
            .Step("Charge card", Effect.Compensatable, "charged").Step("Mail invoice", Effect.Idempotent, "mailed").Step("Remind customer", Effect.Idempotent, "reminded")
            .ForEach("subscription", "Charge card", "Mail invoice").Chain("Charge card", "Mail invoice").If("Charge card", "the charge fails", "Remind customer"));

        var map = design.Flow.ShouldBeOfType<MapNode>();
        var choice = FlowWalk.All(map).OfType<ChoiceNode>().ShouldHaveSingleItem();
        choice.Otherwise.ShouldBe(new StepNode("mail-invoice"));
    }

    [Theory]
    [InlineData("it is valid", "it is not", true)]
    [InlineData("either screening has a hit", "no hit occurs", true)]
    [InlineData("so", "not", true)]
    [InlineData("the amount is above 500 EUR", "the amount is up to 500 EUR", true)]
    [InlineData("the score is above 640", "the score is below 560", false)]
    [InlineData("the customer is not at home", "the customer is a company", false)]
    [InlineData("the file is a photo", "the file is a film", false)]
    public void Exclude_TwoConditions_TellsWhetherExactlyOneHolds(string one, string other, bool exclude) =>
        Opposites.Exclude(one, other).ShouldBe(exclude);

    private static OrchestrationDesign Make(FactsBuilder facts) => Designer.Design(facts.Scenario, facts.Facts);
}
