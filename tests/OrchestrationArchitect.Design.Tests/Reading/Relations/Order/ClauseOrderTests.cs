namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Order;

public sealed class ClauseOrderTests
{
    [Theory]
    [InlineData("The vault is opened. The claim is paid, but first the owner has to sign a list. The file is closed.", "open-vault > sign-list", "sign-list > pay-claim", "pay-claim > close-file")]
    [InlineData("The vault is opened. The claim is paid; before that, a witness is called. The file is closed.", "open-vault > call-witness", "call-witness > pay-claim", "pay-claim > close-file")]
    [InlineData("The loan is requested. Before the contract is signed, the credit is checked and the collateral is valued. The loan is paid out.", "request-loan > check-credit", "check-credit > value-collateral", "value-collateral > sign-contract", "sign-contract > pay-out-loan")]
    public void Read_ClauseThatComesFirstInTheRun_StandsBeforeTheOneToldBeforeIt(string text, params string[] edges) =>
        Texts.Read(text).Edges().ShouldBe(edges, ignoreOrder: true);
}
