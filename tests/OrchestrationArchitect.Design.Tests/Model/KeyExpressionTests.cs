using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Tests.Model;

public sealed class KeyExpressionTests
{
    [Fact]
    public void Parse_PathsAndLiterals_GivesThemInOrder() =>
        KeyExpression.Parse("$.orderId + ':' + $.item.id + ':charge'").ShouldBe(
        [
            new KeyTerm(KeyTermKind.Path, "$.orderId"), new KeyTerm(KeyTermKind.Literal, ":"),
            new KeyTerm(KeyTermKind.Path, "$.item.id"), new KeyTerm(KeyTermKind.Literal, ":charge"),
        ]);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("orderId + 1")]
    [InlineData("$.orderId + charge")]
    public void Parse_NotInTerms_GivesNone(string? key) => KeyExpression.Parse(key).ShouldBeEmpty();
}
