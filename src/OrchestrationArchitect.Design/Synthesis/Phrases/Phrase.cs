using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Phrases;

/// <summary>A pattern over words.</summary>
internal sealed class Phrase
{
    /// <summary>Letters of a stem by which its phrase is filed.</summary>
    public const int StemHead = 3;

    private const string Gap = "...";
    private const string Any = "_";
    private const string Figure = "#";
    private const int MaxGap = 6;

    private readonly ImmutableArray<string> _parts;

    private Phrase(string key, ImmutableArray<string> parts)
    {
        Key = key;
        _parts = parts;
        StartsWithStem = parts[0].EndsWith('*');
        Head = StartsWithStem ? parts[0][..StemHead] : parts[0];
    }

    public string Key { get; }

    /// <summary>The first word, or the start of its stem, by which the phrase is filed.</summary>
    public string Head { get; }

    /// <summary>It is filed by the start of a stem.</summary>
    public bool StartsWithStem { get; }

    public static Phrase Parse(string key, string phrase)
    {
        ImmutableArray<string> parts = [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return parts.IsEmpty || parts[0] is Gap or Any or Figure || (parts[0].EndsWith('*') && parts[0].Length <= StemHead)
            ? throw new InvalidDataException($"The phrase '{phrase}' must start with a word or a stem of {StemHead} letters.")
            : new Phrase(key, parts);
    }

    /// <summary>Whether the phrase stands at a place, and where it ends.</summary>
    public bool Matches(ImmutableArray<TextWord> words, int at, out int end) => Matches(words, at, 0, out end);

    private bool Matches(ImmutableArray<TextWord> words, int at, int part, out int end)
    {
        end = at;
        for (; part < _parts.Length; part++, at++)
        {
            if (_parts[part] == Gap)
                return MatchesAfterGap(words, at, part + 1, out end);

            if (at >= words.Length || !Takes(_parts[part], words[at].Text) || !SameSentence(words, at, part))
                return false;
        }

        end = at;
        return true;
    }

    private bool MatchesAfterGap(ImmutableArray<TextWord> words, int at, int part, out int end)
    {
        for (var skipped = 0; skipped <= MaxGap && at + skipped < words.Length; skipped++)
        {
            if (words[at + skipped].Sentence != words[at - 1].Sentence)
                break;

            if (Matches(words, at + skipped, part, out end))
                return true;
        }

        end = at;
        return false;
    }

    private static bool SameSentence(ImmutableArray<TextWord> words, int at, int part) =>
        part == 0 || at == 0 || words[at].Sentence == words[at - 1].Sentence;

    private static bool Takes(string part, string word) => part switch
    {
        Any => true,
        Figure => Numbers.IsNumber(word),
        _ when part.EndsWith('*') => word.AsSpan().StartsWith(part.AsSpan(0, part.Length - 1), StringComparison.Ordinal),
        _ => string.Equals(part, word, StringComparison.Ordinal),
    };
}
