namespace OrchestrationArchitect.Design.Tests.Reading.Compensations;

/// <summary>Somebody is asked, when a run fails, to take something back: one undoing, and no step beside it.</summary>
public sealed class RequestedUndoingTests
{
    [Theory]
    [InlineData("the hotel is asked to cancel the room")]
    [InlineData("we ask the hotel to cancel the room")]
    [InlineData("the hotel is instructed to cancel the room")]
    [InlineData("we ask the hotel for a cancellation of the room")]
    public void Read_UndoingSomebodyIsAskedFor_IsNoStepOfItsOwn(string asked)
    {
        var facts = Texts.Read($"The desk reserves a room. The speaker is invited. If the speaker declines, {asked}.");

        facts.Compensations.ShouldHaveSingleItem().By.ShouldBe("cancel-room");
        facts.Ids().ShouldBe(["reserve-room", "invite-speaker"]);
    }

    [Fact]
    public void Read_AskingForAnythingElse_IsAStep() =>
        Texts.Read("The desk reserves a room. The speaker is invited. If the speaker declines, the hotel is asked to recommend a band.").Ids().Length.ShouldBe(3);

    [Theory]
    [InlineData("If a step fails, the completed ones are compensated in reverse order: cancel delivery, refund payment, release stock.")]
    [InlineData("Compensations in reverse order: cancel delivery, refund payment, release stock.")]
    public void Read_OrdersWithoutArticles_UndoWhatWasDone(string sentence)
    {
        var facts = Texts.Read("The service reserves stock, captures the payment and books the delivery. " + sentence);

        facts.Ids().ShouldBe(["reserve-stock", "capture-payment", "book-delivery"]);
        facts.Compensations.Where(c => !c.Derived).Select(c => c.By).Order(StringComparer.Ordinal).ShouldBe(["cancel-delivery", "refund-payment", "release-stock"]);
    }
}
