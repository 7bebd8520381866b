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
}
