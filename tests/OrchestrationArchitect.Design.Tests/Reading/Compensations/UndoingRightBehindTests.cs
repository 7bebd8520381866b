namespace OrchestrationArchitect.Design.Tests.Reading.Compensations;

/// <summary>Words right behind a step that say when just that is taken back, and what their pronouns stand for.</summary>
public sealed class UndoingRightBehindTests
{
    [Theory]
    [InlineData("The notice is published in the gazette. It is withdrawn if the sale is abandoned. The auditor signs the accounts.", "publish-notice", "withdraw-notice")]
    [InlineData("A diver is sent to the wreck. The diver is recalled if the client cancels. The auditor signs the accounts.", "send-diver", "recall-diver")]
    [InlineData("The porter reserves a trolley, which is released if the tour is called off. The guide greets the group.", "reserve-trolley", "release-trolley")]
    [InlineData("A berth is booked, which is cancelled if the engine breaks down. The guide greets the group.", "book-berth", "cancel-berth")]
    public void Read_ConditionBehindTheUndoing_UndoesTheStepBefore(string text, string step, string by) =>
        Texts.Read(text).Compensations.ShouldContain(c => c.Step == step && c.By == by && !c.Derived);

    [Fact]
    public void Read_ConditionBehindARelativeClause_IsNotTheStepsOwn() =>
        Texts.Read("The guide greets the group. A berth is booked, which is cancelled if the engine breaks down. The engine is started.").Flow.ShouldContain(f => f.From == "greet-group" && f.To == "book-berth" && f.Condition == null);

    [Theory]
    [InlineData("The steward reserves a trolley. If the tour is called off, he has to release it. The guide greets the group.", "reserve-trolley", "release-trolley")]
    [InlineData("The steward reserves a trolley. It is his task to release it if the tour is called off. The guide greets the group.", "reserve-trolley", "release-trolley")]
    [InlineData("The steward reserves a trolley. If the tour is called off, it is released. The treasurer takes a deposit and has to refund it in that event. The guide greets the group.", "take-deposit", "refund-deposit")]
    public void Read_PronounInAnUndoing_StandsForWhatAStepActedOn(string text, string step, string by) =>
        Texts.Read(text).Compensations.ShouldContain(c => c.Step == step && c.By == by && !c.Derived);
}
