using System.Collections.Frozen;
using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>The regulations and places of <c>terms.data.tsv</c>.</summary>
internal static class Terms
{
    private static readonly FrozenDictionary<string, ImmutableArray<(string Kind, string Words, string Text)>> ByFirst = DataTable.Embedded("terms.data.tsv")
        .GroupBy(row => row[1].Split(' ')[0], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(row => (row[0], row[1], row[2])).OrderByDescending(t => t.Item2.Length).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The terms of a kind in a sentence: where they stand, how many tokens they take, their text.</summary>
    public static IEnumerable<(int At, int Length, string Text)> Find(TaggedSentence words, string kind)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!ByFirst.TryGetValue(words.Lower(i), out var terms))
            {
                continue;
            }

            foreach (var (own, phrase, text) in terms)
            {
                if (own == kind && words.Matches(i, phrase) && !(phrase == "us" && !words[i].IsAcronym && words.Lower(i + 1) is not ("region" or "regions")))
                {
                    var length = phrase.Count(c => c == ' ') + 1;
                    yield return (i, length, text);
                    i += length - 1;
                    break;
                }
            }
        }
    }
}
