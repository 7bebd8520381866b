namespace OrchestrationArchitect.Design.Tests.Reading.Notes.Contradictions;

public sealed class RepeatTests
{
    [Theory]
    [InlineData("The bonus must be credited exactly once. Crediting the bonus is at-least-once.")]
    [InlineData("The tally must be free of duplicate votes. Duplicate votes in the tally are acceptable.")]
    [InlineData("No vote may be counted twice. It is fine for a vote to be counted several times.")]
    [InlineData("The refund is paid exactly once. It does no harm if the refund is paid twice.")]
    [InlineData("A coupon may be used only once. Coupons can be redeemed several times.")]
    public void Read_OnceAndOften_IsNoted(string constraints) => Texts.Read("A form is filled in and checked.", constraints: constraints).Notes.ShouldContain(note => note.Code == "OA1205");

    [Theory]
    [InlineData("Each instruction must be processed exactly once. Occasional duplicate bookings are acceptable.", true)]
    [InlineData("Each instruction must be processed exactly once. Occasional duplicate notifications are acceptable.", false)]
    public void Read_RepeatsOfAStep_AreThoseOfItsThing(string constraints, bool noted) => Texts.Read("A payment instruction is received, booked and forwarded.", constraints: constraints).Notes.Any(note => note.Code == "OA1205").ShouldBe(noted);

    [Theory]
    [InlineData("Duplicate votes are tolerated in the raw file. The tally must not contain duplicates.")]
    [InlineData("The tally must not contain duplicates. Duplicate votes are dropped on arrival.")]
    [InlineData("Messages are delivered at least once. A message must be booked only once.")]
    public void Read_OnceAndOftenOfTwoMatters_AreNoContradiction(string constraints) => Texts.Read("A form is filled in and checked.", constraints: constraints).Notes.ShouldNotContain(note => note.Code == "OA1205");
}
