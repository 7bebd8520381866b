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

    [Theory]
    [InlineData("A ring is engraved within three days.", "Engraving a ring takes two weeks at most.", "OA1205")]
    [InlineData("The ferry's radio may be down for an hour a year.", "A downtime of two days a year is accepted for the ferry's radio.", "OA1205")]
    [InlineData("Up to 8 ovens are heated at the same time.", "Never more than 3 ovens are heated at once.", "OA1205")]
    [InlineData("A verdict is final.", "The court may revoke a verdict.", "OA1211")]
    [InlineData("Horns are tuned without exception.", "On cold days the tuning of horns is skipped.", "OA1211")]
    [InlineData("Tram fines are approved by a clerk.", "Tram fines are issued fully automatically.", "OA1211")]
    [InlineData("Only the harbour master opens the gate.", "The gate is opened by the pilot.", "OA1211")]
    [InlineData("If the lamp is red, the belt is stopped.", "When the lamp is red, the belt is started.", "OA1211")]
    [InlineData("The tide forecast is started only by the hourly timer.", "The tide forecast starts when a captain presses the button.", "OA1211")]
    [InlineData("Letters of the crew are kept only in Norway.", "Letters of the crew are hosted in Chile.", "OA1211")]
    [InlineData("The wall is painted. Then the plaster is tested.", "No wall may be painted without a plaster test.", "OA1206")]
    [InlineData("The east gang and the west gang dig at the same time.", "The east gang may dig only after the west gang has finished digging.", "OA1206")]
    public void Read_StatementsThatExclude_AreNotedWithoutSteps(string workflow, string constraints, string code) =>
        Texts.Read(workflow, constraints: constraints).Notes.ShouldContain(n => n.Code == code);

    [Theory]
    [InlineData("A gold ring is engraved within three days.", "Engraving a steel ring takes two weeks at most.")]
    [InlineData("A verdict is final.", "The court may revoke a licence.")]
    [InlineData("Horns are tuned for concerts.", "For lessons the tuning of horns is skipped.")]
    [InlineData("Tram fines above 200 euros are approved by a clerk.", "Smaller tram fines are issued fully automatically.")]
    [InlineData("Only the harbour master opens the gate.", "The hatch is opened by the pilot.")]
    [InlineData("If the lamp is red, the belt is stopped.", "When the lamp is green, the belt is started.")]
    [InlineData("The tide forecast is started by the hourly timer.", "The tide forecast starts when a captain presses the button, too.")]
    [InlineData("Letters of the crew are kept only in Norway.", "Maps are hosted in Chile.")]
    public void Read_StatementsOfDifferentMatters_AreNoContradiction(string workflow, string constraints) =>
        Texts.Read(workflow, constraints: constraints).Notes.ShouldNotContain(n => n.Code == "OA1205" || n.Code == "OA1206" || n.Code == "OA1211");
}
