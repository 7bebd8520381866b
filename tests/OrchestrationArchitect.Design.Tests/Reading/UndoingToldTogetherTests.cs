namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>What several mentions of a sentence undo, where neither a known word of failure nor each pair alone would tell.</summary>
public sealed class UndoingToldTogetherTests
{
    [Theory]
    [InlineData("The pitch is marked, the umpire is engaged and the floodlights are switched on. A wet pitch forces us to switch off the floodlights, dismiss the umpire and clear the pitch.", "engage-umpire mark-pitch switch-on-floodlights")]
    [InlineData("We lease the warehouse, insure the goods and open a customs account. When a rival has turned up in between, the broker backs out by closing the account, annulling the policy and surrendering the lease.", "insure-goods lease-warehouse open-customs-account")]
    [InlineData("A chauffeur is hired and a limousine is rented. A failure leads to dismissal of the chauffeur and return of the limousine.", "hire-chauffeur rent-limousine")]
    [InlineData("The barge is chartered, divers are engaged and a berth is reserved. If the storm comes, we give up the mooring, release the divers and cancel the ship.", "charter-barge engage-divers reserve-berth")]
    [InlineData("The name is removed from the roll and a badge is issued. If the bureau refuses, the badge is revoked and the name is re-entered in the roll.", "issue-badge remove-name")]
    [InlineData("A tenant is created, a database is provisioned and the DNS is configured. If a step fails, everything created so far is torn down: the DNS entry is deleted, the database is dropped and the tenant is removed.", "configure-dns create-tenant provision-database")]
    [InlineData("Debit the sender's account, credit the recipient's account and record the transfer in the ledger. Each of these operations has a compensating action: re-credit the sender, debit the recipient and add a reversing entry to the ledger.", "credit-account debit-account record-transfer")]
    [InlineData("Verify the buyer, create a tab and submit a request. Every failure leads to a full withdrawal: the request is cancelled and the tab is deleted.", "create-tab submit-request")]
    public void Read_SeveralUndoings_SpeakForOneAnother(string text, string steps) =>
        Texts.Read(text).Compensations.Where(c => !c.Derived).Select(c => c.Step).Order(StringComparer.Ordinal).ShouldBe(steps.Split(' '));

    [Fact]
    public void Read_GivenBackToFreeThings_IsGivenBack() =>
        Texts.Read("The porter reserves the hall. If the guest cancels, the hall is given back to the list of free halls.").Compensations.ShouldContain(c => c.Step == "reserve-hall" && c.By == "give-back-hall");

    [Fact]
    public void Read_ThingsUndoneEachInItsWay_AreBookedEachByItself()
    {
        var facts = Texts.Read("The engine books the flights, the hotels and the rental car. Each booking has a compensating action: flights are cancelled, hotel rooms are released, and the car is returned.");

        facts.Ids().ShouldBe(["book-flights", "book-hotels", "book-rental-car"]);
        facts.Compensations.Where(c => !c.Derived).Select(c => c.Step).ShouldBe(facts.Ids());
    }

    [Fact]
    public void Read_OtherwiseAfterAFailure_TellsTheUsualCourse() =>
        Texts.Read("A new certificate is requested and installed. A test is run. If the test fails, the engineer is paged. Otherwise the old certificate is revoked.").Compensations.ShouldAllBe(c => c.Derived);
}
