namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class RollbackOrderTests
{
    private const string Told = "Validate the order. Reserve the stock, charge the card and book the courier. Print the packing slip. ";

    [Theory]
    [InlineData("When no courier is to be had, the card is refunded, the stock is released and the clerk is informed.", "book-courier > inform-clerk")]
    [InlineData("If the customer backs out, refund the card, release the stock and inform the clerk.", "book-courier > inform-clerk")]
    [InlineData("When the charging of the card fails, the stock is released and the clerk is informed.", "charge-card > inform-clerk")]
    [InlineData("When no courier is to be had, the card is refunded and the stock is released. The clerk is informed.", "book-courier > inform-clerk")]
    public void Read_ExceptionToldAtTheEnd_LeavesFromTheStepThatFailed(string exception, string edge)
    {
        var edges = Texts.Read(Told + exception).Edges();

        edges.Where(e => e.EndsWith(" inform-clerk", StringComparison.Ordinal)).ShouldBe([edge]);
    }

    [Fact]
    public void Read_RollbackInTheMiddle_TheRunDoesNotGoOnFromIt()
    {
        var edges = Texts.Read(
            "Reserve the seat, charge the card and ask the guest for a confirmation. If she does not want it, the card is refunded, the seat is released and the hall is informed. With her confirmation the ticket is printed.").Edges();

        edges.ShouldNotContain("inform-hall > print-ticket");
    }

    [Fact]
    public void Read_OtherSideBehindARollback_BothLeaveFromTheQuestion()
    {
        var edges = Texts.Read("Book the hall and ask the band. If the band declines, cancel the hall and inform the members. Otherwise print the posters.").Edges();

        edges.ShouldContain("ask-band > print-posters");
        edges.ShouldNotContain("inform-members > print-posters");
    }
}
