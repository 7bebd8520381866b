namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class BranchBodyTests
{
    [Theory]
    [InlineData("The officer approves or declines the loan. If the officer approves it, the contract is drafted. The money is transferred. If the officer declines it, a letter is written.")]
    [InlineData("The officer approves or declines the loan. On approval, the contract is drafted. The money is transferred. On refusal, a letter is written.")]
    public void Read_BetweenTwoOutcomesOfADecision_BelongsToTheFirst(string text) =>
        Texts.Read(text).Edges().ShouldBe(["approve-loan > draft-contract", "draft-contract > transfer-money", "approve-loan > write-letter"], ignoreOrder: true);

    [Fact]
    public void Read_AfterBothOutcomes_IsJoined() =>
        Texts.Read("The officer approves or declines the loan. If the officer approves it, the contract is drafted. If the officer declines it, a letter is written. The file is archived.")
            .Edges().ShouldBe(["approve-loan > draft-contract", "approve-loan > write-letter", "draft-contract > archive-file", "write-letter > archive-file"], ignoreOrder: true);
}
