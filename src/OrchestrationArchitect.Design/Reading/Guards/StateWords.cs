using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>A few words without a verb that tell how something is: "dry enough", "all green", "paperwork complete".</summary>
internal static class StateWords
{
    /// <summary>More words are something else.</summary>
    private const int Longest = 6;

    /// <summary>"All green, the document is published": words before a comma that are a condition of what stands behind it.</summary>
    public static Guard? Leading(ParsedSentence sentence, Lexicon lexicon)
    {
        var words = sentence.Words;
        var comma = Indexes.From(0, Math.Min(Longest + 1, words.Count)).FirstOrDefault(i => words.Lower(i) == ",", -1);
        return comma > 1 && (IsVerdict(sentence, comma, lexicon) || ((IsAll(words.Lower(0)) || IsQualified(words.Sentence.Tokens, lexicon)) && Are(words.Sentence.Tokens[..comma], lexicon)))
            && sentence.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Main) is { } main && main.First > comma
            ? new Guard(GuardKind.If, words.Text(0, comma), 0, comma, false) : null;
    }

    /// <summary>"Permission granted, …", "loan refused, …": how what was asked for came out.</summary>
    private static bool IsVerdict(ParsedSentence sentence, int comma, Lexicon lexicon) =>
        sentence.Predicates.FirstOrDefault() is { Clause: ClauseKind.Reduced, Passive: true, Object: { IsEmpty: false, Start: 0 } said } verdict && verdict.End == comma && verdict.First == said.End
        && (verdict.Lemma is "grant" or "withhold" or "give" || lexicon.Phrases.Is("verdict", verdict.Lemma));

    /// <summary>Whether some words are such.</summary>
    public static bool Are(ImmutableArray<Token> words, Lexicon lexicon) =>
        words.Length is > 1 and <= Longest && (IsQualified(words, lexicon) || (IsPlainAdjective(words[^1], lexicon) && (IsAll(words[0].Lower) || IsThing(words[..^1], lexicon))));

    /// <summary>"Dry enough", "musty or full of beetles".</summary>
    private static bool IsQualified(ImmutableArray<Token> words, Lexicon lexicon) => words[1].Lower == "enough" ? IsPlainAdjective(words[0], lexicon) : words.Length > 2 && words[1].Lower == "or" && (IsPlainAdjective(words[0], lexicon) || IsPlainAdjective(words[2], lexicon));

    private static bool IsAll(string lower) => lower is "all" or "everything" or "nothing" or "none";

    private static bool IsThing(ImmutableArray<Token> words, Lexicon lexicon) =>
        words.Length <= 2 && words.All(word => lexicon.FunctionWord(word.Lower) is null) && lexicon.Morphology.Describe(words[^1].Lower) is { Noun: >= 0 };

    /// <summary>A word that is an adjective and nothing else.</summary>
    private static bool IsPlainAdjective(Token word, Lexicon lexicon) => !NumberWords.TryWhole(word.Lower, out _) && lexicon.Morphology.Describe(word.Lower) is { Adjective: >= 0 } info && info.Noun < info.Adjective && info.Verb < info.Adjective;
}
