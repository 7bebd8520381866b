namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Beside;

public sealed class CountedStrandsTests
{
    [Theory]
    [InlineData("The chef writes the menu. At the same time the porter buys the fish and the waiter lays the tables. When both are done, the guests are greeted.", "buy-fish,lay-tables")]
    [InlineData("The menu is printed. In parallel the fish is bought and the tables are laid. When all three are ready, the guests are greeted.", "buy-fish,lay-tables,print-menu")]
    [InlineData("The chef writes the menu. At the same time, the fish is bought, the tables are laid and a band is hired. As soon as these three are under way, the guests are invited.", "buy-fish,hire-band,lay-tables")]
    [InlineData("At the same time the fish is bought and the tables are laid. The guests are greeted.", "buy-fish,lay-tables")]
    [InlineData("The chef writes the menu. Meanwhile the fish is bought. When both are done, the guests are greeted.", "buy-fish,write-menu")]
    [InlineData("The menu is printed. The chef buys the fish, and the porter lays the tables. When both are done, the guests are greeted.", "buy-fish,lay-tables")]
    [InlineData("The menu is printed. One half of the crew buys the fish, the other half lays the tables. The guests are greeted.", "buy-fish,lay-tables")]
    public void Read_NumberOfStrandsThatTheNextSentenceWaitsFor_TellsWhichRunSideBySide(string text, string group) =>
        Texts.Read(text).Parallel.ShouldHaveSingleItem().Order().ShouldBe(group.Split(','));

    [Fact]
    public void Read_ClausesOfDifferentDoersThatNobodyCounts_StayInTurn() =>
        Texts.Read("The menu is printed. The chef buys the fish, and the porter lays the tables. Then the guests are greeted.").Parallel.ShouldBeEmpty();
}
