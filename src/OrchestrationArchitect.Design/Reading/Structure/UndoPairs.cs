using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Compensations;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>
/// Lines that tell a step and, behind an arrow, what undoes it: "reserve stock -> release stock". Such a line becomes a cell with its undoing beside it,
/// as the row of a table does.
/// </summary>
internal static class UndoPairs
{
    /// <summary>A single such line may as well tell two steps.</summary>
    private const int Fewest = 2;

    public static ImmutableArray<Block> Mark(ImmutableArray<Block> blocks, Lexicon lexicon)
    {
        var arrows = blocks.Select(block => ArrowOf(block, lexicon)).ToImmutableArray();
        var pairs = Enumerable.Range(0, blocks.Length).Where(i => arrows[i] > 0).ToList();
        return pairs.Count < Fewest || HasHead(blocks, pairs[0], lexicon) || AreToldBefore(blocks, pairs, lexicon) ? blocks
            : [.. blocks.Select((block, i) => arrows[i] > 0 ? Paired(block, arrows[i]) : block)];
    }

    private static Block Paired(Block block, int arrow) =>
        block with { Tokens = block.Tokens.SetItem(arrow, block.Tokens[arrow] with { Text = "|", Lower = "|" }), TellsUndoing = true };

    /// <summary>The only arrow of a line, if what stands behind it undoes what stands before it; else -1.</summary>
    private static int ArrowOf(Block block, Lexicon lexicon)
    {
        var tokens = block.Tokens;
        var arrow = block.TellsUndoing ? -1 : Indexes.From(0, tokens.Length).FirstOrDefault(i => ListMarkers.IsArrow(tokens[i]), -1);
        return arrow > 0 && arrow + 1 < tokens.Length && !tokens.Skip(arrow + 1).Any(ListMarkers.IsArrow)
            && Undoes(Verb(tokens, arrow + 1, lexicon), Verb(tokens, 0, lexicon), Named(tokens[(arrow + 1)..], lexicon).Overlaps(Named(tokens[..arrow], lexicon)), lexicon) ? arrow : -1;
    }

    private static bool Undoes(string undoing, string doing, bool same, Lexicon lexicon) =>
        undoing != doing && (lexicon.VerbsUndoneBy(undoing).Contains(doing) || lexicon.TakenBackBy(undoing).Contains(doing) || (same && UndoingVerbs.IsUndoing(undoing, lexicon)));

    /// <summary>The verb that a part of the line begins with, in its base form and with its particle if it needs one to undo: "tear down the network", "hand the profile back".</summary>
    private static string Verb(ImmutableArray<Token> tokens, int at, Lexicon lexicon)
    {
        var verb = lexicon.Morphology.Describe(tokens[at].Lower).Lemma;
        var (next, last) = (at + 1 < tokens.Length ? $"{verb}-{tokens[at + 1].Lower}" : verb, $"{verb}-{tokens[^1].Lower}");
        return UndoingVerbs.IsUndoing(next, lexicon) ? next : at > 0 && UndoingVerbs.IsUndoing(last, lexicon) ? last : verb;
    }

    /// <summary>The nouns of a part of the line behind its verb.</summary>
    private static HashSet<string> Named(ImmutableArray<Token> tokens, Lexicon lexicon) =>
        [.. tokens.Skip(1).Where(t => t.Kind == TokenKind.Word && lexicon.FunctionWord(t.Lower) is null).Select(t => lexicon.Morphology.Singular(t.Lower))];

    /// <summary>"Step -> Undo" stands above them: then each line is read by that.</summary>
    private static bool HasHead(ImmutableArray<Block> blocks, int first, Lexicon lexicon) =>
        first > 0 && blocks[first - 1].Tokens is { Length: <= 5 } head && head.Any(ListMarkers.IsArrow) && head.Any(t => lexicon.Phrases.Set("undo-heading").IsWord(t.Lower));

    /// <summary>The steps stand in the text before: the lines only say what undoes them.</summary>
    private static bool AreToldBefore(ImmutableArray<Block> blocks, List<int> pairs, Lexicon lexicon)
    {
        var before = blocks.Take(pairs[0]).SelectMany(block => block.Tokens).Select(t => lexicon.Morphology.Describe(t.Lower).Lemma).ToHashSet(StringComparer.Ordinal);
        return pairs.Count(i => before.Contains(lexicon.Morphology.Describe(blocks[i].Tokens[0].Lower).Lemma)) * 2 > pairs.Count;
    }
}
