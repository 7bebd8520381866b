using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Tests.Tables;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("before", "after")]
    [InlineData("", "before")]
    [InlineData("before", "")]
    public void Then_NamesInAnotherOrder_HaveAnotherKey(string one, string other) =>
        NameKey.Then(NameKey.Then(0, one), other).ShouldNotBe(NameKey.Then(NameKey.Then(0, other), one));

    [Fact]
    public void Then_NamesCutElsewhere_HaveAnotherKey() =>
        NameKey.Then(NameKey.Then(0, "ab"), "c").ShouldNotBe(NameKey.Then(NameKey.Then(0, "a"), "bc"));
}
