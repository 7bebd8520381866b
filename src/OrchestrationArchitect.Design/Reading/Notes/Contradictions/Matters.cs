using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>What a figure is about: the words of its part of the sentence but for those of limits, units and the step.</summary>
internal sealed class Matters(ProcessFacts facts, Lexicon lexicon)
{
    /// <summary>The nouns near a figure, what qualifies them, and their numbers.</summary>
    /// <param name="fact">The limit.</param>
    /// <param name="words">Its sentence.</param>
    /// <param name="about">The step whose words say nothing further; <see langword="null"/> for none.</param>
    public HashSet<string> Of(ConstraintFact fact, TaggedSentence words, string? about)
    {
        var (start, end) = Part(words, Sayings.TokenAt(words, fact.Span));
        HashSet<string> nouns = [.. Enumerable.Range(start, end - start).Where(i => Tells(words, i) || IsNumberOf(words, i, fact)).Select(i => lexicon.Morphology.Singular(words.Lower(i))),
            .. about is null ? [] : Enumerable.Range(start, end - start).Where(i => Does(words, i)).Select(i => words.Lemmas[i]),
            .. words.Sentence.Tokens.Take(start).Any(t => t.Is(";")) ? [] : words.Sentence.Label.Where(t => lexicon.FunctionWord(t.Lower) is null).Select(t => lexicon.Morphology.Singular(t.Lower))];
        if (facts.Steps.FirstOrDefault(s => s.Id == about) is { } step)
        {
            nouns.ExceptWith(StepWords(step));
            nouns.RemoveWhere(noun => lexicon.VerbOfNominal(noun) == step.Verb || lexicon.Morphology.Describe(noun).Lemma == step.Verb);
        }

        if (fact.Kind is ConstraintKind.Availability || (fact.Kind == ConstraintKind.MaxDuration && IsWhole(words)))
        {
            nouns.RemoveWhere(IsOfTheWhole);
        }

        return nouns;
    }

    /// <summary>The sentence speaks of the whole.</summary>
    public bool IsWhole(TaggedSentence words) => lexicon.Phrases.Set("whole-explicit").Find(words, 0, words.Count) >= 0;

    private IEnumerable<string> StepWords(StepFact step) => $"{step.Object} {step.Actor}".ToLowerInvariant().Split(' ').Select(Plain);

    private string Plain(string word) => lexicon.Morphology.Singular(word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word);

    private bool IsOfTheWhole(string noun) =>
        lexicon.Phrases.Is("whole", noun) || lexicon.Phrases.Is("transaction", noun) || lexicon.Phrases.Is("staying-up", noun) || noun is "service" or "system" or "time" or "start" or "finish" or "end" or "month" or "year" or "handling";

    /// <summary>The part between commas and conjunctions around the figure, longer while it names nothing.</summary>
    private (int Start, int End) Part(TaggedSentence words, int at)
    {
        var (start, end) = (Begin(words, at), at);
        while (end < words.Count && !Divides(words, end))
        {
            end++;
        }

        while (start > 0 && !Indexes.From(start, end - start).Any(i => Tells(words, i)))
        {
            start = Begin(words, start - 1);
        }

        return (start, end);
    }

    private static int Begin(TaggedSentence words, int start)
    {
        while (start > 0 && !Divides(words, start - 1))
        {
            start--;
        }

        return start;
    }

    private static bool Divides(TaggedSentence words, int i) => words.Lower(i) is "," or ";" or "and" or "but";

    private bool Tells(TaggedSentence words, int i)
    {
        var word = words.Lower(i);
        return words.TagAt(i) is Tag.Noun or Tag.Name or Tag.Adjective && !lexicon.Phrases.Set("limit-noun").IsWord(word) && !lexicon.Phrases.Set("bounding").IsWord(word)
            && !lexicon.Phrases.Set("costing").IsWord(word) && !lexicon.Phrases.Is("whole", word) && !words.Units.TryGet(word, "time", out _) && !words.Units.TryGet(word, "money", out _)
            && !lexicon.Phrases.Set("retrying").IsWord(word) && !lexicon.Phrases.Set("telling-nothing").IsWord(word);
    }

    /// <summary>Something is done other than measuring, finishing, trying or waiting.</summary>
    private bool Does(TaggedSentence words, int i)
    {
        var verb = words.Lemmas[i];
        return words.TagAt(i) is Tag.Base or Tag.Participle or Tag.Present && !lexicon.Phrases.Is("measuring", verb) && !lexicon.Phrases.Is("light", verb) && !lexicon.Phrases.Set("limiting-verb").IsWord(verb)
            && !lexicon.Phrases.Set("whole-verb").IsWord(words.Lower(i)) && !lexicon.Phrases.Set("retrying").IsWord(words.Lower(i)) && !lexicon.Phrases.Set("bounding").IsWord(words.Lower(i));
    }

    /// <summary>"Priority 1": a number that counts nothing and is not the figure's own.</summary>
    private static bool IsNumberOf(TaggedSentence words, int i, ConstraintFact fact) =>
        words.TagAt(i) == Tag.Number && words.TagAt(i - 1) is Tag.Noun or Tag.Name && (words[i].Start < fact.Span.Start || words[i].Start >= fact.Span.Start + fact.Span.Length) && words.TagAt(i + 1) is not (Tag.Noun or Tag.Adjective);
}
