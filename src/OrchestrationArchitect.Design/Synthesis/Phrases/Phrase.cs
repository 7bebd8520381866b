using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Phrases;

/// <summary>A pattern over words.</summary>
internal sealed class Phrase
{
    /// <summary>Letters of a stem by which its phrase is filed.</summary>
    public const int StemHead = 3;

    private const int MaxGap = 6;

    private readonly Part[] _parts;

    private Phrase(string key, Part[] parts)
    {
        Key = key;
        _parts = parts;
        StartsWithStem = parts[0].Kind == PartKind.Stem;
        Head = StartsWithStem ? parts[0].Text[..StemHead] : parts[0].Text;
    }

    private enum PartKind
    {
        Word,
        Stem,
        Any,
        Figure,
        Gap,
    }

    public string Key { get; }

    /// <summary>The first word, or the start of its stem, by which the phrase is filed.</summary>
    public string Head { get; }

    /// <summary>It is filed by the start of a stem.</summary>
    public bool StartsWithStem { get; }

    public static Phrase Parse(string key, string phrase)
    {
        Part[] parts = [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Part.Of)];
        return parts.Length == 0 || parts[0].Kind is not (PartKind.Word or PartKind.Stem) || (parts[0].Kind == PartKind.Stem && parts[0].Text.Length < StemHead)
            ? throw new InvalidDataException($"The phrase '{phrase}' must start with a word or a stem of {StemHead} letters.")
            : new Phrase(key, parts);
    }

    /// <summary>Whether its first word or stem takes a word.</summary>
    public bool BeginsWith(string word) => _parts[0].Takes(word);

    /// <summary>Whether the phrase stands at a place whose word it begins with, and where it ends.</summary>
    public bool Matches(ImmutableArray<TextWord> words, int at, out int end) => Matches(words, at + 1, 1, out end);

    private bool Matches(ImmutableArray<TextWord> words, int at, int part, out int end)
    {
        end = at;
        for (; part < _parts.Length; part++, at++)
        {
            if (_parts[part].Kind == PartKind.Gap)
                return MatchesAfterGap(words, at, part + 1, out end);

            if (at >= words.Length || words[at].Sentence != words[at - 1].Sentence || !_parts[part].Takes(words[at].Text))
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

    /// <summary>What a phrase has at one place.</summary>
    /// <param name="Kind">What it takes.</param>
    /// <param name="Text">The word or stem; of the other kinds the sign for it.</param>
    private readonly record struct Part(PartKind Kind, string Text)
    {
        public static Part Of(string text) => text switch
        {
            "..." => new(PartKind.Gap, text),
            "_" => new(PartKind.Any, text),
            "#" => new(PartKind.Figure, text),
            [.. var stem, '*'] => new(PartKind.Stem, stem),
            _ => new(PartKind.Word, text),
        };

        public bool Takes(string word) => Kind switch
        {
            PartKind.Word => string.Equals(Text, word, StringComparison.Ordinal),
            PartKind.Stem => word.StartsWith(Text, StringComparison.Ordinal),
            PartKind.Figure => Numbers.IsNumber(word),
            _ => true,
        };
    }
}
