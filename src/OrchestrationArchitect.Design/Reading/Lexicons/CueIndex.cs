using System.Collections.Frozen;
using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Tokens;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Lexicons;

/// <summary>Tells which cues may begin at each token of a sentence, so that a cue is looked for only where one of its words stands.</summary>
internal sealed class CueIndex
{
    private static readonly ulong[] None = [];

    private readonly FrozenDictionary<string, ulong[]> _words;
    private readonly FrozenDictionary<char, (string Stem, ulong[] Cues)[]> _stems;
    private readonly WordMemory<ulong[]> _found;
    private readonly int _length;

    /// <param name="cues">The entries of each cue, in the order of their numbers.</param>
    public CueIndex(IReadOnlyList<IEnumerable<string>> cues)
    {
        _length = (cues.Count + 63) / 64;
        var entries = cues.SelectMany((own, number) => own.Select(entry => (Word: entry.Split(' ')[0], Number: number))).ToList();
        _found = new WordMemory<ulong[]>(At);
        _words = Numbers(entries).ToFrozenDictionary(StringComparer.Ordinal);
        _stems = Numbers(entries.FindAll(entry => entry.Word is [_, .., '*'])).GroupBy(entry => entry.Key[0])
            .ToFrozenDictionary(group => group.Key, group => group.Select(entry => (entry.Key[..^1], entry.Value)).ToArray());
    }

    /// <summary>The cues that may begin in a sentence.</summary>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="lemmas">Their base forms.</param>
    public SentenceCues Of(ImmutableArray<Token> tokens, ImmutableArray<string> lemmas)
    {
        var (all, at) = (new ulong[_length], new ulong[tokens.Length][]);
        for (var i = 0; i < at.Length; i++)
        {
            at[i] = _found[tokens[i].Lower];
            at[i] = lemmas[i] == tokens[i].Lower ? at[i] : Both(at[i], _words.GetValueOrDefault(lemmas[i], None));
            Add(all, at[i]);
        }

        return new SentenceCues(all, at);
    }

    /// <summary>The cues that a word may begin.</summary>
    private ulong[] At(string lower)
    {
        var found = _words.GetValueOrDefault(lower, None);
        if (_stems.TryGetValue(lower[0], out var stems))
        {
            foreach (var (stem, cues) in stems)
            {
                found = lower.StartsWith(stem, StringComparison.Ordinal) ? Both(found, cues) : found;
            }
        }

        return found;
    }

    private ulong[] Both(ulong[] one, ulong[] other)
    {
        if (one.Length == 0 || other.Length == 0)
        {
            return one.Length == 0 ? other : one;
        }

        var both = new ulong[_length];
        Add(both, one);
        Add(both, other);
        return both;
    }

    private static void Add(ulong[] all, ulong[] some)
    {
        for (var i = 0; i < some.Length; i++)
        {
            all[i] |= some[i];
        }
    }

    private Dictionary<string, ulong[]> Numbers(List<(string Word, int Number)> entries)
    {
        var numbers = new Dictionary<string, ulong[]>(StringComparer.Ordinal);
        foreach (var (word, number) in entries)
        {
            if (!numbers.TryGetValue(word, out var own))
            {
                numbers[word] = own = new ulong[_length];
            }

            own[number / 64] |= 1UL << number;
        }

        return numbers;
    }
}
