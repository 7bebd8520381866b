using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>What somebody is given to choose from: "a mail with two links: confirm the visit, or choose another day".</summary>
internal static class Choices
{
    /// <summary>Whether a verb only names a choice: a base form behind a colon before which choices are announced.</summary>
    public static bool IsOne(ParsedSentence parsed, Predicate predicate, Lexicon lexicon)
    {
        var words = parsed.Words;
        if (words.TagAt(predicate.First) is not (Tag.Base or Tag.Auxiliary) || !predicate.Subject.IsEmpty || predicate.Modal.Length > 0)
        {
            return false;
        }

        var colon = predicate.First - 1;
        while (colon > 0 && words.Lower(colon) is not (":" or ";" or "."))
        {
            colon--;
        }

        var sentence = words.Sentence;
        return words.Lower(colon) == ":" ? colon > 0 && IsSeveral(words[colon - 1], lexicon)
            : colon <= 0 && !sentence.Label.IsDefaultOrEmpty && IsSeveral(sentence.Label[^1], lexicon);
    }

    /// <summary>A word for choices, in the plural.</summary>
    private static bool IsSeveral(Token word, Lexicon lexicon) =>
        lexicon.Morphology.Singular(word.Lower) is var one && one != word.Lower && lexicon.Phrases.Is("choice", one);
}
