namespace OrchestrationArchitect.Design.Tests.Reading.Compensations;

/// <summary>Undoing that a text tells before the steps, and undoing told by what is so afterwards.</summary>
public sealed class ForewordUndoingTests
{
    [Theory]
    [InlineData("A tour that cannot take place must leave no trace. A coach that was rented is returned, and a fee that was charged is refunded. The office rents a coach, charges the fee and greets the guests.")]
    [InlineData("Should a tour fall through, coaches are returned and fees refunded. The process is as follows. The office rents a coach, charges the fee and greets the guests.")]
    [InlineData("Every tour may be called off. In that case the coach is returned and the fee refunded. The office rents a coach, charges the fee and greets the guests.")]
    public void Read_UndoingToldAheadOfTheSteps_UndoesThem(string text)
    {
        var facts = Texts.Read(text);
        facts.Ids().ShouldBe(["rent-coach", "charge-fee", "greet-guests"]);
        facts.Compensations.Where(c => !c.Derived).Select(c => c.Step).ShouldBe(["rent-coach", "charge-fee"], ignoreOrder: true);
    }

    [Fact]
    public void Read_OneThingTakenBackFirst_IsAStep() =>
        Texts.Read("A faulty badge was reported. The old badge is revoked. The office issues a badge and greets the guest.").Ids().ShouldContain("revoke-old-badge");

    [Theory]
    [InlineData("The office reserves a berth and charges the fee. If the crane fails, the berth is on sale again.", "reserve-berth", "put-berth-on-sale")]
    [InlineData("The office reserves a berth and charges the fee. If the crane fails, the owner ends up with her fee back.", "charge-fee", "give-back-fee")]
    [InlineData("The office reserves a berth and blocks the account. If the crane fails, the account is no longer blocked.", "block-account", "unblock-account")]
    public void Read_WhatIsSoAfterwards_TellsTheUndoing(string text, string step, string by) =>
        Texts.Read(text).Compensations.ShouldContain(c => c.Step == step && c.By == by && !c.Derived);

    [Fact]
    public void Read_NoLonger_DeniesTheVerb() =>
        Texts.Read("The clerk files the report. After a week the desk no longer answers the caller. The chair signs the minutes.").Ids().ShouldBe(["file-report", "sign-minutes"]);
}
