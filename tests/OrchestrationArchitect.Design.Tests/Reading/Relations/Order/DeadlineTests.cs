namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Order;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("1. Register the claim.\n2. Inspect the car.\n3. Pay the claim.\nIf photos are missing, request them from the customer before step 2.", "register-claim > request-photos", "request-photos > inspect-car")]
    [InlineData("1. Register the claim.\n2. Inspect the car.\n3. Pay the claim.\nLarge claims are reviewed by a manager between 2 and 3.", "inspect-car > review-large-claims", "review-large-claims > pay-claim")]
    [InlineData("The goods are picked and the parcel is shipped. The customer is informed. Fragile goods are wrapped in foil before the parcel leaves.", "pick-goods > wrap-fragile-goods", "wrap-fragile-goods > ship-parcel")]
    [InlineData("The trip is booked, then the tickets are issued. The traveller is informed. If the trip goes abroad, a visa is applied for first and its arrival is awaited before the tickets are issued.", "book-trip > apply-for-visa", "apply-for-visa > await-arrival", "await-arrival > issue-tickets")]
    [InlineData("The demand is forecast. The call for bids goes out and the bids are gathered. Incidentally, the price cap is confirmed by a dispatcher before the call is made.", "forecast-demand > confirm-price-cap", "confirm-price-cap > send-out-call", "send-out-call > gather-bids")]
    [InlineData("The warden takes the boat off the rack and washes it. The oars are counted. By the way, the water level is logged before the boat leaves the rack.", "log-water-level > take-boat", "take-boat > wash-boat")]
    [InlineData("The contract is signed and three workstreams start together. Construction: a crew is hired, it builds the stage. Staff: singers are hired. Marketing: a website is launched. When all three workstreams are finished, the show opens. The licence must be registered before the workstreams start.", "register-licence > hire-crew", "register-licence > hire-singers", "register-licence > launch-website")]
    [InlineData("The desk is set up. A reply has to be checked by the dean before it is mailed; an invoice is printed and mailed directly.", "check-reply > mail-reply")]
    public void Read_LateRemarkThatNamesWhatItComesBefore_StandsBeforeThat(string text, params string[] edges) =>
        edges.Except(Texts.Read(text).Edges()).ShouldBeEmpty();

    [Fact]
    public void Read_LateRemarkOnTheStartOfAStrand_StandsInThatStrand()
    {
        var facts = Texts.Read("The lease is signed. Three teams start working. Purchasing orders the furniture. Recruiting hires a manager and trains her. IT sets up the tills. When all three teams are done, the store opens. Sites abroad also need a permit, which is applied for before the manager is hired.");
        new[] { "sign-lease > apply-for-permit", "apply-for-permit > hire-manager", "sign-lease > order-furniture", "sign-lease > set-up-tills" }.Except(facts.Edges()).ShouldBeEmpty();
        facts.Parallel.ShouldHaveSingleItem().ShouldBe(["order-furniture", "hire-manager", "set-up-tills"], ignoreOrder: true);
    }
}
