using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Phrases that tell one case each, as two sentences show together: "with the owner at home, … Without him, …", "with the permit in hand … If the permit is refused, …".</summary>
internal static class CasePhrases
{
    /// <summary>A longer phrase is none.</summary>
    private const int Longest = 9;

    /// <summary>Whether both sentences tell a case.</summary>
    public static bool Are(ParsedSentence one, ParsedSentence other, Lexicon lexicon) => AreWithAndWithout(one, other) || IsDenied(one, other, lexicon);

    /// <summary>Both open with "with" or "without": the one has what the other has not, or both have it in another way.</summary>
    private static bool AreWithAndWithout(ParsedSentence one, ParsedSentence other) =>
        EndOf(one) is > 0 and var first && EndOf(other) is > 0 and var second
        && (one.Words.Lower(0) != other.Words.Lower(0) || (one.Words.Lower(0) == "with" && HeadIn(one.Words, first) is { } head && head == HeadIn(other.Words, second) && one.Words.Text(0, first) != other.Words.Text(0, second)));

    /// <summary>"With the permit in hand, … If the permit is refused, …": the other case is that what the first has does not come.</summary>
    private static bool IsDenied(ParsedSentence one, ParsedSentence other, Lexicon lexicon) =>
        one.Words.Lower(0) == "with" && EndOf(one) is > 0 and var end && HeadIn(one.Words, end) is { } head
        && other.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Condition && p.ClauseStart == 0) is { } condition && (condition.Negated || lexicon.Phrases.Is("reject", condition.Lemma))
        && (condition.Passive ? condition.Object : condition.Subject) is { IsEmpty: false } said && other.Words.Lemmas[said.Head] == head;

    /// <summary>The end of such a phrase: a comma, or what the clause behind it is about; -1 if none opens the sentence.</summary>
    private static int EndOf(ParsedSentence parsed)
    {
        var words = parsed.Words;
        if (words.Lower(0) is not ("with" or "without"))
        {
            return -1;
        }

        var end = Indexes.From(1, Math.Min(Longest, words.Count - 1)).FirstOrDefault(i => words.Lower(i) == "," || (i > 1 && words.TagAt(1) == Tag.Number && words.TagAt(i) == Tag.Determiner), -1);
        var about = end < 0 && parsed.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Finite: true }) is { } first ? first.About : default;
        return end < 0 && !about.IsEmpty && about.Start is > 1 and <= Longest ? about.Start : end;
    }

    private static string? HeadIn(TaggedSentence words, int end)
    {
        var phrase = Phrases.Read(words, 1, end);
        return phrase.IsEmpty ? null : words.Lemmas[phrase.Head];
    }
}
