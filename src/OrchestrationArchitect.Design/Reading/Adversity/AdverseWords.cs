using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Adversity;

/// <summary>Reads from words in what ways they say that something is not as it should be, by <c>adversity-cues.data.tsv</c>.</summary>
internal static class AdverseWords
{
    /// <summary>What turns a participle into its opposite.</summary>
    private const string Undone = "un";

    /// <summary>What turns an adjective into its opposite.</summary>
    private static readonly ImmutableArray<string> Negating = [Undone, "in", "im", "ir", "il", "dis", "non-", "non"];

    /// <summary>What a stretch of a sentence says.</summary>
    public static Adverse In(TaggedSentence words, int start, int end, Lexicon lexicon)
    {
        var said = Mishaps.Find(words, start, end, lexicon) >= 0 ? Adverse.Mishap : Adverse.None;
        said |= lexicon.Phrases.Set("adverse").Find(words, start, end) >= 0 ? Adverse.Harm : Adverse.None;
        said |= Denial.IsIn(words, start, end, lexicon) ? Adverse.Denied : Adverse.None;
        said |= lexicon.Phrases.Set("reject").Find(words, start, end) >= 0 ? Adverse.Rejected : Adverse.None;
        said |= lexicon.Phrases.Set("lacking").Find(words, start, end) >= 0 ? Adverse.Lacking : Adverse.None;
        for (var i = Math.Max(0, start); i < Math.Min(end, words.Count) && !said.HasFlag(Adverse.Lacking); i++)
        {
            said |= words.TagAt(i) is Tag.Adjective or Tag.Participle && IsOpposite(words.Lower(i), lexicon) ? Adverse.Lacking : Adverse.None;
        }

        return said;
    }

    /// <summary>What some words without a sentence say: a label, a question.</summary>
    public static Adverse In(ImmutableArray<Token> tokens, Lexicon lexicon)
    {
        var phrases = lexicon.Phrases;
        var said = phrases.Set("mishap").IsIn(tokens) ? Adverse.Mishap : Adverse.None;
        said |= phrases.Set("adverse").IsIn(tokens) ? Adverse.Harm : Adverse.None;
        said |= Denial.IsIn(tokens, lexicon) ? Adverse.Denied : Adverse.None;
        said |= phrases.Set("lacking").IsIn(tokens) ? Adverse.Lacking : Adverse.None;
        foreach (var token in tokens)
        {
            said |= phrases.Is("reject", token.Lower) || (lexicon.VerbOfNominal(token.Lower) is { } verb && phrases.Is("reject", verb)) ? Adverse.Rejected : Adverse.None;
            said |= IsOpposite(token.Lower, lexicon) ? Adverse.Lacking : Adverse.None;
        }

        return said;
    }

    /// <summary>"Incomplete", "unpaid": the opposite of an adjective that is at least as usual, or of what was done; not "internal", "immediate", "unloaded".</summary>
    private static bool IsOpposite(string lower, Lexicon lexicon)
    {
        var (morphology, at) = (lexicon.Morphology, 0);
        while (at < Negating.Length && !lower.StartsWith(Negating[at], StringComparison.Ordinal))
        {
            at++;
        }

        if (at == Negating.Length)
        {
            return false;
        }

        var (own, plain) = (morphology.Describe(lower), morphology.Describe(lower[Negating[at].Length..]));
        return plain.Has(VerbForms.Participle) || plain.Has(VerbForms.Gerund)
            ? Negating[at] == Undone && plain.Has(VerbForms.Participle) && morphology.Describe(own.Lemma).Verb < 0
            : plain.Adjective >= 0 && plain.Adjective >= own.Adjective;
    }
}
