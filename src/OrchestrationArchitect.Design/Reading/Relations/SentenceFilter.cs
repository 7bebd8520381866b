using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Sentences that tell nothing of the process's course: greetings, headings, goals.</summary>
internal static class SentenceFilter
{
    public static bool Skips(ParsedSentence sentence, Lexicon lexicon)
    {
        var words = sentence.Words;
        return IsGreeting(words) || IsGoal(sentence, lexicon);
    }

    private static bool IsGreeting(TaggedSentence words) =>
        words.Lower(0) is "hi" or "hello" or "dear" or "cheers" or "thanks" or "regards" or "hey" or "best" && words.Count <= 6
        || words.Matches(0, "as discussed") && words.Count < 8;

    private static bool IsGoal(ParsedSentence sentence, Lexicon lexicon)
    {
        var main = sentence.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Main);
        if (main is null)
        {
            return false;
        }

        var wish = main.Lemma is "want" or "aim" or "hope" or "wish" or "intend" or "like" or "plan" && main.Lemma is not "plan"
            && (main.Subject.IsEmpty || sentence.Words.Lower(main.Subject.Head) is "we" or "i" or "process" or "workflow" or "system" or "policy" or "company" or "business");
        return wish || (!main.Subject.IsEmpty && lexicon.Phrases.Is("goal", sentence.Words.Lower(main.Subject.Head)));
    }
}
