using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>How well the words for what is undone fit what a step acted on, made, or is.</summary>
internal sealed class ObjectFit(Lexicon lexicon, ImmutableArray<ParsedSentence> workflow)
{
    /// <summary>How many letters a noun and a verb of one stem share.</summary>
    private const int Stem = 7;

    private readonly Dictionary<ReadAction, (string? Head, HashSet<string> Nouns)> _things = new(ReferenceEqualityComparer.Instance);

    /// <summary>The base forms of what a step acts on: its head, and all its words.</summary>
    private (string? Head, HashSet<string> Nouns) ThingOf(ReadAction step)
    {
        if (!_things.TryGetValue(step, out var thing))
        {
            _things[step] = thing = (step.Head is null ? null : lexicon.Morphology.Singular(step.Head.ToLowerInvariant()), step.Thing?.ToLowerInvariant().Split(' ').Select(lexicon.Morphology.Singular).ToHashSet(StringComparer.Ordinal) ?? []);
        }

        return thing;
    }

    /// <summary>The nouns that follow a step in its part of the sentence: "hold" in "the venue is put on hold".</summary>
    private IEnumerable<string> Beside(ReadAction step) => Around(step, before: false);

    /// <summary>The sentence that tells a step, and the token that does.</summary>
    private (TaggedSentence Words, int At) Place(ReadAction step)
    {
        var words = workflow[step.Sentence].Words;
        var at = 0;
        while (at < words.Count && words[at].Start < step.Span.Start)
        {
            at++;
        }

        return (words, at);
    }

    /// <summary>The words that stand around a step in its part of the sentence: the nouns after it, and what stands before it if asked for.</summary>
    public IEnumerable<string> Around(ReadAction step, bool before)
    {
        var (words, at) = Place(step);
        for (var back = at - 1; before && back >= 0 && words.TagAt(back) is not (Tag.Punctuation or Tag.Coordinator or Tag.Subordinator); back--)
        {
            yield return words.Lemmas[back];
        }

        for (at++; at < words.Count && (words.TagAt(at) is not (Tag.Punctuation or Tag.Coordinator or Tag.Subordinator) || JoinsThings(words, at)) && !words.TagAt(at).IsVerb(); at++)
        {
            if (words.TagAt(at).IsNominal() && (!words.TagAt(at + 1).IsNominal() || IsPossessive(words, at)))
            {
                yield return Bare(words.Lemmas[at]);
            }
        }
    }

    /// <summary>"Blocks a van and a crew".</summary>
    private static bool JoinsThings(TaggedSentence words, int at) =>
        words.TagAt(at) is Tag.Coordinator && Phrases.Read(words, at + 1, words.Count) is { IsEmpty: false } next && !words.TagAt(next.End).IsVerb() && words.TagAt(next.End) is not (Tag.Auxiliary or Tag.Modal);

    private static bool IsPossessive(TaggedSentence words, int at) => words.Lower(at).EndsWith("'s", StringComparison.Ordinal) || words.Lower(at).EndsWith("s'", StringComparison.Ordinal);

    private static string Bare(string lemma) => lemma.Replace("'s", "", StringComparison.Ordinal).TrimEnd('\'');

    /// <summary>"It is reserved on the spot": what is acted on was told before, and need not have been found.</summary>
    private bool ActsOnPronoun(ReadAction step)
    {
        var (words, at) = Place(step);
        var before = at - 1;
        while (before >= 0 && words.TagAt(before) is Tag.Auxiliary or Tag.Adverb)
        {
            before--;
        }

        return before >= 0 && before < at - 1 && words.Lower(before) is "it" or "they";
    }

    /// <summary>The whole behind a share, and who has the thing: "blood" in "two units of blood", "backer" in "each backer's card".</summary>
    private IEnumerable<(string Lemma, bool Whole)> Behind(ReadAction step)
    {
        var (words, at) = Place(step);
        for (var i = at - 1; step.Head is not null && i >= 0 && words.TagAt(i) is not (Tag.Punctuation or Tag.Coordinator); i--)
        {
            var whole = words.Lower(i - 1) == "of" && words.Lemmas[Math.Max(0, i - 2)] == step.Head;
            if (whole || IsPossessive(words, i))
            {
                yield return (Bare(words.Lemmas[i]), whole);
            }
        }

        for (var i = at + 1; step.Head is not null && i < words.Count && words.TagAt(i) is not (Tag.Punctuation or Tag.Coordinator); i++)
        {
            if (IsPossessive(words, i))
            {
                yield return (Bare(words.Lemmas[i]), false);
            }
        }
    }

