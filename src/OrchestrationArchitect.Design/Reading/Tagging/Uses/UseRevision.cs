using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Tagging.Uses;

/// <summary>Corrects the tags of words that the model finds used otherwise than the rules say.</summary>
internal static class UseRevision
{
    /// <summary>How sure the model has to be against the rules: a probability.</summary>
    private const double Sure = 0.8;

    /// <summary>The same for a form in -ing that the rules take for a noun, as nouns of action look like it.</summary>
    private const double SureOfGerund = 0.98;

    /// <summary>The same for a business verb that the rules take for a verb: what it was learnt from speaks of business seldom.</summary>
    private const double SureOfBusiness = 0.95;

    /// <summary>The tags, corrected.</summary>
    /// <param name="words">The sentence with the tags of the rules.</param>
    /// <param name="lexicon">Knows the business verbs.</param>
    /// <param name="isSettled">Words that the model has no say in.</param>
    public static ImmutableArray<Tag> Apply(WordsAround words, Lexicon lexicon, Func<int, bool> isSettled)
    {
        var tags = words.Tags.ToBuilder();
        var evidence = new Evidence();
        Span<double> uses = stackalloc double[WordUses.Count];
        for (var i = 0; i < words.Count; i++)
        {
            if (words.IsOpen(i) && !isSettled(i))
            {
                evidence.Clear();
                EvidenceReader.Read(words, i, evidence);
                UseModel.Embedded.Weigh(evidence, uses);
                tags[i] = Revise(words, i, lexicon, uses);
            }
        }

        return tags.MoveToImmutable();
    }

    private static Tag Revise(WordsAround words, int i, Lexicon lexicon, ReadOnlySpan<double> uses)
    {
        var said = words.Tags[i];
        var asVerb = WordUses.AsVerb(uses);
        if (said == Tag.Present && IsNothingElse(words, i))
        {
            return said;
        }

        return said.IsVerb()
            ? 1 - asVerb > Sure && (1 - asVerb > SureOfBusiness || !IsBusiness(words.Infos[i].Lemma, lexicon)) ? Likeliest(uses, WordUse.Other, WordUse.Adjective).ToTag() : said
            : asVerb > (words.Infos[i].Has(VerbForms.Gerund) ? SureOfGerund : Sure) ? Likeliest(uses, WordUse.Base, WordUse.Gerund).ToTag() : said;
    }

    private static bool IsBusiness(string lemma, Lexicon lexicon) => lexicon.Verb(lemma) is { Class: VerbClass.Action or VerbClass.Decide };

    /// <summary>"Legal negotiates": a form in -s that no noun is known for, and no phrase goes on to.</summary>
    private static bool IsNothingElse(WordsAround words, int i) =>
        words.Infos[i] is { IsVerbOnly: true } info && info.Has(VerbForms.Third) && (i == 0 || words.Tags[i - 1] is not (Tag.Preposition or Tag.Determiner or Tag.Number));

    private static WordUse Likeliest(ReadOnlySpan<double> uses, WordUse first, WordUse last)
    {
        var best = first;
        for (var use = first; use <= last; use++)
        {
            best = uses[(int)use] > uses[(int)best] ? use : best;
        }

        return best;
    }
}
