namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class WeighedWayTests
{
    [Theory]
    [InlineData("The port receives the manifest and inspects the load. If the load is unsafe, the captain is told why and the papers go back to the agent. The berth is assigned and a pilot is ordered. The cargo is unloaded and the fees are charged.", "go-back-papers > assign-berth")]
    [InlineData("Each tip is logged and rated. If a tip is obvious nonsense, the sender is told so. Otherwise an editor reads it and assigns a reporter. The reporter writes the story and a lawyer checks it. The story is published.", "tell-sender > write-story")]
    public void Read_BranchThatIsFinalForTheCase_EndsTheRun(string text, string wrong) => Texts.Read(text).Edges().ShouldNotContain(wrong);

    [Theory]
    [InlineData("The clinic registers the patient and checks the insurance. If the patient agrees, a blood sample is drawn and a courier is booked. The courier brings the sample to the laboratory. The laboratory analyses it and stores the result. The doctor reviews the result and informs the patient.", "check-insurance > bring-sample")]
    public void Read_WhatFollowsTakesUpWhatTheBranchBroughtUp_FollowsItAlone(string text, string wrong) => Texts.Read(text).Edges().ShouldNotContain(wrong);

    [Fact]
    public void Read_LastStep_ComesInEveryCase() =>
        Texts.Read("The tailor measures the coat. If the coat is torn, the lining is renewed. Otherwise the collar is steamed. The bill is written.").Edges()
            .ShouldBe(["measure-coat > renew-lining", "measure-coat > steam-collar", "renew-lining > write-bill", "steam-collar > write-bill"], ignoreOrder: true);
}