    /// <summary>"Replica" is what "replicate" makes, "certificate" what "certify" does.</summary>
    private static bool AreKin(string noun, string verb) =>
        (noun.Length >= Stem && verb.Length >= Stem && string.CompareOrdinal(noun, 0, verb, 0, Stem) == 0)
        || (verb.Length >= Stem && noun.Length > verb.Length && verb[^1] is 'y' or 'e' && string.CompareOrdinal(noun, 0, verb, 0, verb.Length - 1) == 0);

    /// <summary>How well what is undone names what the step acted on, made, or is.</summary>
    public int Of(UndoneObject undone, ReadAction step, int relation)
    {
        if (undone.Words.Any(w => lexicon.Phrases.Is("former", w)) && lexicon.Phrases.Is("creating", step.Lemma))
        {
            return 0;
        }

        var (head, own) = ThingOf(step);
        var nominal = lexicon.VerbOfNominal(undone.Head) == step.Lemma || undone.Head == step.Lemma;
        var shared = undone.Words.Count(own.Contains);
        var score = undone.Head == step.Head || undone.Head == head ? 3 + Math.Max(0, shared - 1) : nominal ? 3 + shared : shared > 0 ? 1 + shared : 0;
        if (undone.Words.Contains(step.Lemma))
        {
            return Math.Max(score, 3) + shared + (undone.Head == step.Lemma ? 0 : 1);
        }

        if (score < 3 && undone.Words.Any(w => w != undone.Head && (lexicon.VerbOfNominal(w) == step.Lemma || (step.Lemma.Length > 4 && w.StartsWith(step.Lemma.TrimEnd('e'), StringComparison.Ordinal)))))
        {
            return 3 + shared;
        }

        if (score < 3 && undone.Head.Length > 3 && step.Lemma.Length > undone.Head.Length && step.Lemma.EndsWith(undone.Head, StringComparison.Ordinal))
        {
            return 3 + shared;
        }

        if (score < 2 && Behind(step).FirstOrDefault(b => b.Lemma == undone.Head) is { Lemma: not null } behind && (behind.Whole || relation > 1))
        {
            return behind.Whole ? 3 : 2;
        }

        if (score < 3 && AreKin(undone.Head, step.Lemma))
        {
            return 3 + shared;
        }

        if (score < 3 && step.Effect is not Effect.Read && (step.Head is null || !char.IsLetter(step.Head[0])) && Beside(step).FirstOrDefault() == undone.Head)
        {
            return 3 + shared;
        }

        if (score < 3 && (undone.Words.IsEmpty ? [undone.Head] : undone.Words).Intersect(Beside(step)).Any())
        {
            return lexicon.Phrases.Is("light-doing", step.Lemma) ? 3 + shared : Beside(step).Contains(undone.Head) ? Math.Max(score, 2) : score;
        }

        if (score < 2 && lexicon.Phrases.AreAlike("payment", undone.Head) && lexicon.Phrases.Is("paying", step.Lemma))
        {
            return 2;
        }

        if (score < 3 && lexicon.Phrases.AreAlike(undone.Head, step.Head))
        {
            score += 2;
        }

        if (score < 3 && lexicon.Leaves(step.Lemma, undone.Head))
        {
            return Math.Max(score, 2);
        }

        if (score < 3 && !lexicon.Phrases.Is("deed", undone.Head) && lexicon.VerbOfNominal(undone.Head) is { } other && other != step.Lemma && !lexicon.Phrases.AreAlike(undone.Head, step.Head) && !(lexicon.Phrases.Is("reserving", other) && lexicon.Phrases.Is("reserving", step.Lemma)))
        {
            return 0;
        }

        return score == 0 && relation > 1 && (lexicon.Phrases.Is("people", undone.Head) || undone.Head is "it" or "everything" || ActsOnPronoun(step)) ? 1 : score;
    }
}
