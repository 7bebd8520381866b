using OrchestrationArchitect.Corpus.Cases;

namespace OrchestrationArchitect.Corpus.Tests.Cases;

public sealed class OrderNotationTests
{
    [Fact]
    public void Parse_ChainWithGroup_JoinsEachWithEach()
    {
        OrderNotation.Parse("x", "a -> {b, c} ?> d").ShouldBe(
        [
            new ExpectedEdge("a", "b", false),
            new ExpectedEdge("a", "c", false),
            new ExpectedEdge("b", "d", true),
            new ExpectedEdge("c", "d", true),
        ]);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a -> ")]
    [InlineData("-> b")]
    [InlineData("a -> {} -> b")]
    public void Parse_BrokenChain_IsRefused(string chain) =>
        Should.Throw<CorpusFormatException>(() => OrderNotation.Parse("x", chain));
}
