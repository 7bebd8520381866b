namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Beside;

public sealed class IndependenceTests
{
    [Theory]
    [InlineData("The hall is decorated and the food is ordered, one does not depend on the other. The guests are invited.")]
    [InlineData("The hall is decorated and the food is ordered; one need not wait for the other. The guests are invited.")]
    [InlineData("The hall is decorated and the food is ordered, the one independently of the other. The guests are invited.")]
    [InlineData("The host decorates the hall and orders the food; these are independent of each other. The guests are invited.")]
    public void Read_OneDoesNotDependOnTheOther_RunSideBySide(string text) =>
        Texts.Read(text).Parallel.ShouldHaveSingleItem().Order().ShouldBe(["decorate-hall", "order-food"]);

    [Fact]
    public void Read_WhatIsSaidOfTheTradeAtLarge_SetsNothingBeside() =>
        Texts.Read("The wall is painted. One does not depend on the other in this trade. The floor is laid.").Edges().ShouldBe(["paint-wall > lay-floor"]);
}
