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
}
