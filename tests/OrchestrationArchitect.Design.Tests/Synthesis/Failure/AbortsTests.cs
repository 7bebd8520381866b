using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Synthesis.Failure;

namespace OrchestrationArchitect.Design.Tests.Synthesis.Failure;

public sealed class AbortsTests
{
    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "d")]
    [InlineData("d", null)]
    public void After_InSequence_IsTheNextThatAborts(string step, string? aborter) =>
        In(new SequenceNode([Step("a"), Step("b"), Step("c"), Step("d")]), "b", "d").After(step).ShouldBe(aborter);

    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "c")]
    [InlineData("d", "b")]
    public void After_InParallel_IsAnotherOfItOrWhatFollows(string step, string aborter) =>
        In(new SequenceNode([new ParallelNode([new SequenceNode([Step("a"), Step("b")]), Step("d")]), Step("c")]), "b", "c").After(step).ShouldBe(aborter);

    [Fact]
    public void After_OnlyOneInParallelAborts_HasNothingForItself() =>
        In(new ParallelNode([Step("a"), Step("b")]), "b").After("b").ShouldBeNull();

    [Fact]
    public void After_InMap_MayBeItself() =>
        In(new MapNode("order", new SequenceNode([Step("a"), Step("b")])), "b").After("b").ShouldBe("b");

    [Fact]
    public void After_InLoop_IsTheFirstOfTheNextRound() =>
        In(new LoopNode("again", new SequenceNode([Step("a"), Step("b"), Step("c")])), "a", "b").After("c").ShouldBe("a");

    [Fact]
    public void After_InBranchOfChoice_IsNoneOfAnotherBranch() =>
        In(new ChoiceNode([new ChoiceBranch("x", Step("a")), new ChoiceBranch("y", Step("b"))], null), "b").After("a").ShouldBeNull();

    private static Aborts In(FlowNode flow, params string[] aborting) => new(flow, [.. aborting]);

    private static StepNode Step(string id) => new(id);
}
