using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Words before a colon that name one case each, as two sentences show together: "Yes: … No: …", "Award: … Rejection: …", "neither objects: … One objects: …".</summary>
internal static class CaseLabels
{
    /// <summary>A longer label is no name of a case.</summary>
    private const int Longest = 4;

    /// <summary>Both open with a few words before a colon that say how something is, one of them such as are a case by themselves, or both an adjective.</summary>
    public static bool Are(Sentence one, Sentence other, Lexicon lexicon)
    {
        if (one.Shape != SentenceShape.Prose || other.Shape != SentenceShape.Prose || one.Label.Length is 0 or > Longest || other.Label.Length is 0 or > Longest)
        {
            return false;
        }

        if (AreVerdicts(one.Label, other.Label, lexicon) || IsLess(other.Label) || AreOfOneVerb(one.Label, other.Label, lexicon))
        {
            return true;
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

    /// <summary>"Award: … Rejection: …": both name how something was decided.</summary>
    private static bool AreVerdicts(ImmutableArray<Token> one, ImmutableArray<Token> other, Lexicon lexicon) =>
        one.Length == 1 && other.Length == 1 && VerdictOf(one[0], lexicon) is { } first && VerdictOf(other[0], lexicon) is { } second && lexicon.Phrases.Is("reject", first) != lexicon.Phrases.Is("reject", second);

    /// <summary>"Anything less": what the label before it named is one of several.</summary>
    public static bool IsLess(ImmutableArray<Token> label) =>
        label.Length == 2 && label[0].Lower is "anything" or "everything" && label[1].Lower is "less" or "more" or "below" or "above" or "lower" or "higher" or "fewer";

    private static string? VerdictOf(Token word, Lexicon lexicon) =>
        lexicon.VerbOfNominal(word.Lower) is { } verb && (lexicon.Phrases.Is("verdict", verb) || lexicon.Phrases.Is("reject", verb) || verb is "award" or "grant") ? verb : null;

    /// <summary>"Neither objects: … One objects: …": the same is said of some and of others.</summary>
    private static bool AreOfOneVerb(ImmutableArray<Token> one, ImmutableArray<Token> other, Lexicon lexicon) =>
        one.Length > 1 && other.Length > 1 && IsCount(one[0]) && IsCount(other[0]) && one[0].Lower != other[0].Lower
        && lexicon.Morphology.Describe(one[^1].Lower) is { Verb: >= 0 } said && said.Lemma == lexicon.Morphology.Describe(other[^1].Lower).Lemma;

    private static bool IsCount(Token word) => word.Lower is "neither" or "none" or "nobody" or "both" or "all" or "one" or "either" or "some" or "everybody" or "everyone" or "any";
}
