using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>
/// Sentences that tell one case each, as they open alike: "Yes: … No: … Undecided: …", "with the owner at home, … Without him, …". What one of
/// them alone would leave open, the others show.
/// </summary>
internal static class CaseRuns
{
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
                    if (!CaseLabels.IsLess(sentences[i].Words.Sentence.Label))
                    {
                        break;
                    }
                }
            }
        }

        return marked;
    }

    private static ParsedSentence Case(ParsedSentence parsed) =>
        parsed with { Words = parsed.Words with { Sentence = parsed.Words.Sentence with { TellsCase = true } } };

    private static bool AreCases(ParsedSentence one, ParsedSentence other, Lexicon lexicon) =>
        CaseLabels.Are(one.Words.Sentence, other.Words.Sentence, lexicon) || CasePhrases.Are(one, other, lexicon) || CaseArrivals.Are(one, other, lexicon) || CaseSubjects.Are(one, other) || (IsOfThose(one.Words) && (IsOfThose(other.Words) || IsOfRest(other.Words)));

    /// <summary>"Whatever is too coarse is …", "whoever has paid gets …".</summary>
    private static bool IsOfThose(TaggedSentence words) => words.Lower(0) is "whatever" or "whoever" or "what" && words.Lower(1) is not ("happens" or "follows" or "comes");

    /// <summary>"The rest is …", "everything else is …".</summary>
    private static bool IsOfRest(TaggedSentence words) => words.Lower(0) is "others" || (words.Lower(0) is "the" or "everything" or "everyone" or "all" && words.Lower(1) is "rest" or "remainder" or "others" or "else" or "other" or "remaining");
}
