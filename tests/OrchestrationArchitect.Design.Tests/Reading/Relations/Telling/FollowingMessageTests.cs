namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Telling;

public sealed class FollowingMessageTests
{
    [Theory]
    [InlineData("The hall is swept. A letter follows. The keys are handed over.", "send-letter")]
    [InlineData("The hall is swept; the receipt follows by mail. The keys are handed over.", "send-receipt")]
    [InlineData("The hall is swept. A credit enquiry follows. The keys are handed over.", "inquire-credit")]
    public void Read_MessageFollows_IsSent(string text, string step) => Texts.Read(text).Ids().ShouldContain(step);

    [Theory]
    [InlineData("The jury picks a song, the conductor signs. The song is printed.", "sign")]
    [InlineData("The nurse takes blood; the doctor signs. The card is printed.", "sign")]
    public void Read_SomebodyActsAtTheEndOfItsOwnClause_IsAStep(string text, string step) => Texts.Read(text).Ids().ShouldContain(id => id.StartsWith(step, StringComparison.Ordinal));

    [Fact]
    public void Read_RelativeClauseInACondition_BelongsToIt() =>
        Texts.Read("The form is read. If the report that was written is incomplete, the author is called.").Flow.ShouldContain(flow => flow.Condition == "the report that was written is incomplete");
}
