namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>Mishaps that no word list knows, told apart from the usual end by what they undo.</summary>
public sealed class UnknownMishapTests
{
    [Theory]
    [InlineData("The team freezes the schema, copies the tables and switches the traffic over. When readers see old rows, the copies are dropped and the schema is unfrozen.", "copy-tables freeze-schema")]
    [InlineData("The lab registers the sample, reserves the sequencer and thaws the reagents. If the sample was frozen twice, the sequencer slot is given back and the registration withdrawn.", "register-sample reserve-sequencer")]
    [InlineData("A courier is booked, a label is printed and the parcel is weighed. Overweight: the courier is cancelled and the label voided.", "book-courier print-label")]
    [InlineData("The slot is booked, the crane is hired and the road is closed. Wind above 60 km/h leads to release of the crane and reopening of the road.", "close-road hire-crane")]
    [InlineData("Goods are picked, packed and loaded. If the truck does not pass the brake test, the goods are unloaded, unpacked and put back on the shelf.", "load-goods pack-goods pick-goods")]
    [InlineData("Allocate a subdomain, spin up a database and deploy the app. The first two tasks have freeSubdomain and dropDatabase, which run when the deployment does not go through.", "allocate-subdomain spin-up-database")]
    [InlineData("The seller's barcode is voided and the buyer is charged. A PaymentDeclined event makes the access service reactivate the seller's barcode.", "void-barcode")]
    public void Read_WhateverHappens_UndoesTheStepsItNames(string text, string steps) =>
        Undone(text).ShouldBe(steps.Split(' '));

    [Theory]
    [InlineData("The visitor gets a badge and a locker is assigned. When the visitor leaves, the badge is deactivated and the locker is released.")]
    [InlineData("The session is opened and the document is locked. When the editor saves the document, it is unlocked and the session is closed.")]
    [InlineData("The tool is lent out and the deposit is collected. When the tool comes back undamaged, the deposit is refunded.")]
    [InlineData("The batch is quarantined and a slot is booked. On approval a certificate is printed and the quarantine is lifted.")]
    [InlineData("A claim is filed, a case is opened and a reserve is set. If the claim is rejected, the case is closed and the claimant is told.")]
    [InlineData("The keys are disabled and the owner is phoned. If he pays, the keys are unlocked.")]
    [InlineData("Sale: open the shop, freeze the prices. Sold out: close the shop, unfreeze the prices.")]
    public void Read_UsualEnd_UndoesNothing(string text) => Undone(text).ShouldBeEmpty();

    [Fact]
    public void Read_StepThatTakesBackAnother_HasNoUndoingOfItsOwn()
    {
        var facts = Texts.Read("Freeze the account, charge the card and unfreeze the account. Ship the box. If the shipment fails, refund the card.");

        facts.Compensations.ShouldContain(c => c.Step == "freeze-account" && c.Derived);
        facts.Compensations.ShouldNotContain(c => c.Step == "unfreeze-account");
    }

    private static IEnumerable<string> Undone(string text) =>
        Texts.Read(text).Compensations.Where(c => !c.Derived).Select(c => c.Step).Order(StringComparer.Ordinal);
}
