namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Beside;

public sealed class MeanwhileTests
{
    [Theory]
    [InlineData("The hive is opened. The keeper scrapes the frames, and the smoker is refilled meanwhile. The honey is sold.", "scrape-frames,refill-smoker")]
    [InlineData("The hive is opened. The keeper scrapes the frames. The jars are meanwhile washed by a helper. The honey is sold.", "scrape-frames,wash-jars")]
    [InlineData("The hive is opened. The keeper scrapes the frames. The helpers meanwhile wash the jars. The honey is sold.", "scrape-frames,wash-jars")]
    [InlineData("The hive is opened. The comb is cut and pressed; at the same time the jars are washed. The honey is sold.", "cut-comb,wash-jars")]
    [InlineData("The hive is opened. The comb is cut, so in the meantime the keeper washes the jars. The honey is sold.", "cut-comb,wash-jars")]
    [InlineData("The hive is opened. The keeper scrapes the frames. A helper washes the tub at the same time. The honey is sold.", "scrape-frames,wash-tub")]
    [InlineData("The hive is opened. The keeper scrapes the frames and counts the brood, while the helper washes the jars and fetches the lids. The honey is sold.", "scrape-frames,wash-jars")]
    [InlineData("The hive is opened. We run the frame check and the brood check next to each other. The honey is sold.", "check-frame,check-brood")]
    [InlineData("The hive is opened. The keeper scrapes the frames. Without waiting for that to end, a helper washes the jars. The honey is sold.", "scrape-frames,wash-jars")]
    [InlineData("The hive is opened. The keeper scrapes the frames; independently, a helper washes the jars. The honey is sold.", "scrape-frames,wash-jars")]
    [InlineData("The hive is opened. The wax is passed on to the melting shop and, in parallel, weighed. The honey is sold.", "pass-on-wax,weigh-wax")]
    public void Read_MeanwhileInsideAClause_SetsItsStepBesideTheOneBefore(string text, string group) =>
        Texts.Read(text).Parallel.ShouldHaveSingleItem().ShouldBe(group.Split(','));

    [Theory]
    [InlineData("The apiary is mapped. For each hive a helper scrapes the frames, a keeper marks the queen and the brood is counted. Meanwhile the jars are washed. The honey is sold.", "scrape-frames,wash-jars")]
    [InlineData("The apiary is mapped. The plan is sent to the mayor, the vet and the forester, who each give an opinion independently of one another. Meanwhile the jars are washed. The honey is sold.", "give-opinion,wash-jars")]
    public void Read_MeanwhileAfterAStepForManyOrOfMany_BeginsBesideThatStep(string text, string group) =>
        Texts.Read(text).Parallel.ShouldHaveSingleItem().ShouldBe(group.Split(','));

    [Theory]
    [InlineData("Open the hive, scrape the frames and, in parallel, wash the jars. Sell the honey.", "scrape-frames,wash-jars")]
    [InlineData("The hive is opened. The frames are scraped in all rows and, at the same moment, the jars are washed. The honey is sold.", "scrape-frames,wash-jars")]
    [InlineData("The hive is opened. We scrape the frames and at the same time wash the jars, and once both are finished the honey is sold.", "scrape-frames,wash-jars")]
    [InlineData("The keeper opens the hive and scrapes the frames while, in parallel, a helper washes the jars. The honey is sold.", "scrape-frames,wash-jars")]
    public void Read_CueBehindAndOrWhile_JoinsTheStepBeforeItWithThoseBehindIt(string text, string group) =>
        Texts.Read(text).Parallel.ShouldHaveSingleItem().ShouldBe(group.Split(','));

    [Theory]
    [InlineData("The hive is opened. A helper scrapes the frames, and while she is at it the jars are washed. The honey is sold.")]
    [InlineData("The hive is opened. The frames are scraped and, while the kettle is heating, the jars are washed. The honey is sold.")]
    public void Read_WhileAStateHolds_RunsBesideTheStepBefore(string text) =>
        Texts.Read(text).Parallel.ShouldHaveSingleItem().ShouldBe(["scrape-frames", "wash-jars"]);

    [Fact]
    public void Read_NounsThatShareAWordWithSteps_RecallThoseSteps() =>
        Texts.Read("The hive is opened. The comb frames are inspected, the honey jars are labelled, and the honey is sold. Comb inspection and jar labelling run concurrently.")
            .Parallel.ShouldHaveSingleItem().ShouldBe(["inspect-comb-frames", "label-honey-jars"]);
}
