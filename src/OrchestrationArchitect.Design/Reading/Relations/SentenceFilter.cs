using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Sentences that tell nothing of the process's course: greetings, headings, goals.</summary>
internal static class SentenceFilter
{
    public static bool Skips(ParsedSentence sentence, Lexicon lexicon)
    {
        var words = sentence.Words;
        return IsGreeting(words) || IsInstruction(words) || IsGoal(sentence, lexicon);
    }

    /// <summary>A label that opens a paragraph of background, goals or scope.</summary>
    public static bool OpensBackground(ParsedSentence sentence) =>
        sentence.Words.Sentence.Label is [var only] && only.Lower is "background" or "goal" or "goals" or "purpose" or "context" or "motivation" or "scope" or "why" or "note" or "benefits" or "objective" or "objectives";

    /// <summary>Words that tell the reader of the text, not the process, what to do.</summary>
    public static bool IsInstruction(TaggedSentence words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if ((words.Lower(i) is "ignore" or "disregard" or "forget"
                    && words.Lower(i + 1) is "all" or "any" or "previous" or "the" or "your" or "my" or "prior"
                    && (words.Lower(i + 1) == "previous" || words.Lower(i + 2) is "previous" or "above" or "instructions" or "prior" or "earlier" or "other"))
                || words.Matches(i, "system prompt") || words.Matches(i, "you are an ai") || words.Matches(i, "you are now"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGreeting(TaggedSentence words) =>
        words.Lower(0) is "hi" or "hello" or "dear" or "cheers" or "thanks" or "regards" or "hey" or "best" && words.Count <= 6
        || (words.Matches(0, "as discussed") && words.Count < 8) || words.Matches(0, "please find") || words.Matches(0, "here is") || words.Matches(0, "kind regards");

    private static bool IsGoal(ParsedSentence sentence, Lexicon lexicon)
    {
        var main = sentence.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Main);
        if (main is null || sentence.Words.Sentence.Tokens.Any(t => t.Is(":")))
        {
            return false;
        }

        var wish = main.Lemma is "want" or "aim" or "hope" or "wish" or "intend" or "like" or "plan" && main.Lemma is not "plan"
            && (main.Subject.IsEmpty || sentence.Words.Lower(main.Subject.Head) is "we" or "i" or "process" or "workflow" or "system" or "policy" or "company" or "business");
        return wish || (!main.Subject.IsEmpty && lexicon.Phrases.Is("goal", sentence.Words.Lower(main.Subject.Head)));
    }
}
