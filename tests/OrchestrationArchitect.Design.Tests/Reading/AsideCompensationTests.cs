namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>What undoes a step, told beside it.</summary>
public sealed class AsideCompensationTests
{
    [Theory]
    [InlineData("1. Rent the tent (undo: terminate the rental)\n2. Hire the band (undo: dismiss the band)\n3. Print the posters (cannot be undone)", "rent-tent hire-band print-posters", "terminate-rental dismiss-band")]
    [InlineData("- allocate an address [rollback: free the address]\n- create the disk [rollback: delete the disk]\n- mount the disk", "allocate-address create-disk mount-disk", "free-address delete-disk")]
    [InlineData("First the stock is reserved (compensated by releasing the stock). Then the card is charged (compensation: refund the card). Finally the parcel is shipped.", "reserve-stock charge-card ship-parcel", "release-stock refund-card")]
    [InlineData("| Action | Compensation |\n|---|---|\n| Reserve the crane | Release the crane |\n| Hire the crew | Dismiss the crew |\n| Lift the beam | none |", "reserve-crane hire-crew lift-beam", "release-crane dismiss-crew")]
    [InlineData("| No. | Activity | Taken back by |\n| :-- | :-- | :-- |\n| 1 | Book the coach | Cancel the coach |\n| 2 | Send the itinerary | n/a |", "book-coach send-itinerary", "cancel-coach")]
    public void Read_UndoingBesideAStep_UndoesThatStepOnly(string text, string steps, string undoing)
    {
        var facts = Texts.Read(text);

        facts.Steps.Select(step => step.Id).ShouldBe(steps.Split(' '));
        facts.Compensations.Where(c => !c.Derived).Select(c => c.By).ShouldBe(undoing.Split(' '));
    }

    [Theory]
    [InlineData("The entry fee is deducted from the wallet, which is undone by crediting the wallet. The team is announced.", "deduct-entry-fee", "credit-wallet")]
    [InlineData("A seed is assigned to the team; to undo this, the seed is vacated. The team is announced.", "assign-seed", "vacate-seed")]
    [InlineData("The ledger entry is posted. To roll it back, a counter-entry is posted. The receipt is printed.", "post-ledger-entry", "post-counter-entry")]
    [InlineData("We reserve the stock, compensated by releasing it, and ship the parcel.", "reserve-stock", "release-stock")]
    [InlineData("The card is charged; its compensation is a refund. The parcel is shipped.", "charge-card", "refund-card")]
    [InlineData("We book the slot; the way back is to cancel the slot. We send the confirmation.", "book-slot", "cancel-slot")]
    [InlineData("The slot is blocked in the calendar. This can be reversed by deleting the block. The invitation is sent.", "block-slot", "delete-block")]
    [InlineData("The card is checked. The hold is placed (lifted again on failure) and the ticket is issued.", "place-hold", "lift-hold")]
    [InlineData("The rules are checked. We secure the street (given back to the city if we fall through later) and ask the residents for consent.", "secure-street", "give-back-street")]
    [InlineData("The dates are blocked in the calendar (to be unblocked if the contract falls through), and the contract is sent to the agent.", "block-dates", "unblock-dates")]
    public void Read_SaidToBeUndoneOutright_UndoesTheStepBefore(string text, string step, string by)
    {
        var facts = Texts.Read(text);

        var undoing = facts.Compensations.Where(c => !c.Derived).ShouldHaveSingleItem();
        (undoing.Step, undoing.By).ShouldBe((step, by));
        facts.Steps.ShouldNotContain(s => s.Id == by);
    }

    [Theory]
    [InlineData("A guarantee is drawn from the account and a haulier is engaged. The reply is awaited. A rejection has the following consequences. The haulier is called off. The guarantee is released.", "draw-guarantee engage-haulier")]
    [InlineData("The registrar buys insurance and engages a shipper. The board has the final vote. Should it refuse, the registrar dismisses the shipper. She also cancels the insurance.", "buy-insurance engage-shipper")]
    public void Read_FailureTellsOnInTheNextSentences_UndoesThereToo(string text, string steps) =>
        Texts.Read(text).Compensations.Where(c => !c.Derived).Select(c => c.Step).ShouldBe(steps.Split(' '));

    [Theory]
    [InlineData("A pool is created and a record is added. A failure of the record undoes nothing; the team is paged.", "create-pool")]
    [InlineData("The claim is checked. The compensation is paid to the customer. The file is archived.", "pay-compensation")]
    [InlineData("The room is booked (cancelled trips are handled by the desk). The guest is informed.", "book-room")]
    public void Read_WordsThatOnlyLookLikeUndoing_UndoNothing(string text, string step)
    {
        var facts = Texts.Read(text);

        facts.Steps.ShouldContain(s => s.Id == step);
        facts.Compensations.ShouldAllBe(c => c.Derived);
    }

    [Theory]
    [InlineData("The pump is measured. If the value is too high, the pump is locked and a mechanic inspects it; otherwise the pump is unlocked.")]
    [InlineData("The account is scored. If the score is low, the account is suspended. Otherwise the account is reinstated.")]
    public void Read_OtherSideOfACondition_UndoesNothing(string text) =>
        Texts.Read(text).Compensations.ShouldAllBe(c => c.Derived);

    [Theory]
    [InlineData("The process revokes the badge and archives the file. If the archiving fails, the badge is reissued.", "revoke-badge", "reissue-badge")]
    [InlineData("The feature is disabled and the cache is purged. Should the purge fail, the feature is re-enabled.", "disable-feature", "re-enable-feature")]
    [InlineData("The funds are earmarked and the grant is submitted to the board. Should the board turn the grant down, the earmark is lifted.", "earmark-funds", "lift-earmark")]
    [InlineData("The room is flagged as booked and the card is charged. If the card is declined, the room goes back to being free.", "flag-room", "flag-room-free")]
    public void Read_DoneAgainOrBackToAState_UndoesWhatTookItAway(string text, string step, string by) =>
        Texts.Read(text).Compensations.ShouldContain(c => c.Step == step && c.By == by && !c.Derived);

    [Fact]
    public void Read_UndoingInBracketsOfAList_IsNoStep() =>
        Texts.Read("For a feast:\n- book the hall (compensation: cancel the hall)\n- hire the band (compensation: release the band)\n- send the letter\n").Ids().ShouldBe(["book-hall", "hire-band", "send-letter"]);
}
