using System.Collections.Frozen;
using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Lexicons;

/// <summary>The words, stems and phrases of a cue.</summary>
internal sealed class CueSet
{
    private readonly FrozenSet<string> _words;
    private readonly ImmutableArray<string> _stems;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _phrases;

    /// <param name="number">Its number in the <see cref="CueIndex"/>.</param>
    /// <param name="entries">Words, stems with a star at the end, and phrases.</param>
    public CueSet(int number, FrozenSet<string> entries)
    {
        (Number, Entries) = (number, entries);
        var all = entries.ToLookup(e => e.Contains(' ', StringComparison.Ordinal) ? 'p' : e.EndsWith('*') ? 's' : 'w');
        _words = all['w'].ToFrozenSet(StringComparer.Ordinal);
        _stems = [.. all['s'].Select(e => e[..^1])];
        _phrases = all['p'].GroupBy(e => e[..e.IndexOf(' ', StringComparison.Ordinal)], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Its number in the <see cref="CueIndex"/>.</summary>
    public int Number { get; }

    /// <summary>The words, stems and phrases as the data has them.</summary>
    public FrozenSet<string> Entries { get; }

    /// <summary>The first token of a stretch where an entry begins, or -1.</summary>
    public int Find(TaggedSentence words, int start, int end)
    {
        if (!words.Cues.MayHave(Number))
        {
            return -1;
        }

        end = Math.Min(end, words.Count);
        for (var i = Math.Max(0, start); i < end; i++)
        {
            if (words.Cues.MayBegin(Number, i) && (IsWord(words.Lower(i)) || _words.Contains(words.Lemmas[i]) || IsPhrase(words, i)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>How many tokens the longest entry that begins at a token has; 0 if none begins there.</summary>
    public int LengthAt(TaggedSentence words, int i) => i < 0 || i >= words.Count || !words.Cues.MayBegin(Number, i) ? 0 : Math.Max(
        IsWord(words.Lower(i)) || _words.Contains(words.Lemmas[i]) ? 1 : 0,
        (_phrases.TryGetValue(words.Lower(i), out var phrases) ? phrases : []).Where(phrase => MatchesStem(words.Lower, i, phrase)).Select(phrase => phrase.Split(' ').Length).DefaultIfEmpty(0).Max());

    /// <summary>Whether an entry stands among some tokens.</summary>
    public bool IsIn(ImmutableArray<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var at = i;
            if (IsWord(tokens[i].Lower) || IsWord(LastPart(tokens[i].Text)) || (_phrases.TryGetValue(tokens[i].Lower, out var phrases) && phrases.Any(phrase => MatchesStem(n => n < tokens.Length ? tokens[n].Lower : "", at, phrase))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"unavailable" in "VanUnavailable".</summary>
    private static string LastPart(string text)
    {
        var start = text.Length - 1;
        while (start > 0 && !char.IsUpper(text[start]))
        {
            start--;
        }

        return start > 0 ? text[start..].ToLowerInvariant() : text;
    }

    /// <summary>Whether a single word is an entry or begins with a stem.</summary>
    public bool IsWord(string lower) => _words.Contains(lower) || IsStemmed(lower);

    private bool IsStemmed(string lower)
    {
        foreach (var stem in _stems)
        {
            if (lower.StartsWith(stem, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPhrase(TaggedSentence words, int i)
    {
        foreach (var phrase in _phrases.TryGetValue(words.Lower(i), out var phrases) ? phrases : [])
        {
            if (MatchesStem(words.Lower, i, phrase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MatchesStem(Func<int, string> lower, int i, string phrase)
    {
        foreach (var range in phrase.AsSpan().Split(' '))
        {
            var part = phrase.AsSpan(range);
            var own = lower(i++).AsSpan();
            if (part[^1] == '*' ? !own.StartsWith(part[..^1], StringComparison.Ordinal) : !own.SequenceEqual(part))
            {
                return false;
            }
        }

        return true;
    }
}
