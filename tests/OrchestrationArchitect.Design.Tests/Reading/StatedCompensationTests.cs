namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class StatedCompensationTests
{
    private const string Trip = "Book the flight, reserve the room and charge the card. ";

    [Theory]
    [InlineData("The room is released and the flight cancelled should the charge be declined.", "reserve-room", "release-room")]
    [InlineData("If the charge fails, the room is released and the flight cancelled.", "reserve-room", "release-room")]
    [InlineData("If the charge fails, the room is released and the flight cancelled.", "book-flight", "cancel-flight")]
    [InlineData("A failed charge triggers the cancellation of the flight and the release of the room.", "book-flight", "cancel-flight")]
    [InlineData("Should the charge fail, cancel the room reservation and the flight booking.", "reserve-room", "cancel-room-reservation")]
    [InlineData("In the unlikely case that the bank refuses the charge, the flight is given back.", "book-flight", "give-back-flight")]
    [InlineData("Card refused? Release the room.", "reserve-room", "release-room")]
    [InlineData("Booking the flight is compensated by cancelling it.", "book-flight", "cancel-flight")]
    [InlineData("If the charge fails, everything booked so far is cancelled.", "reserve-room", "cancel-room")]
    [InlineData("A declined card releases the room.", "reserve-room", "release-room")]
    [InlineData("A flight whose payment does not come through is given back.", "book-flight", "give-back-flight")]
    [InlineData("The flight is handed back whenever charging cannot take place.", "book-flight", "hand-back-flight")]
    [InlineData("If the key cannot be made, the guest gets the amount back.", "charge-card", "give-back-amount")]
    [InlineData("If the charge fails, the room is made available again.", "reserve-room", "make-room-available")]
    [InlineData("If the charge fails, we have to let the room go.", "reserve-room", "let-go-room")]
    [InlineData("If the charge fails, undo 1 and 2 again, that is steps 1 and 2.", "reserve-room", "release-room")]
    [InlineData("If the charge fails, the first two bookings have to go.", "book-flight", "cancel-flight")]
    [InlineData("The room must not stay reserved if the charge fails.", "reserve-room", "release-room")]
    [InlineData("Declined: room back into the pool.", "reserve-room", "return-room")]
    [InlineData("If the charge fails, whatever was booked is cancelled.", "reserve-room", "cancel-room")]
    [InlineData("No key? The room is released.", "reserve-room", "release-room")]
    [InlineData("No key, no stay: the room and the flight are cancelled.", "book-flight", "cancel-flight")]
    [InlineData("Reserving is undone by releasing, booking by cancelling; the card is refunded.", "charge-card", "refund-card")]
    [InlineData("Compensating tasks: releaseRoom and cancelFlight.", "reserve-room", "release-room")]
    public void Read_FailureClause_NamesWhatIsUndone(string clause, string step, string by) =>
        Texts.Read(Trip + clause).Compensations.ShouldContain(c => c.Step == step && c.By == by && !c.Derived);

    [Fact]
    public void Read_Heading_HoldsForTheListBelow()
    {
        var facts = Texts.Read("1. Lock the stock\n2. Create the order\n3. Capture the payment\n\nOn failure:\n- void the order\n- unlock the stock");

        facts.Compensations.Where(c => !c.Derived).Select(c => c.Step).ShouldBe(["lock-stock", "create-order"], ignoreOrder: true);
        facts.Steps.Length.ShouldBe(3);
    }

    [Fact]
    public void Read_CompensationAmongTheConstraints_IsStated() =>
        Texts.Read(Trip, constraints: "If the card is declined, release the room.").Compensations.ShouldContain(c => c.Step == "reserve-room" && !c.Derived);

    [Theory]
    [InlineData("If the charge fails, open a ticket, do not release anything.")]
    [InlineData("Nothing can be undone once the card is charged.")]
    [InlineData("When the guest has paid, the keys are released.")]
    [InlineData("If the hotel accepts, the room is released to the guest.")]
    [InlineData("No room may stay reserved for longer than two days.")]
    [InlineData("If the form is incomplete, the booking is sent back to the guest for correction.")]
    [InlineData("If the charge fails, the card is charged again.")]
    public void Read_NothingUndone_StatesNothing(string clause) =>
        Texts.Read(Trip + clause).Compensations.ShouldAllBe(c => c.Derived);

    [Theory]
    [InlineData("Failure handling\nThe agent hires the skis, then it is returned. A ticket is returned.")]
    [InlineData("Failure handling\nThe agent rents the skis. The skis are returned. Then the API. They are returned.")]
    public void Read_StepToldAfterAnUndoingOne_DoesNotReferToIt(string text)
    {
        var facts = Texts.Read(text);

        facts.Flow.ShouldAllBe(f => facts.Ids().Contains(f.From) && facts.Ids().Contains(f.To));
        facts.Compensations.ShouldNotBeEmpty();
    }
}
