using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>What the words that undo say: of several things, of a state that comes back, of all that was arranged.</summary>
public sealed class UndoingWordsTests
{
    [Theory]
    [InlineData("The planner books the theatre, orders the implant set and allocates an anaesthetist. The patient signs the consent. If the patient refuses, theatre booking, implant order and anaesthetist allocation are each cancelled.", "allocate-anaesthetist book-theatre order-implant-set")]
    [InlineData("The broker pauses the listing, reserves the notary and requests the deposit. If the deposit does not arrive, the broker puts the listing live again, marks the notary free and withdraws the request.", "pause-listing request-deposit reserve-notary")]
    public void Read_ThingsPutBack_UndoTheirSteps(string text, string steps) =>
        Stated(text).Select(c => c.Step).Order(StringComparer.Ordinal).ShouldBe(steps.Split(' '));

    [Theory]
    [InlineData("We hire a lorry and publish the page. The client confirms. If the client does not confirm, we send the lorry home and delete the page.", "hire-lorry", "send-home-lorry")]
    [InlineData("A guest books. The hall is blocked, catering is ordered and a band is hired. The deposit is charged. If the deposit is declined, everything arranged so far is undone.", "order-catering", "cancel-catering")]
    public void Read_Undoing_IsNamedByWhatIsDone(string text, string step, string by) =>
        Stated(text).ShouldContain(c => c.Step == step && c.By == by);

    [Theory]
    [InlineData("The order is sent to the broker, who buys the shares and books them into the depot. If settlement fails, the shares are booked out.", "book-shares", "book-out-shares")]
    [InlineData("Collect the payment, generate a key and email it. If emailing fails, revoke the key and refund.", "collect-payment", "refund-payment")]
    [InlineData("The planner allocates a machine and orders the raw material. If the first batch is rejected, the remaining material is sent back to the supplier and the machine is freed.", "order-raw-material", "send-back-raw-material")]
    [InlineData("The gateway creates a contact and opens an account. A welcome letter is sent. When sending fails, the others are compensated: contact deletion, account closure.", "create-contact", "delete-contact")]
    [InlineData("The platform suspends the seller, hides the listings and notifies the buyers. After a successful appeal the seller is reinstated and the listings are shown again.", "hide-listings", "show-listings")]
    [InlineData("The invoice is posted, the payment run transfers the amount and the vendor is notified. An invoice found to be a duplicate is reversed.", "post-invoice", "reverse-invoice")]
    [InlineData("The consignment is cleared, loaded on the vessel and the bill of lading is issued. In case the vessel is delayed, the bill of lading is cancelled.", "issue-bill", "cancel-bill")]
    [InlineData("The badge is printed and an account is created. It does happen that people change their mind: if the candidate pulls out, deactivate the account. The badge is simply shredded.", "print-badge", "shred-badge")]
    [InlineData("The job reads the file, validates every row and writes the rows to the ledger. If validation fails, the job is aborted and rows already written are removed from the ledger.", "write-rows", "remove-rows")]
    public void Read_UndoingInOtherForms_IsFound(string text, string step, string by) =>
        Stated(text).ShouldContain(c => c.Step == step && c.By == by);

    [Fact]
    public void Read_WhatIsNotDoneToAThing_IsNoUndoingOfIt() =>
        Stated("The hotel holds a room and takes a deposit. No-shows lose their deposit and the room is released.").Select(c => c.Step).ShouldBe(["hold-room"]);

    [Fact]
    public void Read_EverythingArrangedIsUndone_NotWhatSomebodyBeganWith() =>
        Stated("A company books an auditorium for a private screening. The auditorium is blocked and a projectionist is assigned. The advance payment is collected. If the payment does not go through, everything arranged so far is undone.")
            .Select(c => c.Step).ShouldNotContain("book-auditorium");

    private static IEnumerable<CompensationFact> Stated(string text) => Texts.Read(text).Compensations.Where(c => !c.Derived);
}
