namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Anchors;

public sealed class LateExceptionTests
{
    [Theory]
    [InlineData("The maps are scanned, checked for accuracy and sorted. The box is labelled. The box is stored. Inaccurate maps are redrawn.", "check-maps > redraw-inaccurate-maps")]
    [InlineData("A file is opened. Every hour the clerk looks for a buyer. As soon as one turns up, the contract is drawn up and the flat is handed over. If nobody has been found after a month, the price is lowered.", "look-for-buyer > lower-price")]
    [InlineData("The brief is sent to the lawyer. The clerk then waits for her opinion. As soon as it is there, a letter is composed and posted. If the lawyer stays silent, the brief is passed to a colleague.", "wait-for-opinion > pass-brief")]
    [InlineData("The request is sent to four bakers. The bids are collected until noon, the cheapest one is chosen and the hotel is told. If not a single baker has answered, the request is passed to the kitchen.", "collect-bids > pass-request")]
    [InlineData("The addresses are geocoded and the routes are planned. The plan is printed. Orders at addresses that could not be geocoded are listed for the office. The vans are loaded.", "print-plan > load-vans")]
    [InlineData("A weaver weaves the cloth and a dyer dyes it. An inspector inspects the bales. The cart is loaded. If an inspector rejects a bale, the weaver mends it.", "inspect-bales > mend-bale")]
    public void Read_ExceptionToldLate_LeavesFromTheStepItSpeaksOf(string text, string edge) =>
        Texts.Read(text).Edges().ShouldContain(edge);

    [Fact]
    public void Read_CasesNamedAgainByWhatWasDone_AreBothFollowed() =>
        Texts.Read("The firm is rated. Low risk firms are cleared at once; medium risk firms are examined by an officer; high risk firms are turned down. For cleared or examined firms a card is printed.").Edges()
            .ShouldBe(["rate-firm > clear-low-risk-firms", "rate-firm > examine-medium-risk-firms", "rate-firm > turn-down-high-risk-firms", "clear-low-risk-firms > print-card", "examine-medium-risk-firms > print-card"], ignoreOrder: true);
}
