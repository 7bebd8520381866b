using System.Collections.Frozen;
using System.Collections.Immutable;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Synthesis.Phrases;

/// <summary>Phrases from a data file, each with a key, found in texts in one pass.</summary>
/// <remarks>
/// A phrase is lower-case words. <c>stem*</c> takes every word that begins so, <c>_</c> one word, <c>#</c> a number, <c>...</c> none to
/// six words of the same sentence. A phrase starts with a word or a stem of at least three letters.
/// </remarks>
internal sealed class PhraseBook
{
    /// <summary>A bit for each opening of a first word: most words of a text begin no phrase, and this settles it.</summary>
    private readonly ulong[] _openings = new ulong[WordOpening.Count / 64];
    private readonly FrozenDictionary<string, Phrase[]> _byWord;
    private readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> _byStem;
    private readonly WordMemory<Phrase[]> _beginning;

    private PhraseBook(IEnumerable<Phrase> phrases)
    {
        var byHead = phrases.ToLookup(phrase => phrase.StartsWithStem);
        foreach (var opening in byHead.SelectMany(group => group).Select(phrase => WordOpening.Of(phrase.Head)))
        {
            _openings[opening / 64] |= 1UL << opening;
        }

        _byWord = ByHead(byHead[false]);
        _byStem = ByHead(byHead[true]).GetAlternateLookup<ReadOnlySpan<char>>();
        _beginning = new WordMemory<Phrase[]>(word => [.. _byWord.GetValueOrDefault(word, []), .. Stemmed(word).Where(phrase => phrase.BeginsWith(word))]);
    }

    /// <summary>Reads an embedded file of lines <c>key TAB phrase</c>; <c>#</c> starts a comment line.</summary>
    /// <exception cref="InvalidDataException">A line has not two columns, or a phrase no proper start.</exception>
    public static PhraseBook Load(string resource) =>
        new(DataTable.Embedded(resource, columns: 2).Select(row => Phrase.Parse(row[0], row[1])));

    /// <summary>Every place where a phrase begins, in the order of the text.</summary>
    public IEnumerable<PhraseHit> Find(string text) => Find(WordSplitter.Split(text));

    /// <summary>The same over words that are split already.</summary>
    public IEnumerable<PhraseHit> Find(ImmutableArray<TextWord> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (!MayBegin(words[at].Opening))
                continue;

            foreach (var phrase in _beginning[words[at].Text])
            {
                if (phrase.Matches(words, at, out var end))
                    yield return new PhraseHit(phrase.Key, at, words[at].Start, words[end - 1].End, words[at].Sentence);
            }
        }
    }

    private bool MayBegin(int opening) => (_openings[opening / 64] & (1UL << opening)) != 0;

    private Phrase[] Stemmed(string word) =>
        word.Length >= Phrase.StemHead && _byStem.TryGetValue(word.AsSpan(0, Phrase.StemHead), out var phrases) ? phrases : [];

    private static FrozenDictionary<string, Phrase[]> ByHead(IEnumerable<Phrase> phrases) =>
        phrases.GroupBy(phrase => phrase.Head, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}

/// <summary>A phrase that was found.</summary>
/// <param name="Key">The key of the phrase.</param>
/// <param name="Word">The place of its first word.</param>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="End">The unit after its last.</param>
/// <param name="Sentence">The number of its sentence, from 0.</param>
internal readonly record struct PhraseHit(string Key, int Word, int Start, int End, int Sentence);
