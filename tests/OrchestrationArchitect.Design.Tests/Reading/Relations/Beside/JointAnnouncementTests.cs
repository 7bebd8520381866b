namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Beside;

public sealed class JointAnnouncementTests
{
    [Theory]
    [InlineData("The play is chosen. After the cast has been named, three strands run in parallel: wardrobe sews the costumes, carpentry builds the stage, and lighting hangs the lamps. The press is invited.")]
    [InlineData("The play is chosen. Three things start at once: the hall is booked, the posters are printed and the tickets are priced. The press is invited.")]
    [InlineData("The play is chosen. Now everything happens at once: the tailor sews the costumes, the joiner builds the stage, the painter paints the wings. The press is invited.")]
    [InlineData("The play is announced. The order is fanned out to all departments: wardrobe sews the costumes, carpentry builds the stage, and lighting hangs the lamps. The press is invited.")]
    public void Read_AnnouncementBeforeAColon_SetsTheClausesBehindItSideBySide(string text) =>
        Texts.Read(text).Parallel.ShouldHaveSingleItem().Length.ShouldBe(3);

    [Fact]
    public void Read_ThoseWhoReactOnTheirOwn_FollowEachTheEvent() =>
        Texts.Read("The gate is closed and an event is published, to which several services react on their own. The mail service sends the guest a code. The stock service marks the stall. The bill service records a visit.").Parallel.ShouldHaveSingleItem().Length.ShouldBe(3);

    [Fact]
    public void Read_EachTakenBesideTheOthers_IsDoneInTurn() =>
        Texts.Read("The list of farms is fetched. Each farm is handled in parallel with the others: the milk is weighed, the fat is measured, and the price is set. Then the total is printed.").Edges().ShouldContain("weigh-milk > measure-fat");
}
