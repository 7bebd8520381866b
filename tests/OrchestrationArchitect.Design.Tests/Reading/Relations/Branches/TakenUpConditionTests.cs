namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Branches;

/// <summary>Conditions that take up, deny or replace what was told just before.</summary>
public sealed class TakenUpConditionTests
{
    [Theory]
    [InlineData("The warden reviews the plea. He may grant it, in which case the fee is booked, or he may dismiss it, in which case the family is told. Either way the file is stored.", "grant-plea > book-fee:if", "grant-plea > tell-family:if")]
    [InlineData("The warden reviews the plea. The family may appeal, in which case a second warden hears the plea.", "review-plea > hear-plea:if")]
    [InlineData("The nurse checks the chart. If there is a conflict, she calls the ward and waits for a new chart. If there is none, the dose is measured.", "check-chart > call-ward:if", "check-chart > measure-dose:if")]
    [InlineData("The parcel is weighed. The usher calls the owner. If nobody answers, a letter is mailed. If that fails too, the parcel is auctioned.", "mail-letter > auction-parcel:if")]
    [InlineData("The fault is reported to the hall. If the porter is at hand, he calls the smith. If the smith cannot help either, the maker is asked.", "call-smith > ask-maker:if")]
    [InlineData("The archive is searched. An extract is issued. If nothing is found, a notice is issued instead. The fee is booked.", "search-archive > issue-extract:if", "search-archive > issue-notice:if")]
    [InlineData("The seals are tested. After all three are green, the hatch is opened. If one of them is red, the captain is called.", "test-seals > open-hatch:if", "test-seals > call-captain:if")]
    public void Read_ConditionThatTakesUpTheOneBefore_LeavesFromItsStep(string text, params string[] edges) => edges.ShouldBeSubsetOf(Edges(text));

    [Theory]
    [InlineData("The visitors are counted. Members are given a badge, all others get a ticket. The tour is started.", "give-badge > start-tour:then")]
    [InlineData("The claims are sorted. Small claims are paid at once, all others are assessed by an adviser. The adviser writes a report.", "pay-small-claims > write-report:none")]
    public void Read_OthersOfTheSameSentence_EndTheFirstOnlyIfTheTextGoesOnWithThem(string text, string edge) =>
        Edges(text).Contains(edge).ShouldBe(!edge.EndsWith(":none", StringComparison.Ordinal));

    [Fact]
    public void Read_MatterMarkedAsLost_EndsItsBranch() =>
        Edges("The offer is mailed. If the buyer signs, the crate is packed; if not, the deal is marked as lost. The crate is then shipped.").ShouldNotContain("mark-deal > ship-crate:then");

    private static List<string> Edges(string text) =>
        [.. Texts.Read(text).Flow.Select(f => $"{f.From} > {f.To}:{(f.Condition is null ? "then" : "if")}")];
}
