namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class ContradictionTests
{
    [Theory]
    [InlineData("The vat is filled before the valve is opened. The valve is opened before the vat is filled.")]
    [InlineData("Wash the wool before it is dyed. Dye the wool before it is spun. Spin the wool before it is washed.")]
    public void Read_BothOrders_AreNoted(string text) => Texts.Read(text).Notes.ShouldContain(n => n.Code == "OA1206");

    [Fact]
    public void Read_OneOrderSaidTwice_IsNoContradiction() =>
        Texts.Read("Fill the vat before the valve is opened. After the vat has been filled, the valve is opened.").Notes.ShouldNotContain(n => n.Code == "OA1206");

    [Fact]
    public void Read_TwoFiguresForOneThing_AreNoted() =>
        Texts.Read("Score the claim and pay the sum.", constraints: "Scoring the claim takes at most 5 s. Scoring the claim must end within 20 s.").Notes.ShouldContain(n => n.Code == "OA1205");

    [Fact]
    public void Read_FiguresForTwoThings_AreNoContradiction() =>
        Texts.Read("Score the claim and pay the sum.", constraints: "OCR takes at most 5 s. The ledger call times out after 20 s.").Notes.ShouldNotContain(n => n.Code == "OA1205");
}
