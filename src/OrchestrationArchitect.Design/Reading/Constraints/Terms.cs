using System.Collections.Frozen;
using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>The regulations and places of <c>terms.data.tsv</c>.</summary>
internal static class Terms
{
    private static readonly FrozenDictionary<string, ImmutableArray<(string Kind, string[] Words, string Text)>> ByFirst = DataTable.Embedded("terms.data.tsv")
        .GroupBy(row => row[1].Split(' ')[0], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(row => (row[0], row[1].Split(' '), row[2])).OrderByDescending(t => t.Item2.Length).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The terms of a kind: where they stand, how many tokens they take, their text.</summary>
    public static IEnumerable<(int At, int Length, string Text)> Find(ImmutableArray<Token> tokens, string kind, Lexicon lexicon)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var whole = tokens[i].Lower;
            var first = ByFirst.ContainsKey(whole) || whole.IndexOf('-', StringComparison.Ordinal) is not (> 2 and var hyphen) ? whole : whole[..hyphen];
            foreach (var (own, words, text) in ByFirst.TryGetValue(first, out var terms) ? terms : [])
            {
                if (own == kind && Matches(tokens, i, words) && !(IsOrdinaryWord(tokens[i], words, lexicon) && !(i + 1 < tokens.Length && tokens[i + 1].Lower is "region" or "regions" or "east" or "west" or "soil")))
                {
                    yield return (i, words.Length, text);
                    i += words.Length - 1;
                    break;
                }
            }
        }
    }

    private static bool Matches(ImmutableArray<Token> tokens, int i, string[] words)
    {
        for (var at = 1; at < words.Length; at++)
        {
            if (i + at >= tokens.Length || !tokens[i + at].Is(words[at]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Us", "reach", "mar": in small letters a word like any other.</summary>
    private static bool IsOrdinaryWord(Token token, string[] words, Lexicon lexicon) =>
        words.Length == 1 && !char.IsUpper(token.Text[0]) && (lexicon.Morphology.Describe(words[0]).IsKnown || lexicon.FunctionWord(words[0]) is not null);
}
