namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Beside;

public sealed class CountedTailTests
{
    [Theory]
    [InlineData("The barge is moored. The hull is scanned and the cargo is weighed, both at once, and a clerk prints the slip.", "scan-hull,weigh-cargo")]
    [InlineData("The barge is moored. The mate fills the tank, cleans the deck and checks the ropes, all three on the same evening and side by side. The slip is printed.", "fill-tank,clean-deck,check-ropes")]
    [InlineData("The barge is moored. The hull is scanned, the cargo is weighed (both may run together). The slip is printed.", "scan-hull,weigh-cargo")]
    [InlineData("The barge is moored. The hull is scanned, the cargo is weighed and a photo is taken, with all three tasks going on in parallel. The slip is printed.", "scan-hull,weigh-cargo,take-photo")]
    public void Read_TailThatCountsTheStepsBeforeIt_SetsJustThoseSideBySide(string text, string group) =>
        Texts.Read(text).Parallel.ShouldHaveSingleItem().ShouldBe(group.Split(','));

    [Theory]
    [InlineData("The barge is moored. We scan the hull, weigh the cargo and check the ropes; these are separate gangs who do not wait for each other. The slip is printed.", 3)]
    [InlineData("The barge is moored. The hull is scanned and the cargo is weighed; the two can come in either order. The slip is printed.", 2)]
    [InlineData("The barge is moored. The hull is scanned, then the cargo is weighed and the ropes are checked. The last two may overlap. The slip is printed.", 2)]
    [InlineData("The barge is moored. The hull is scanned, the cargo is weighed, and the ropes are checked. The three are set going on the same day. The slip is printed.", 3)]
    public void Read_ClauseThatCountsTheStepsBeforeIt_SetsThemSideBySide(string text, int count) =>
        Texts.Read(text).Parallel.ShouldHaveSingleItem().Length.ShouldBe(count);

    [Fact]
    public void Read_TailOnWhoIsAsked_SetsNoStepsSideBySide() =>
        Texts.Read("The barge is moored. The cargo is weighed and the mate asks for offers, all yards at the same time. The slip is printed.").Parallel.ShouldBeEmpty();
}
