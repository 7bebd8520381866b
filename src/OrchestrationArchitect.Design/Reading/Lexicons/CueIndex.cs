using System.Collections.Frozen;
using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Tokens;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Lexicons;

/// <summary>Tells which cues may begin at each token of a sentence, so that a cue is looked for only where one of its words stands.</summary>
internal sealed class CueIndex
{
    private static readonly ulong[] None = [];

    private readonly WordCues _first;
    private readonly WordCues _alone;
    private readonly WordMemory<(ulong[] First, ulong[] Alone)> _found;
    private readonly WordMemory<(ulong[] First, ulong[] Alone)> _base;
    private readonly int _length;

    /// <param name="cues">The entries of each cue, in the order of their numbers.</param>
    public CueIndex(IReadOnlyList<IEnumerable<string>> cues)
    {
        _length = (cues.Count + 63) / 64;
        var entries = cues.SelectMany((own, number) => own.Select(entry => (Words: entry.Split(' '), Number: number))).ToList();
        (_found, _base) = (new(Found), new(lemma => (_first!.Words.GetValueOrDefault(lemma, None), _alone!.Words.GetValueOrDefault(lemma, None))));
        _first = Numbered(entries.ConvertAll(entry => (entry.Words[0], entry.Number)));
        _alone = Numbered(entries.FindAll(entry => entry.Words.Length == 1).ConvertAll(entry => (entry.Words[0], entry.Number)));
    }

    /// <summary>The cues that may begin in a sentence.</summary>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="lemmas">Their base forms.</param>
    public SentenceCues Of(ImmutableArray<Token> tokens, ImmutableArray<string> lemmas)
    {
        var (all, at, alone) = (new ulong[_length], new ulong[tokens.Length][], new ulong[tokens.Length][]);
        for (var i = 0; i < at.Length; i++)
        {
            (at[i], alone[i]) = _found[tokens[i].Lower];
            if (lemmas[i] != tokens[i].Lower)
            {
                var (first, ownAlone) = _base[lemmas[i]];
                (at[i], alone[i]) = (Both(at[i], first), Both(alone[i], ownAlone));
            }

            Add(all, at[i]);
        }

        return new SentenceCues(all, at, alone);
    }

    /// <summary>The cues that a word may begin, and those of which it is an entry by itself.</summary>
    private (ulong[] First, ulong[] Alone) Found(string lower) => (At(_first, lower), At(_alone, lower));

    /// <summary>The cues among some that a word may begin.</summary>
    private ulong[] At(WordCues cues, string lower)
    {
        var found = cues.Words.GetValueOrDefault(lower, None);
        if (cues.Stems.TryGetValue(lower[0], out var stems))
        {
            foreach (var (stem, own) in stems)
            {
                found = lower.StartsWith(stem, StringComparison.Ordinal) ? Both(found, own) : found;
            }
        }

        return found;
    }

    private ulong[] Both(ulong[] one, ulong[] other)
    {
        if (Holds(one, other) || Holds(other, one))
        {
            return Holds(one, other) ? one : other;
        }

        var both = new ulong[_length];
        Add(both, one);
        Add(both, other);
        return both;
    }

    /// <summary>Whether all of some cues are among others.</summary>
    private static bool Holds(ulong[] all, ulong[] some)
    {
        if (all.Length < some.Length)
        {
            return false;
        }

        for (var i = 0; i < some.Length; i++)
        {
            if ((some[i] & ~all[i]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static void Add(ulong[] all, ulong[] some)
    {
        for (var i = 0; i < some.Length; i++)
        {
            all[i] |= some[i];
        }
    }

    private WordCues Numbered(List<(string Word, int Number)> entries) => new(
        Numbers(entries).ToFrozenDictionary(StringComparer.Ordinal),
        Numbers(entries.FindAll(entry => entry.Word is [_, .., '*'])).GroupBy(entry => entry.Key[0])
            .ToFrozenDictionary(group => group.Key, group => group.Select(entry => (entry.Key[..^1], entry.Value)).ToArray()));

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

    /// <summary>A bit for each cue by the words of its entries, and by the stems.</summary>
    private sealed record WordCues(FrozenDictionary<string, ulong[]> Words, FrozenDictionary<char, (string Stem, ulong[] Cues)[]> Stems);
}
