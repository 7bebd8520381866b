using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>Clauses that are about an outcome of the step before tell what happens in that case.</summary>
public sealed class OutcomeBranchTests
{
    [Theory]
    [InlineData("A refusal by either of them sends the list to the cook.")]
    [InlineData("A clean swab allows the cook to send the list.")]
    [InlineData("Harm to the guests makes it necessary to send the list.")]
    [InlineData("A sudden smell points to a leak: the list is sent to the cook.")]
    [InlineData("No extra money means that the list is sent to the cook.")]
    [InlineData("With fewer than four guests the list is sent to the cook.")]
    [InlineData("Up to twenty guests, the list is sent to the cook.")]
    [InlineData("Amber lets the kitchen run on at half power: the list is sent to the cook.")]
    public void Read_WhatAnOutcomeLeadsTo_HappensInThatCaseOnly(string sentence)
    {
        var facts = Texts.Read("The meat is inspected. " + sentence + " The kitchen is opened.");

        facts.Flow.Where(f => f.To == "send-list").ShouldHaveSingleItem().Kind.ShouldBe(FlowKind.Conditional);
        facts.Edges().ShouldContain("inspect-meat > open-kitchen");
    }

    [Theory]
    [InlineData("A robot sends the list to the cook.")]
    [InlineData("The result allows the cook to send the list.")]
    public void Read_WhatIsNoOutcome_IsTheNextStep(string sentence) =>
        Texts.Read("The meat is inspected. " + sentence).Flow.ShouldAllBe(f => f.Kind == FlowKind.Sequence);

    [Theory]
    [InlineData("If the score is above 700 the loan is approved; otherwise it is rejected.")]
    [InlineData("If the score is above 700 the loan is auto-approved; otherwise it is rejected.")]
    public void Read_ThingsOfAnOutcomeToldInABranch_GoOnFromThatBranch(string sentence)
    {
        var facts = Texts.Read("The score is computed. " + sentence + " Approved loans are funded.");

        facts.Flow.Where(f => f.To.StartsWith("fund", StringComparison.Ordinal)).ShouldHaveSingleItem().From.ShouldEndWith("approve-loan");
    }
}
