using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Tests.Synthesis.Phrases;

public sealed class PhraseBookTests
{
    private static readonly PhraseBook Book = PhraseBook.Load("pattern-cues.data.tsv");

    [Theory]
    [InlineData("All steps are rolled back.", "allornothing", "rolled")]
    [InlineData("A failed booking is compensated.", "allornothing", "compensated")]
    public void Find_WordOrStem_IsFoundWhereItBegins(string text, string cue, string word) =>
        Book.Find(text).ShouldContain(hit => hit.Key == cue && hit.Start == text.IndexOf(word, StringComparison.Ordinal));

    [Fact]
    public void Find_WordsThatBeginAlike_AreTold()
    {
        WordOpening.Of("compensated").ShouldBe(WordOpening.Of("compensat"));
        Book.Find("The compost is rolled out.").ShouldNotContain(hit => hit.Key == "allornothing");
    }
}
