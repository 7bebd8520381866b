using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class CueIndexTests
{
    [Theory]
    [InlineData("The transfer fails at night.", "mishap", 2)]
    [InlineData("The clerk is informed at the same time.", "parallel", 4)]
    [InlineData("The clerk is informed.", "parallel", -1)]
    public void Find_WordStemOrPhrase_IsFoundWhereTheIndexHasIt(string text, string cue, int at)
    {
        var words = Words(text);
        var set = Lexicon.Default.Phrases.Set(cue);

        set.Find(words, 0, words.Count).ShouldBe(at);
        (at < 0 || words.Cues.MayBegin(set.Number, at)).ShouldBeTrue();
    }

    [Fact]
    public void Find_SentenceThatNobodyIndexed_IsSearchedAllTheSame()
    {
        var words = Words("The transfer fails at night.");

        Lexicon.Default.Phrases.Set("mishap").Find(new TaggedSentence(words.Sentence, words.Tags, words.Lemmas), 0, words.Count).ShouldBe(2);
    }

    [Theory]
    [InlineData("The clerks are informed.", 1, true)]
    [InlineData("The transfers are informed.", 1, false)]
    public void IsBaseAt_FormOfAWord_IsAnEntryIfItsBaseIs(string text, int at, bool holds)
    {
        var words = Words(text);

        Lexicon.Default.Phrases.Set("people").IsBaseAt(words, at).ShouldBe(holds);
        Lexicon.Default.Phrases.Is("people", words.Lemmas[at]).ShouldBe(holds);
    }

    private static TaggedSentence Words(string text) =>
        ScenarioReader.Explain(new() { BusinessWorkflow = text, EventSources = "", ConstraintsAndSlas = "" }).Fields[0].Parsed[0].Words;
}
