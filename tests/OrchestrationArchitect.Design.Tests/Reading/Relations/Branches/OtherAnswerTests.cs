namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Branches;

public sealed class OtherAnswerTests
{
    [Theory]
    [InlineData("The quote is sent to the buyer. We wait for his reply. When he agrees, a contract is drawn up. When a counter-bid comes back, the seller revises the quote.", "wait-for-reply > draw-up-contract", "wait-for-reply > revise-quote")]
    [InlineData("The chart is sent to the pilot and his verdict is awaited. When he approves it, the tower is called. When a list of changes arrives, the navigator redraws the route.", "await-verdict > call-tower", "await-verdict > redraw-route")]
    public void Read_SomethingElseComesBack_IsAnotherAnswer(string text, params string[] sides) => ShouldOnlyHave(text, sides, 1);

    [Theory]
    [InlineData("The seller's papers are checked. Permission granted, the guest receives a key. In the opposite case he is sent home.", "check-papers > receive-key", "check-papers > send-guest")]
    [InlineData("The miller tests the grain. Grain with less than one percent is sold, grain up to four percent is mixed, and all the rest is burned.", "test-grain > sell-grain", "test-grain > mix-grain", "test-grain > burn-grain")]
    [InlineData("The editor reads the ad; rude or unclear ads are turned away. Accepted ads are put on the page.", "read-ad > turn-away-rude-or-unclear-ads", "read-ad > put-accepted-ads")]
    public void Read_SidesOfOneQuestion_LeaveFromTheSameStep(string text, params string[] sides) => ShouldOnlyHave(text, sides, 0);

    [Fact]
    public void Read_WhatSomeGetInstead_IsTheOtherSideOfWhatIsUsual() =>
        Texts.Read("The parcel is packed. It is sent by van; guests who live on the island get it by boat instead. The list is closed.").Edges()
            .ShouldBe(["pack-parcel > send-parcel", "pack-parcel > get-parcel", "send-parcel > close-list", "get-parcel > close-list"], ignoreOrder: true);

    [Fact]
    public void Read_ThreeLabelsOfWhichTheLastIsLess_AreSidesOfOneQuestion() =>
        Texts.Read("The dean reads the essay. Two thirds in favour: the essay is printed. A simple majority: the author revises it. Anything less: the essay is burned.").Edges()
            .ShouldBe(["read-essay > print-essay", "read-essay > revise-essay", "read-essay > burn-essay"], ignoreOrder: true);

    [Fact]
    public void Read_WhoeverHasNotDoneIt_IsACondition() =>
        Texts.Read("The host invites ten guests and waits for their answers. Whoever has not replied by Friday is phoned. The seats are assigned.").Edges()
            .ShouldContain("wait-for-answers > assign-seats");

    [Fact]
    public void Read_MissingThing_IsACondition() =>
        Texts.Read("The plane is fuelled. A missing signature is reported to the captain. The doors are closed.").Edges().ShouldContain("fuel-plane > close-doors");

    [Fact]
    public void Read_TheOnesInBetween_AreAnotherSide() =>
        Texts.Read("Ripe plums are sold at once and green plums are stored; the ones in between are cooked by the chef. The till is closed.").Edges().ShouldNotContain("store-green-plums > cook-plums");

    [Fact]
    public void Read_AThingThatAlwaysArrives_IsNoAnswer() =>
        Texts.Read("The bill is sent. When it is paid, the goods are shipped. When a parcel arrives, the guest signs for it.").Edges().ShouldContain("ship-goods > sign-for-parcel");

    private static void ShouldOnlyHave(string text, string[] sides, int before)
    {
        var edges = Texts.Read(text).Edges();

        foreach (var side in sides)
        {
            edges.ShouldContain(side);
        }

        edges.Length.ShouldBe(sides.Length + before);
    }
}
