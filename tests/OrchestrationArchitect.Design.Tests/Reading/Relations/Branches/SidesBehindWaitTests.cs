namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Branches;

public sealed class SidesBehindWaitTests
{
    [Theory]
    [InlineData("The guest is asked. If the guest accepts, we send the menu and wait for the deposit. If the guest declines, the table is freed. The host is informed.", "ask-guest > free-table")]
    [InlineData("The tide is measured. If a value is a little too high, we ask for a second reading and wait for it. If a value is far too high, the mayor is phoned. All readings are filed.", "measure-tide > phone-mayor")]
    public void Read_ConditionOnTheSameAsTheOneBefore_IsAnotherSideThoughThatBranchWaits(string text, string edge) =>
        Texts.Read(text).Edges().ShouldContain(edge);

    [Fact]
    public void Read_ConditionOnWhatIsWaitedFor_IsInsideTheBranch() =>
        Texts.Read("The tide is measured. If the value is too high, we ask the harbour for its reading and wait for the answer. If the answer confirms it, the mayor is phoned.").Edges().ShouldContain("wait-for-answer > phone-mayor");

    [Fact]
    public void Read_WhatIsRejectedAndTriedAgain_HappensToSomeOnly() =>
        Texts.Read("The studio sends the prints. Blurred prints are rejected and the printing is repeated. The prints are framed.").Edges().ShouldContain("send-prints > frame-prints");
}
