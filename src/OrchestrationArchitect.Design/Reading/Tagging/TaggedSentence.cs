using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Enumerations;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tagging.Uses;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>A sentence whose words have parts of speech and base forms.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Tags">One tag for each token.</param>
/// <param name="Lemmas">One base form for each token.</param>
public sealed record TaggedSentence(Sentence Sentence, ImmutableArray<Tag> Tags, ImmutableArray<string> Lemmas)
{
    private readonly string[] _lower = Array.ConvertAll(System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsArray(Sentence.Tokens) ?? [], token => token.Lower);

    /// <summary>The actions it lists as nouns; <see langword="null"/> if it does not.</summary>
    internal Enumeration? Enumeration { get; init; }

    /// <summary>What the rules said before the words were weighed; <see langword="null"/> where they were not.</summary>
    internal WordsAround? Said { get; init; }

    /// <summary>The cues that may stand in it.</summary>
    internal SentenceCues Cues { get; init; } = SentenceCues.Unknown;

    /// <summary>The units it may measure in.</summary>
    internal Units Units { get; init; } = Units.Embedded;

    internal int Count => Tags.Length;

    internal Token this[int i] => Sentence.Tokens[i];

    internal string Lower(int i) => (uint)i < (uint)_lower.Length ? _lower[i] : "";

    internal Tag TagAt(int i) => (uint)i < (uint)Tags.Length ? Tags[i] : Tag.Punctuation;

    internal string Text(int first, int end)
    {
        if (first >= end)
        {
            return "";
        }

        var texts = new string[end - first];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Sentence.Tokens[first + i].Text;
        }

        return string.Join(' ', texts);
    }

    /// <summary>Whether a word stands in it.</summary>
    internal bool Says(string lower) => Array.IndexOf(_lower, lower) >= 0;

    internal bool Matches(int i, string words)
    {
        if ((uint)i >= (uint)_lower.Length || _lower[i][0] != words[0])
        {
            return false;
        }

        var rest = words.AsSpan();
        for (; i < _lower.Length; i++)
        {
            var own = _lower[i];
            if (!rest.StartsWith(own))
            {
                return false;
            }

            if (rest.Length == own.Length)
            {
                return true;
            }

            if (rest[own.Length] != ' ')
            {
                return false;
            }

            rest = rest[(own.Length + 1)..];
        }

        return false;
    }
}
