namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Branches;

public sealed class AmountCaseTests
{
    [Theory]
    [InlineData("The oil is tested. At 90 percent or more, it is bottled. Between 60 and 90 percent, it is blended. Below 60 percent, it is burned.", "test-oil > bottle-oil", "test-oil > blend-oil", "test-oil > burn-oil")]
    [InlineData("The damage is estimated. Up to €500, the claim is paid at once. From €500 to €5,000, a clerk reviews it. The file is closed.", "estimate-damage > pay-claim", "estimate-damage > review-claim", "pay-claim > close-file", "review-claim > close-file")]
    [InlineData("The essay is marked. With 60 points or more, the pupil is promoted. With 40 to 59 points, an exam is held. With fewer than 40 points, the year is repeated.", "mark-essay > promote-pupil", "mark-essay > hold-exam")]
    [InlineData("1. Count the till.\n2. Compare the count with the slips.\n   a. No gap: sign the sheet.\n   b. Gap of up to $20: write a note.\n   c. More than $20: call the manager.\n3. Lock the safe.", "compare-count > sign-sheet", "compare-count > write-note", "compare-count > call-manager")]
    public void Read_AmountsThatOpenClauses_AreSidesOfOneQuestion(string text, params string[] edges) =>
        edges.Except(Texts.Read(text).Edges()).ShouldBeEmpty();

    [Fact]
    public void Read_TimesThatOpenClauses_AreNoCases() =>
        Texts.Read("The oil is tested. From 8 to 10 am, the tanks are cleaned. At 5 pm or later, the gate is locked.").Edges().ShouldBe(["test-oil > clean-tanks", "clean-tanks > lock-gate"]);
}
