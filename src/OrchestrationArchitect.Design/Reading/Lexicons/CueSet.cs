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
    private readonly FrozenDictionary<string, ImmutableArray<string[]>> _phrases;

    /// <param name="number">Its number in the <see cref="CueIndex"/>.</param>
    /// <param name="entries">Words, stems with a star at the end, and phrases.</param>
    public CueSet(int number, FrozenSet<string> entries)
    {
        (Number, Entries) = (number, entries);
        var all = entries.ToLookup(e => e.Contains(' ', StringComparison.Ordinal) ? 'p' : e.EndsWith('*') ? 's' : 'w');
        _words = all['w'].ToFrozenSet(StringComparer.Ordinal);
        _stems = [.. all['s'].Select(e => e[..^1])];
        _phrases = all['p'].Select(e => e.Split(' ')).GroupBy(parts => parts[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Its number in the <see cref="CueIndex"/>.</summary>
    public int Number { get; }

    /// <summary>The words, stems and phrases as the data has them.</summary>
    public FrozenSet<string> Entries { get; }

    /// <summary>Whether an entry may stand in a sentence, as far as single words tell.</summary>
    public bool MayStandIn(TaggedSentence words) => words.Cues.MayHave(Number);

    /// <summary>The first token of a stretch where an entry begins, or -1.</summary>
    public int Find(TaggedSentence words, int start, int end)
    {
        if (!MayStandIn(words))
        {
            return -1;
        }

        end = Math.Min(end, words.Count);
        for (var i = Math.Max(0, start); i < end; i++)
        {
            if (words.Cues.MayBegin(Number, i) && (HasWordAt(words, i) || PhraseAt(words.Sentence.Tokens, i) > 0))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>How many tokens the longest entry that begins at a token has; 0 if none begins there.</summary>
    public int LengthAt(TaggedSentence words, int i)
    {
        if (i < 0 || i >= words.Count || !words.Cues.MayBegin(Number, i))
        {
            return 0;
        }

        var length = HasWordAt(words, i) ? 1 : 0;
        return Math.Max(length, PhraseAt(words.Sentence.Tokens, i));
    }

    /// <summary>Whether a word as it stands or in its base form is an entry or begins with a stem.</summary>
    private bool HasWordAt(TaggedSentence words, int i) => words.Cues.IsEntry(Number, i) ?? IsEntry(words, i);

    private bool IsEntry(TaggedSentence words, int i) => words.Lower(i) is var lower && (IsWord(lower) || (words.Lemmas[i] is var lemma && lemma != lower && _words.Contains(lemma)));

    /// <summary>Whether one of the first words of a sentence is an entry.</summary>
    public bool HasWord(TaggedSentence words, int end)
    {
        for (var i = 0; i < end && MayStandIn(words); i++)
        {
            if (IsWordAt(words, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word of a sentence as it stands is an entry; outside of the sentence none is.</summary>
    public bool IsWordAt(TaggedSentence words, int i) => i >= 0 && i < words.Count && words.Cues.MayBegin(Number, i) && Entries.Contains(words.Lower(i));

    /// <summary>Whether the base form of a word of a sentence is an entry.</summary>
    public bool IsBaseAt(TaggedSentence words, int i) => words.Cues.MayBegin(Number, i) && Entries.Contains(words.Lemmas[i]);

    /// <summary>Whether what a word of a sentence is a form of is an entry.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="i">The word.</param>
    /// <param name="lemma">What it is taken for, which is not always its base form.</param>
    public bool IsBase(TaggedSentence words, int i, string lemma) => (words.Lemmas[i] != lemma || words.Cues.MayBegin(Number, i)) && Entries.Contains(lemma);

    /// <summary>Whether a sentence as it is written has the words of an entry and no more.</summary>
    public bool IsAll(TaggedSentence words) => words.Count > 0 && words.Cues.MayBegin(Number, 0) && Entries.Contains(words.Text(0, words.Count).ToLowerInvariant());

    /// <summary>Whether an entry stands among some tokens.</summary>
    public bool IsIn(ImmutableArray<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (IsWord(tokens[i].Lower) || IsWord(LastPart(tokens[i].Text)) || PhraseAt(tokens, i) > 0)
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

    /// <summary>How many tokens the longest phrase that begins at a token has; 0 if none begins there.</summary>
    private int PhraseAt(ImmutableArray<Token> tokens, int i)
    {
        var longest = 0;
        foreach (var phrase in _phrases.TryGetValue(tokens[i].Lower, out var phrases) ? phrases : [])
        {
            if (phrase.Length > longest && Matches(tokens, i, phrase))
            {
                longest = phrase.Length;
            }
        }

        return longest;
    }

    private static bool Matches(ImmutableArray<Token> tokens, int i, string[] phrase)
    {
        if (phrase.Length > tokens.Length - i)
        {
            return false;
        }

        foreach (var part in phrase)
        {
            var own = tokens[i++].Lower;
            if (part[^1] == '*' ? !own.AsSpan().StartsWith(part.AsSpan()[..^1], StringComparison.Ordinal) : own != part)
            {
                return false;
            }
        }

        return true;
    }
}
