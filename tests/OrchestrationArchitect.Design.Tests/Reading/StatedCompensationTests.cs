namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class StatedCompensationTests
{
    private const string Trip = "Book the flight, reserve the room and charge the card. ";

    [Theory]
    [InlineData("If the charge fails, the room is released and the flight cancelled.", "reserve-room", "release-room")]
    [InlineData("If the charge fails, the room is released and the flight cancelled.", "book-flight", "cancel-flight")]
    [InlineData("A failed charge triggers the cancellation of the flight and the release of the room.", "book-flight", "cancel-flight")]
    [InlineData("Should the charge fail, cancel the room reservation and the flight booking.", "reserve-room", "cancel-room-reservation")]
    [InlineData("In the unlikely case that the bank refuses the charge, the flight is given back.", "book-flight", "give-back-flight")]
    [InlineData("Card refused? Release the room.", "reserve-room", "release-room")]
    [InlineData("Booking the flight is compensated by cancelling it.", "book-flight", "cancel-flight")]
    [InlineData("If the charge fails, everything booked so far is cancelled.", "reserve-room", "cancel-room")]
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
    public void Read_NothingUndone_StatesNothing(string clause) =>
        Texts.Read(Trip + clause).Compensations.ShouldAllBe(c => c.Derived);
}
