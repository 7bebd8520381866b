using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Tests.Tables;

public sealed class NameTableTests
{
    private static readonly string[] Names = ["", "a", "b", "ab", "ba", "four", "fours", "five four", "class state active", "class state activ"];

    [Fact]
    public void Find_NamesOfAnyLength_HasTheirValues()
    {
        var table = new NameTable<int>(Names.Select((name, number) => KeyValuePair.Create(name, number)));

        Names.Select(name => table[table.Find(name)]).ShouldBe(Enumerable.Range(0, Names.Length));
    }

    [Theory]
    [InlineData("c")]
    [InlineData("class state active ")]
    [InlineData("\0")]
    public void Find_UnknownName_IsNowhere(string name) =>
        new NameTable<int>(Names.Select(known => KeyValuePair.Create(known, 0))).Find(name).ShouldBe(-1);

    [Fact]
    public void New_NameTwice_Throws() =>
        Should.Throw<ArgumentException>(() => new NameTable<int>([KeyValuePair.Create("a", 1), KeyValuePair.Create("a", 2)]));

    [Fact]
    public void Sum_OfWhatCountsOnce_CountsItOnceAndBeginsAnew()
    {
        var weigher = new ChoiceWeights([KeyValuePair.Create("plain", 0.5)]).Weigher(once: true);
        weigher.See("plain");
        weigher.See("plain");
        weigher.Sum().ShouldBe(0.5);

        weigher.See("plain");
        weigher.Sum().ShouldBe(0.5);
    }
}
