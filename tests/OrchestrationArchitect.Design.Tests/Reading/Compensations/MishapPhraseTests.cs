namespace OrchestrationArchitect.Design.Tests.Reading.Compensations;

/// <summary>What befalls a run, told by a phrase of which no word alone says so.</summary>
public sealed class MishapPhraseTests
{
    [Theory]
    [InlineData("A room is booked and a cook is engaged. If the host gets cold feet, the room is cancelled and the cook is dismissed.")]
    [InlineData("A room is booked and a cook is engaged. If the firm goes bust, the room is cancelled and the cook is dismissed.")]
    [InlineData("A room is booked and a cook is engaged. If the tenant serves notice, the room is cancelled and the cook is dismissed.")]
    public void Read_PhraseForAMishap_TellsAFailure(string text)
    {
        var facts = Texts.Read(text);

        facts.Ids().ShouldBe(["book-room", "engage-cook"]);
        facts.Compensations.Where(c => !c.Derived).Select(c => c.Step).ShouldBe(["book-room", "engage-cook"], ignoreOrder: true);
    }
}
