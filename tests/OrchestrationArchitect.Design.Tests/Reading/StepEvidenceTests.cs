using OrchestrationArchitect.Design.Reading.Actions.Evidence;

namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class StepEvidenceTests
{
    [Fact]
    public void Sum_UnknownEvidence_SaysNothing() =>
        new StepWeights([KeyValuePair.Create("past", -2.0), KeyValuePair.Create("verb", 0.5)]).Sum(["past", "verb", "unheard of"]).ShouldBe(-1.5);

    [Fact]
    public void Sum_SeldomEvidence_IsWeighedByWhatIsSaidMoreGenerally()
    {
        var weights = new StepWeights([KeyValuePair.Create("verb send", 2.0), KeyValuePair.Create("seldom verb", -1.0)]);
        weights.Sum(["verb send|seldom verb"]).ShouldBe(2);
        weights.Sum(["verb decant|seldom verb"]).ShouldBe(-1);
    }

    [Theory]
    [InlineData("A media agency launches campaigns on several platforms on behalf of its clients. A manager submits a brief. The brief is reviewed.", "submit review")]
    [InlineData("A manufacturer distributes new firmware in waves. The service selects the devices. Each device is restarted.", "select restart")]
    [InlineData("A clerk opens the file and copies the deed. The deed is stamped. The file is closed.", "open copy stamp close")]
    public void Read_OpeningThatSetsTheScene_IsNoStep(string text, string expected) =>
        string.Join(' ', Texts.Read(text).Steps.Select(s => s.Verb)).ShouldBe(expected);

    [Theory]
    [InlineData("The plot is measured. Three firms are asked for a price. Their prices are compared. When everybody has delivered, the cheapest firm is chosen.", "measure ask compare choose")]
    [InlineData("The crate is weighed. It is moved to the yard first, where a driver straps it and signs the slip.", "weigh move strap sign")]
    [InlineData("The plot is checked. A steep slope obliges the owner to hire a surveyor.", "check hire")]
    [InlineData("Draining the pool, scrubbing the tiles, filling the basin.", "drain scrub fill")]
    [InlineData("The clerk books the hall. The guards are given notice. We give the paint twenty minutes.", "book give")]
    [InlineData("Two guards are hired and the masons lay the stones.", "hire lay")]
    [InlineData("The order is checked and the bank transfer to the seller is triggered.", "check trigger")]
    [InlineData("The crate is opened. The buyer notes what is short and rings the mill. Whoever has the list in front of her ticks off the names.", "open note ring tick")]
    [InlineData("Three teams begin at once: storage packs the crates, transport draws up the route, catering orders bread.", "pack draw-up order")]
    [InlineData("The crates are opened. Crates nobody objects to are stored.", "open store")]
    [InlineData("It takes weeks to hire a marquee. The clerk logs the request and the manager signs the contract.", "log sign")]
    [InlineData("We exhibit at about ten shows a year. The clerk logs the request and the manager signs the contract.", "log sign")]
    [InlineData("Owners change their vets more often than you would think. The clerk logs the request and the manager signs the contract.", "log sign")]
    [InlineData("The clerk books the hall. All letters take the same way through the house. The hall is swept.", "book sweep")]
    [InlineData("The clerk books the hall. Members then get their fee back.", "book get-back")]
    [InlineData("The editor orders the paper. When the paper has arrived, the press prints the leaflet. The clerk counts the copies.", "order arrive print count")]
    [InlineData("The editor orders the paper and waits for it. When the paper has arrived, the press prints the leaflet.", "order wait print")]
    [InlineData("The harbour orders a pilot. After the vessel has moored, the crew unloads the cargo. From then on nothing in the hold is moved, and after it none is counted.", "order moor unload")]
    public void Read_AllEvidenceTogether_TellsStepsFromOthers(string text, string verbs) =>
        Texts.Read(text).Steps.Select(s => s.Verb).ShouldBe(verbs.Split(' '));
}
