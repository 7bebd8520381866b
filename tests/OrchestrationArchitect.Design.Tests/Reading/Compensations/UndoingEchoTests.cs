namespace OrchestrationArchitect.Design.Tests.Reading.Compensations;

/// <summary>Undoing of several things told together, or of one more as of the one before.</summary>
public sealed class UndoingEchoTests
{
    [Theory]
    [InlineData("The hall is booked, the cook is hired and the permit is obtained. If the couple calls it off, the hall is cancelled. So is the cook.", "book-hall", "hire-cook")]
    [InlineData("The hall is booked, the cook is hired and the permit is obtained. If the couple calls it off, the hall is cancelled. The same goes for the cook.", "book-hall", "hire-cook")]
    [InlineData("A van is reserved and a dock is reserved. Then the cargo is loaded. If loading fails, they are released.", "reserve-dock", "reserve-van")]
    [InlineData("A tent is booked and a cook is booked. Then the guests are invited. If the host falls ill, neither the tent nor the cook stays booked.", "book-cook", "book-tent")]
    [InlineData("A tent is booked and a cook is booked. Then the deposit is charged. If the charge fails, neither is kept.", "book-cook", "book-tent")]
    [InlineData("The band is engaged and the cook is hired. Then the deposit is charged. If the charge fails, the band and the cook are told not to come.", "engage-band", "hire-cook")]
    public void Read_SeveralThingsTogether_UndoesEach(string text, params string[] undone) =>
        Texts.Read(text).Compensations.Where(c => !c.Derived).Select(c => c.Step).Order(StringComparer.Ordinal).ShouldBe(undone);

    [Theory]
    [InlineData("The lease is signed and the keys are handed over. If the deposit bounces, the lease comes to an end.", "sign-lease")]
    [InlineData("The card is charged and the seat is assigned. If the airline refuses, the amount is on the card again.", "charge-card")]
    public void Read_StateOfBefore_UndoesWhatChangedIt(string text, string undone) =>
        Texts.Read(text).Compensations.Where(c => !c.Derived).Select(c => c.Step).ShouldContain(undone);

    [Theory]
    [InlineData("To move a customer over, port the number, disable the card and ship a new phone.", "port-number", "disable-card", "ship-new-phone")]
    public void Read_OrdersForAPurpose_AreSteps(string text, params string[] steps)
    {
        var ids = Texts.Read(text).Ids();

        foreach (var step in steps)
        {
            ids.ShouldContain(step);
        }

        ids.ShouldNotContain(id => id.StartsWith("move", StringComparison.Ordinal));
    }
}
