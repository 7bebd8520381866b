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

    [Theory]
    [InlineData("Scoring the claim is retried twice. Scoring the claim must never be retried.")]
    [InlineData("The whole run must end within an hour. Scoring the claim may take up to 5 hours.")]
    [InlineData("Uptime 99.9 %. The service must be available 99.99 % of the time.")]
    [InlineData("A score may cost at most 5 cents. Each score must cost less than 2 cents.")]
    [InlineData("The sum must be paid exactly once. Paying the sum twice is acceptable.")]
    public void Read_LimitsThatExclude_AreNoted(string constraints) =>
        Texts.Read("Score the claim and pay the sum.", constraints: constraints).Notes.ShouldContain(n => n.Code == "OA1205");

    [Theory]
    [InlineData("Scoring the claim is retried twice. Paying is not retried.")]
    [InlineData("Scoring the claim ends within an hour, waiting not counted. The payee has 2 days to answer.")]
    [InlineData("Each score takes at most 5 s and all scores together at most 20 s.")]
    public void Read_LimitsOfDifferentMatters_AreNoContradiction(string constraints) =>
        Texts.Read("Score the claim and pay the sum.", constraints: constraints).Notes.ShouldNotContain(n => n.Code == "OA1205");

    [Theory]
    [InlineData("Three labs test the sample simultaneously. The results are compared.", "The labs are asked strictly one after another.")]
    [InlineData("The address is checked, then the identity is verified. The account is opened.", "Address check and identity verification run in parallel.")]
    public void Read_SideBySideAndOneByOne_AreNoted(string workflow, string constraints) => Texts.Read(workflow, constraints: constraints).Notes.ShouldContain(n => n.Code == "OA1206");

    [Fact]
    public void Read_OneByOneOfOneCustomer_IsNoContradiction() =>
        Texts.Read("Three labs test the sample simultaneously.", constraints: "Samples of one customer are handled one after another.").Notes.ShouldNotContain(n => n.Code == "OA1206");

    [Fact]
    public void Read_FiguresForTwoThings_AreNoContradiction() =>
        Texts.Read("Score the claim and pay the sum.", constraints: "OCR takes at most 5 s. The ledger call times out after 20 s.").Notes.ShouldNotContain(n => n.Code == "OA1205");
}
