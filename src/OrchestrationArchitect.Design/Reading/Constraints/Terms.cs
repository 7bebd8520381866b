using System.Collections.Frozen;
using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Tokens;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>The regulations and places of <c>terms.data.tsv</c> and of the user.</summary>
internal sealed class Terms
{
    private readonly FrozenDictionary<string, ImmutableArray<TermRow>> _byFirst;

    private Terms(IEnumerable<TermRow> rows) =>
        _byFirst = rows.GroupBy(row => row.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(row => row.Words.Length).ToImmutableArray(), StringComparer.Ordinal);

    private static TermRow[] Rows { get; } = [.. DataTable.Embedded("terms.data.tsv").Select((row, index) => Parse(row, index + 1))];

    public static Terms Embedded { get; } = new(Rows);

    /// <summary>The terms with a user's, which win.</summary>
    public static Terms With(IEnumerable<TermRow> own) => new([.. own, .. Rows]);

    /// <exception cref="FormatException">The kind is none or the text is missing.</exception>
    public static TermRow Parse(string[] row, int line) => (row[0], DataTable.Cell(row, 1), DataTable.Cell(row, 2)) switch
    {
        ("compliance" or "place", { Length: > 0 } words, { Length: > 0 } text) => new TermRow(row[0], words.ToLowerInvariant().Split(' '), text),
        _ => throw new FormatException($"Lexicon line {line}: expected 'compliance' or 'place', the words and the text of the constraint."),
    };

    /// <summary>The terms of a kind: where they stand, how many tokens they take, their text.</summary>
    public IEnumerable<(int At, int Length, string Text)> Find(ImmutableArray<Token> tokens, string kind, Lexicon lexicon)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var whole = tokens[i].Lower;
            var first = _byFirst.ContainsKey(whole) || whole.IndexOf('-', StringComparison.Ordinal) is not (> 2 and var hyphen) ? whole : whole[..hyphen];
            foreach (var (own, words, text) in _byFirst.TryGetValue(first, out var terms) ? terms : [])
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
