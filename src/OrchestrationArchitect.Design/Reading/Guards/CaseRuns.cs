using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>
/// Sentences that tell one case each, as they open alike: "Yes: … No: … Undecided: …", "with the owner at home, … Without him, …". What one of
/// them alone would leave open, the others show.
/// </summary>
internal static class CaseRuns
{
    /// <summary>A longer label is no name of a case.</summary>
    private const int LongestLabel = 4;

    /// <summary>A longer phrase is none.</summary>
    private const int LongestPhrase = 9;

    /// <summary>How many sentences on the other case may be told.</summary>
    private const int Reach = 2;

    /// <summary>The sentences, with those marked that tell a case.</summary>
    public static ImmutableArray<ParsedSentence> Mark(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon)
    {
        var marked = sentences;
        for (var i = 1; i < sentences.Length; i++)
        {
            for (var before = i - 1; before >= Math.Max(0, i - Reach) && sentences[before].Words.Sentence.Paragraph == sentences[i].Words.Sentence.Paragraph; before--)
            {
                if (AreCases(sentences[before], sentences[i], lexicon))
                {
                    marked = marked.SetItem(before, Case(marked[before])).SetItem(i, Case(marked[i]));
                    break;
                }
            }
        }

        return marked;
    }

    private static ParsedSentence Case(ParsedSentence parsed) =>
        parsed with { Words = parsed.Words with { Sentence = parsed.Words.Sentence with { TellsCase = true } } };

    private static bool AreCases(ParsedSentence one, ParsedSentence other, Lexicon lexicon) =>
        AreLabels(one.Words.Sentence, other.Words.Sentence, lexicon) || ArePhrases(one.Words, other.Words) || (IsOfThose(one.Words) && (IsOfThose(other.Words) || IsOfRest(other.Words)));

    /// <summary>"Whatever is too coarse is …", "whoever has paid gets …".</summary>
    private static bool IsOfThose(TaggedSentence words) => words.Lower(0) is "whatever" or "whoever" or "what" && words.Lower(1) is not ("happens" or "follows" or "comes");

    /// <summary>"The rest is …", "everything else is …".</summary>
    private static bool IsOfRest(TaggedSentence words) => words.Lower(0) is "others" || (words.Lower(0) is "the" or "everything" or "everyone" or "all" && words.Lower(1) is "rest" or "remainder" or "others" or "else" or "other" or "remaining");

    /// <summary>Both open with a few words before a colon that say how something is, one of them such as are a case by themselves, or both an adjective.</summary>
    private static bool AreLabels(Sentence one, Sentence other, Lexicon lexicon)
    {
        if (one.Shape != SentenceShape.Prose || other.Shape != SentenceShape.Prose || one.Label.Length is 0 or > LongestLabel || other.Label.Length is 0 or > LongestLabel)
        {
            return false;
        }

        var (first, second) = (LeadingWords.KindOf(one.Label, lexicon) is not null, LeadingWords.KindOf(other.Label, lexicon) is not null);
        return (first || Describes(one.Label, lexicon)) && (second || Describes(other.Label, lexicon)) && (first || second || (IsState(one.Label, lexicon) && IsState(other.Label, lexicon)));
    }

    /// <summary>"Undecided", "real fire", "anything less", "more".</summary>
    private static bool Describes(ImmutableArray<Token> label, Lexicon lexicon) =>
        IsState(label, lexicon) || (label.Length == 2 && IsPlain(label[0], lexicon) && lexicon.Morphology.Describe(label[1].Lower).Noun >= 0) || label[^1].Lower is "more" or "less" or "fewer";

    /// <summary>"Undecided", "not sure".</summary>
    private static bool IsState(ImmutableArray<Token> label, Lexicon lexicon) =>
        IsAdjective(label[^1], lexicon) && (label.Length == 1 || (label.Length == 2 && label[0].Lower is "not" or "still" or "only" or "quite" or "very"));

    private static bool IsAdjective(Token word, Lexicon lexicon) =>
        IsPlain(word, lexicon) || (!word.IsAcronym && lexicon.Morphology.Describe(word.Lower) is { Noun: < 0 } info && info.Has(VerbForms.Participle)) || IsDenied(word, lexicon);

    /// <summary>An adjective and nothing else.</summary>
    private static bool IsPlain(Token word, Lexicon lexicon) =>
        !word.IsAcronym && !NumberWords.TryWhole(word.Lower, out _) && lexicon.FunctionWord(word.Lower) is null && lexicon.Morphology.Describe(word.Lower) is { Adjective: >= 0 } info && info.Noun < info.Adjective && info.Verb < info.Adjective;

    /// <summary>"Undecided", "unsure": "un" and such a word.</summary>
    private static bool IsDenied(Token word, Lexicon lexicon) =>
        !word.IsAcronym && word.Lower.StartsWith("un", StringComparison.Ordinal) && lexicon.Morphology.Describe(word.Lower[2..]) is var info && (info.Adjective >= 0 || info.Has(VerbForms.Participle));

    /// <summary>Both open with "with" or "without": the one has what the other has not, or both have it in another way.</summary>
    private static bool ArePhrases(TaggedSentence one, TaggedSentence other) =>
        EndOf(one) is > 0 and var first && EndOf(other) is > 0 and var second
        && (one.Lower(0) != other.Lower(0) || (one.Lower(0) == "with" && HeadIn(one, first) is { } head && head == HeadIn(other, second) && one.Text(0, first) != other.Text(0, second)));

    /// <summary>The comma behind such a phrase; -1 if none opens the sentence.</summary>
    private static int EndOf(TaggedSentence words) =>
        words.Lower(0) is not ("with" or "without") ? -1 : Indexes.From(1, Math.Min(LongestPhrase, words.Count - 1)).FirstOrDefault(i => words.Lower(i) == "," || (i > 1 && words.TagAt(1) == Tag.Number && words.TagAt(i) == Tag.Determiner), -1);

    private static string? HeadIn(TaggedSentence words, int end)
    {
        var phrase = Phrases.Read(words, 1, end);
        return phrase.IsEmpty ? null : words.Lemmas[phrase.Head];
    }
}
