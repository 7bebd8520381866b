namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>What is undone without being named: several steps at once, by a command's name, by going to somebody else.</summary>
public sealed class CollectiveUndoingTests
{
    [Theory]
    [InlineData("First the hall is booked, then the caterer is commissioned and a band is engaged. Next the sponsor signs. If the sponsor pulls out, all of these bookings are cancelled.", "book-hall commission-caterer engage-band")]
    [InlineData("We reserve a crane, hire a driver and order a road closure. Then the inspector looks at the site. If he objects, those three arrangements are called off.", "hire-driver order-road-closure reserve-crane")]
    [InlineData("The agent books a flight and rents a car. The visa is applied for. If the visa is refused, both are cancelled.", "book-flight rent-car")]
    [InlineData("The shop reserves the item, charges the card and pays the affiliate. Then the item is shipped. If shipping fails, these two are cancelled and the item is released.", "charge-card pay-affiliate reserve-item")]
    [InlineData("The agent books a flight and rents a car. The visa is applied for. If the visa is refused, cancel the two.", "book-flight rent-car")]
    [InlineData("Book flight, book hotel, book car. If the flight fails there is nothing to undo; if the hotel fails cancel the flight; if the car fails cancel both.", "book-flight book-hotel")]
    [InlineData("The agent reserves a car, books a hotel and charges the credit card. If the payment fails, both are cancelled.", "book-hotel reserve-car")]
    public void Collective_StepsToldBefore_UndoesEach(string text, string undone) => Undone(text).ShouldBe(undone);

    [Theory]
    [InlineData("We hire a driver and book a hall. If the mayor refuses, the two parties are informed.", "")]
    [InlineData("We hire a driver and book a hall. Then the mayor decides. If he refuses within the first ten days, the hall is cancelled.", "book-hall")]
    public void Collective_OfOtherThings_UndoesNoOtherStep(string text, string undone) => Undone(text).ShouldBe(undone);

    [Fact]
    public void Undoing_ByCommandName_FindsTheStep() =>
        Undone("The stock service reserves the stock, the payment service charges the card and the courier service books a van. When the van cannot be booked, the coordinator issues the commands RefundCard and ReleaseStock.").ShouldBe("charge-card reserve-stock");

    [Theory]
    [InlineData("Rooms are allotted and letters are printed. When a student declines the place, the room is given to somebody else.", "allot-rooms")]
    [InlineData("The lab reserves a machine and thaws a sample. If the technician is ill, the machine is handed on to the next team.", "reserve-machine")]
    [InlineData("The clerk holds a desk and prints a badge. If the visitor stays away, the desk goes to another visitor.", "hold-desk")]
    public void Undoing_ByPassingOn_FreesWhatWasReserved(string text, string undone) => Undone(text).ShouldBe(undone);

    private static string Undone(string text) => string.Join(' ', Texts.Read(text).Compensations.Where(c => !c.Derived).Select(c => c.Step).Order(StringComparer.Ordinal));

    [Fact]
    public void Read_BackToNormal_AnnouncesWhatIsUndone()
    {
        var facts = Texts.Read("The permit is issued. The pressure is watched. Once it climbs above 9 bar, we go back to normal at once: the permit is revoked.");

        facts.Ids().ShouldBe(["issue-permit", "watch-pressure"]);
        facts.Compensations.ShouldHaveSingleItem().By.ShouldBe("revoke-permit");
    }
}
