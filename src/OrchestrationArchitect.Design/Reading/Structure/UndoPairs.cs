using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Compensations;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>
/// Lines that tell a step and, behind an arrow or a stroke, what undoes it: "reserve stock -> release stock", "take the deposit / refund it". Such a line
/// becomes a cell with its undoing beside it, as the row of a table does.
/// </summary>
internal static class UndoPairs
{
    /// <summary>A single such line may as well tell two steps.</summary>
    private const int Fewest = 2;

    private const string Stroke = "/";

    private const int None = -1;
    private const int Several = -2;

    public static ImmutableArray<Block> Mark(ImmutableArray<Block> blocks, Lexicon lexicon)
    {
        var bars = blocks.Select(block => block.TellsUndoing ? -1 : BarOf(block.Tokens)).ToImmutableArray();
        var pairs = Enumerable.Range(0, blocks.Length).Where(i => bars[i] > 0 && IsPair(blocks[i].Tokens, bars[i], lexicon)).ToList();
        if (pairs.Count < Fewest || HasHead(blocks, pairs[0], lexicon) || AreToldBefore(blocks, pairs, lexicon))
        {
            return blocks;
        }

        var strokes = pairs.TrueForAll(i => blocks[i].Tokens[bars[i]].Is(Stroke));
        return [.. blocks.Select((block, i) => pairs.Contains(i) || (strokes && IsAlike(block, bars[i], blocks[pairs[0]])) ? Paired(block, bars[i], lexicon) : block)];
    }

    /// <summary>"Nothing to take back", "cannot be undone".</summary>
    public static bool IsNothing(ImmutableArray<Token> cell, Lexicon lexicon) => lexicon.Phrases.Set("nothing-to-undo").IsWord(cell[0].Lower) || cell.Any(t => t.Is("nothing"));

    /// <summary>An item of the same list, parted as those that surely tell what undoes a step.</summary>
    private static bool IsAlike(Block block, int bar, Block sure) => bar > 0 && block.Tokens[bar].Is(Stroke) && block.Kind == BlockKind.Item && sure.Kind == BlockKind.Item && block.Shape == sure.Shape && block.Indent == sure.Indent;

    private static Block Paired(Block block, int bar, Lexicon lexicon) =>
        IsNothing(block.Tokens[(bar + 1)..], lexicon) ? block with { Tokens = block.Tokens[..bar] }
        : block with { Tokens = block.Tokens.SetItem(bar, block.Tokens[bar] with { Text = "|", Lower = "|" }), TellsUndoing = true };

    /// <summary>The only arrow of a line, or else the only stroke that stands free between words; -1 if there is none.</summary>
    private static int BarOf(ImmutableArray<Token> tokens)
    {
        var arrow = Only(tokens, i => ListMarkers.IsArrow(tokens[i]));
        return arrow is None ? Only(tokens, i => tokens[i].Is(Stroke) && tokens[i - 1].End < tokens[i].Start && tokens[i].End < tokens[i + 1].Start) : arrow;
    }

    private static int Only(ImmutableArray<Token> tokens, Func<int, bool> isBar)
    {
        var inner = Enumerable.Range(1, Math.Max(0, tokens.Length - 2)).Where(isBar).Take(2).ToList();
        return inner is [var only] ? only : inner.Count == 0 ? None : Several;
    }

    /// <summary>What stands behind the bar undoes what stands before it.</summary>
    private static bool IsPair(ImmutableArray<Token> tokens, int bar, Lexicon lexicon) =>
        Undoes(Verb(tokens, bar + 1, lexicon), Verb(tokens, 0, lexicon), Named(tokens[(bar + 1)..], lexicon).Overlaps(Named(tokens[..bar], lexicon)), lexicon);

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
