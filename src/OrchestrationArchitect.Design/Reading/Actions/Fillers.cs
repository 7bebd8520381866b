using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Phrases without a noun of their own: "each one", "the cheapest", "the rest", "the top five".</summary>
internal sealed class Fillers(Lexicon lexicon)
{
    /// <summary>Whether the head of a phrase only stands for a noun told before.</summary>
    public bool Is(TaggedSentence words, Phrase phrase) =>
        !phrase.IsEmpty && words.Lower(phrase.Head + 1) != "of" && (lexicon.Phrases.Set("stand-in").IsWordAt(words, phrase.Head) || Ranks(words, phrase.Head));

    /// <summary>"Picks the best", where the words for a thing should follow the verb.</summary>
    public Phrase After(TaggedSentence words, int from)
    {
        var head = from;
        while (words.TagAt(head) is Tag.Determiner or Tag.Number)
        {
            head++;
        }

        return head > from && Ranks(words, head) ? new Phrase(from, head + 1, head) : default;
    }

    /// <summary>Whether it stands for one thing rather than several.</summary>
    public bool IsSingle(TaggedSentence words, Phrase phrase) =>
        words.Lower(phrase.Head) == "one" || (Ranks(words, phrase.Head) && !Indexes.From(phrase.Start, phrase.Head + 2 - phrase.Start).Any(i => words.TagAt(i) == Tag.Number));

    /// <summary>The words of a phrase that tell the things apart: "incomplete" of "the incomplete ones".</summary>
    public IEnumerable<int> Kinds(TaggedSentence words, Phrase phrase) => Enumerable.Range(phrase.Start, phrase.End - phrase.Start)
        .Where(i => words.TagAt(i) is not (Tag.Determiner or Tag.Number or Tag.Pronoun or Tag.Punctuation) && (i < phrase.Head || Ranks(words, i)));

    /// <summary>A superlative, or "top" and the like.</summary>
    private bool Ranks(TaggedSentence words, int i)
    {
        var word = words.Lower(i);
        return lexicon.Phrases.Is("ranking", word)
            || (word.Length > 5 && word.EndsWith("est", StringComparison.Ordinal) && words.TagAt(i) is Tag.Noun or Tag.Adjective && lexicon.Morphology.Describe(word) is { Noun: < 0, Verb: < 0 });
    }
}
