namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>What undoes what, told by the pair of verb and thing where no words of failure do.</summary>
public sealed class WeighedUndoingTests
{
    [Theory]
    [InlineData("The choir manager books the church, engages an organist and opens the ticket sale. Some evenings the soloist has no voice. Church and organist are then cancelled and the sale is closed. Normally the critics are invited.", "book-church engage-organist open-ticket-sale")]
    [InlineData("The dispatcher orders the mixer, reserves the pump and closes the lane. The weather service is asked. Frost stops everything. The mixer is called off, the pump freed, the lane opened again.", "close-lane order-mixer reserve-pump")]
    [InlineData("We reserve the hangar, hire a forklift and order the rotor. The mechanic weighs the aircraft. An aircraft that is too heavy stays where it is: hangar given back, forklift returned, rotor sent back to the maker.", "hire-forklift order-rotor reserve-hangar")]
    [InlineData("The agent books the flight, reserves the room and rents the car. One no is enough, and whatever was arranged, be it flight, room or car, is called off again.", "book-flight rent-car reserve-room")]
    [InlineData("The kitchen slot is booked and a van is hired. Then the meals are tested. Test failed? Then van out, kitchen slot out.", "book-kitchen-slot hire-van")]
    [InlineData("The clerk saves the settings and pushes the rule to the firewall. If the test fails, the saved settings are restored.", "push-rule")]
    [InlineData("Create the group, register the tenant, mint the certificate. Should the test fail, all of it goes away again: certificate, tenant, group.", "create-group mint-certificate register-tenant")]
    [InlineData("The clerk takes the reel out of the archive, books a projector and orders posters. If the hall is flooded, the projector is cancelled, the posters are stopped and the reel is put on the archive shelf.", "book-projector order-posters take-out-reel")]
    public void Read_NoWordOfFailure_UndoesWhatFits(string text, string steps) => Undone(text).ShouldBe(steps.Split(' '));

    [Theory]
    [InlineData("The keeper closes the gate, opens the valves, closes the valves and opens the gate. The boat leaves and the gate is closed again.")]
    [InlineData("A scratch database is created, the dump is restored into it, the report is computed, the database is dropped and the dump is deleted.")]
    [InlineData("The room is blocked and a deposit is taken. On departure the room is released and the deposit is paid back.")]
    [InlineData("The projection is created and the alias is switched to it. A day later the old projection is deleted.")]
    public void Read_UsualCourse_UndoesNothing(string text) => Undone(text).ShouldBeEmpty();

    [Theory]
    [InlineData("We book a studio, hire two models and buy flowers. If the star cancels, everything is undone except for the flowers.", "buy-flowers")]
    [InlineData("We book a studio, order a crate and reserve a truck. If the star cancels, everything booked so far is undone. The crate stays with us.", "order-crate")]
    public void Read_ThingsKept_AreNotUndone(string text, string kept) =>
        Texts.Read(text).Compensations.ShouldNotContain(c => c.Step == kept);

    [Theory]
    [InlineData("The trailers are rented. If it rains, the trailers roll back to the yard.", "return-trailers")]
    [InlineData("The contract is printed. If the tenant declines, the contract goes into the shredder.", "shred-contract")]
    [InlineData("The connector is reserved. If the charger fails, the connector is set free.", "set-free-connector")]
    [InlineData("The creditors are informed of the move and the van is booked. If the customer changes her mind, the van is cancelled and the creditors get a correction notice.", "send-correction-notice")]
    public void Read_OtherWords_NameTheUndoing(string text, string by) =>
        Texts.Read(text).Compensations.ShouldContain(c => c.By == by && !c.Derived);

    private static IEnumerable<string> Undone(string text) =>
        Texts.Read(text).Compensations.Where(c => !c.Derived).Select(c => c.Step).Order(StringComparer.Ordinal);
}
