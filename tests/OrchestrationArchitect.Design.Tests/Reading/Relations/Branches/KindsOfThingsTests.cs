using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Branches;

/// <summary>Branches told by which things are meant.</summary>
public sealed class KindsOfThingsTests
{
    [Theory]
    [InlineData("Riders rated 8 or higher are seeded. Everybody below 8 gets a consolation prize.")]
    [InlineData("Clean rides are published; spoilt ones are deleted; in doubtful cases a judge decides.")]
    public void Read_KindsOfThings_AreBranchesOfTheStepBefore(string sentences)
    {
        var facts = Texts.Read("The ride is filmed. The jury scores the ride. " + sentences);
        var branches = facts.Ids()[2..];

        facts.Flow.Where(f => branches.Contains(f.To)).ShouldAllBe(f => f.From == "score-ride" && f.Kind == FlowKind.Conditional);
        branches.Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Read_WhatIsLeftOfAnAmount_IsNoOtherSide() =>
        Texts.Read("The flat is inspected. If there is damage, the costs are deducted from the deposit. The rest of the deposit is paid back.").Edges().ShouldContain("deduct-costs > pay-back-deposit");

    [Fact]
    public void Read_ThingThatComesAboutOnlyNow_IsNoKind() =>
        Texts.Read("The firm is looked up. A risk score is calculated. High ones end in a rejection letter.").Flow.ShouldContain(f => f.To == "calculate-risk-score" && f.Kind == FlowKind.Sequence);

    [Fact]
    public void Read_ExceptionAndItsCase_BothLeadOn() =>
        Texts.Read("The stock is checked. The sale is confirmed unless the stock is insufficient, in which case the buyer is offered a voucher. Then the file is closed.").Edges()
            .ShouldBe(["check-stock > confirm-sale", "check-stock > offer-voucher", "confirm-sale > close-file", "offer-voucher > close-file"], ignoreOrder: true);
}
