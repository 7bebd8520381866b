using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Relations.Weighing;

namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>What weights make of a branch: which of the observations speak for what is fitted, what follows from them is not.</summary>
public sealed class WeighedBranchTests
{
    private const string Permit = "The site is measured. The request is checked. If the request is late, a fee is charged. The permit is printed.";

    [Fact]
    public void Read_ClearEvidence_OverrulesTheRules()
    {
        Edges(null).ShouldContain("check-request > charge-fee");

        Edges(new BranchWeights([KeyValuePair.Create("back 1", 9.0)])).ShouldNotContain("check-request > charge-fee");
    }

    [Fact]
    public void Read_EvidenceForAStep_LeavesFromIt() =>
        Edges(new BranchWeights([KeyValuePair.Create("back 1", 9.0)])).ShouldContain("measure-site > charge-fee");

    [Theory]
    [InlineData("back 1", 0.2)]
    [InlineData("keep case", 9)]
    public void Read_WeakEvidence_LeavesItToTheRules(string observation, double weight) =>
        Edges(new BranchWeights([KeyValuePair.Create(observation, weight)])).ShouldBe(Edges(null));

    [Theory]
    [InlineData("after undone", "print-posters > warn-mayor")]
    [InlineData("undone last", "hire-band > warn-mayor")]
    public void Read_BranchThatTakesBack_SeesWhereAStepStandsBesideThat(string observation, string edge) =>
        Edges(new BranchWeights([KeyValuePair.Create(observation, 9.0)]), "The clerk hires the band. Posters are printed. The guests are invited. If a storm is forecast, the band is cancelled and the mayor is warned.").ShouldContain(edge);

    [Fact]
    public void Read_NoBranch_LeavesItToTheRules()
    {
        const string Plain = "The site is measured. The request is checked. The permit is printed.";

        Edges(BranchWeights.Embedded, Plain).ShouldBe(Edges(null, Plain));
    }

    [Theory]
    [InlineData("The hall is booked. The mayor approves the plan. The band is hired and posters are printed. If the mayor refuses the plan or the band cannot be hired, the hall is released. In that case the club is told.", "approve-plan hire-band", "tell-club")]
    [InlineData("The parcel is weighed. The label is printed. The courier is called and the invoice is written. If the label does not print or the courier does not come, the clerk phones the client.", "print-label call-courier", "phone-client")]
    public void Read_ConditionOfTwoThings_LeavesFromBoth(string text, string from, string to) =>
        Texts.Read(text).Flow.Where(flow => flow.To == to).Select(flow => flow.From).Order().ShouldBe(from.Split(' ').Order());

    private static string[] Edges(BranchWeights? weights, string text = Permit) =>
        ScenarioReader.Read(Texts.Scenario(text), Lexicon.WeighingBranches(weights)).Edges();
}
