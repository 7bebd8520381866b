namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>Undoing under what does not happen, by a label, by an arrow, and by a state that something comes back to.</summary>
public sealed class DeniedConditionUndoingTests
{
    [Theory]
    [InlineData("The clerk reserves a berth and orders a pilot. When no tug can be had, the berth is released.", "reserve-berth", "release-berth")]
    [InlineData("The office rents a hall and mails the programme. When nobody signs up, the hall is cancelled.", "rent-hall", "cancel-hall")]
    [InlineData("The clerk blocks a room and writes the contract. When the guest does not sign, the room is given up.", "block-room", "give-up-room")]
    [InlineData("We collect a fee into escrow and inspect the boat. A seller who does not agree gets the fee back.", "collect-fee", "give-back-fee")]
    [InlineData("* a dock is assigned\n* the driver confirms the load\n\n* driver doesn't confirm: the dock is given up", "assign-dock", "give-up-dock")]
    [InlineData("The clerk reserves a berth and orders a pilot. Pilot couldn't come? The berth is released.", "reserve-berth", "release-berth")]
    [InlineData("The clerk reserves a berth and orders a pilot. Neither tug nor pilot: the berth is released.", "reserve-berth", "release-berth")]
    public void Read_ConditionThatSomethingDoesNotHappen_IsAMishap(string text, string step, string by) =>
        Texts.Read(text).Compensations.ShouldContain(c => c.Step == step && c.By == by && !c.Derived);

    [Theory]
    [InlineData("The grant is booked and the badge is printed. Undoing, if the audit objects. Badge printed: destroyed at once.", "print-badge", "destroy-badge")]
    [InlineData("The provisioner reserves an address, creates the disk and starts the machine. Every activity has its teardown: address → release, disk → delete, machine → stop.", "create-disk", "delete-disk")]
    public void Read_UndoingAfterALabelOrAnArrow_UndoesWhatStandsBeforeIt(string text, string step, string by) =>
        Texts.Read(text).Compensations.ShouldContain(c => c.Step == step && c.By == by && !c.Derived);

    [Theory]
    [InlineData("The bay is reserved and the van is loaded. If loading fails, the bay becomes available again.", "reserve-bay", "make-bay-available")]
    [InlineData("We take the drugs from the store and mix the dose. If the mixing fails, the drugs go back into stock.", "take-drugs", "put-back-drugs")]
    [InlineData("We draw a number from the list and mix the dose. If the mixing fails, the number goes back into the pool.", "draw-number", "return-number")]
    public void Read_StateComingBack_IsNamedByItsWords(string text, string step, string by) =>
        Texts.Read(text).Compensations.ShouldContain(c => c.Step == step && c.By == by && !c.Derived);
}
