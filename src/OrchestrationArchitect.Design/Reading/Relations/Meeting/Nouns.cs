using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Meeting;

/// <summary>Where the text first and last names each thing.</summary>
internal sealed class Nouns
{
    private readonly Dictionary<string, (int Sentence, int Token)> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    public Nouns(ImmutableArray<ParsedSentence> sentences)
    {
        for (var at = 0; at < sentences.Length; at++)
        {
            foreach (var (token, noun) in In(sentences[at].Words, 0, sentences[at].Words.Count))
            {
                _first.TryAdd(noun, (at, token));
                _last[noun] = at;
            }
        }
    }

    /// <summary>The things that a stretch of words names.</summary>
    public static IEnumerable<(int Token, string Noun)> In(TaggedSentence words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (words.TagAt(i) is Tag.Noun or Tag.Name)
            {
                yield return (i, words.Lemmas[i]);
            }
        }
    }

    /// <summary>Whether a thing is first named at a place.</summary>
    public bool IsNew(string noun, int sentence, int token) => _first[noun] == (sentence, token);

    /// <summary>The last sentence that names a thing.</summary>
    public int Last(string noun) => _last[noun];
}
