namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>Texts that were torn or put together from pieces: read as far as they go, never an internal error.</summary>
public sealed class TornTextTests
{
    [Theory]
    [InlineData("And estimates the are")]
    [InlineData("Or approves by the end.")]
    [InlineData("Letters are sent most. Before the letter goes out. Euros off.")]
    [InlineData("Reminder letters are therefore sent three times at most. Phone calls are tried six times at different hours before the third letter goes out. Bills under five euros are written off.")]
    public void Read_TornText_IsReadAsFarAsItGoes(string text)
    {
        var facts = Texts.Read(text);

        facts.Flow.ShouldAllBe(edge => facts.Steps.Any(step => step.Id == edge.From) && facts.Steps.Any(step => step.Id == edge.To));
    }
}
