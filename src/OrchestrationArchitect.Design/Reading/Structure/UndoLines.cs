using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>A line under an item that says what undoes it: "undo: release the stage" becomes the item's own cell.</summary>
internal static class UndoLines
{
    public static ImmutableArray<Block> Join(ImmutableArray<Block> blocks, Lexicon lexicon)
    {
        var joined = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
        {
            var colon = block.Tokens.Length > 2 && block.Tokens[1].Is(":") ? 1 : -1;
            if (colon > 0 && joined.Count > 0 && joined[^1] is { Kind: BlockKind.Item, TellsUndoing: false } item && block.Indent > item.Indent && !block.Inline && !item.Tokens[^1].Is(":")
                && (lexicon.Phrases.Set("counterpart").IsWord(block.Tokens[0].Lower) || lexicon.Phrases.Set("column-undo").IsWord(block.Tokens[0].Lower)))
            {
                joined[^1] = item with { Tokens = [.. Stripped(item.Tokens), new Token("|", "|", TokenKind.Punctuation, block.Tokens[0].Start, block.Tokens[0].Start), .. block.Tokens[(colon + 1)..]], TellsUndoing = true };
            }
            else
            {
                joined.Add(block);
            }
        }

        return joined.ToImmutable();
    }

    private static ImmutableArray<Token> Stripped(ImmutableArray<Token> tokens) => tokens[^1].Lower is "." or ";" or "," && tokens.Length > 1 ? tokens[..^1] : tokens;
}
