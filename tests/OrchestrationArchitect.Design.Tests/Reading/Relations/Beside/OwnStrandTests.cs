namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Beside;

public sealed class OwnStrandTests
{
    private const string Strands = "The sensor reports the level. Three teams use the report independently of each other. Operations opens a ticket. Finance updates the budget. Planning moves the shift. ";

    [Fact]
    public void Read_DoerOfOneStrandActsAgain_LeavesFromThatStrand()
    {
        var edges = Texts.Read(Strands + "If the level is too low, finance also stops the order.").Edges();

        edges.ShouldContain("update-budget > stop-order");
        edges.ShouldNotContain("open-ticket > stop-order");
        edges.ShouldNotContain("move-shift > stop-order");
    }

    [Fact]
    public void Read_SomebodyElseActs_LeavesFromAllStrands() =>
        Texts.Read(Strands + "If the level is too low, the mayor stops the order.").Edges().Count(edge => edge.EndsWith("> stop-order", StringComparison.Ordinal)).ShouldBe(3);

    [Theory]
    [InlineData("The plates are given to two cooks. Both cooks taste independently and at the same time. Their notes are collected.", "taste")]
    [InlineData("The reels are sent to two editors. All editors review in parallel. Their notes are collected.", "review")]
    public void Read_WhatThoseToldBeforeDoTogether_IsAStep(string text, string step) => Texts.Read(text).Ids().ShouldContain(id => id.StartsWith(step, StringComparison.Ordinal));
}
