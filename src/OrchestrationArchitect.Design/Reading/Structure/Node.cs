using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Sentences;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>A block with its sentences and the blocks under it.</summary>
internal sealed class Node(Block block, int first, Node? parent)
{
    public Block Block => block;

    public Node? Parent => parent;

    /// <summary>Its first sentence.</summary>
    public int First => first;

    /// <summary>The sentence after its last.</summary>
    public int End { get; set; } = first + 1;

    public List<Node> Children { get; } = [];

    /// <summary>The sentence after the last of what stands under it.</summary>
    public int LastUnder => Children.Count > 0 ? Children[^1].LastUnder : End;

    public bool IsItem => block.Kind is BlockKind.Item or BlockKind.Row;

    /// <summary>A block of one sentence, not yet under way to another: it may be a heading or a lead.</summary>
    public bool IsSingle => End == First + 1;

    /// <summary>How its number or bullet is written.</summary>
    public char Style => block.Number is not { } number ? block.Shape == SentenceShape.Bullet ? '*' : ' '
        : char.IsAsciiDigit(number[0]) ? number.Contains('.', StringComparison.Ordinal) ? '.' : '1'
        : number.Length == 1 ? 'a' : number.AsSpan().IndexOfAnyExcept("ivx") < 0 ? 'i' : 'R';

    /// <summary>The nodes of a text at the top, each with those under it.</summary>
    public static List<Node> Tree(IReadOnlyList<ParsedSentence> sentences, Func<int, int> headingLevel)
    {
        var top = new List<Node>();
        var path = new Stack<(Node Node, int Level)>();
        Node? last = null;
        for (var i = 0; i < sentences.Count; i++)
        {
            var block = sentences[i].Words.Sentence.Block;
            if (last is not null && ReferenceEquals(last.Block, block))
            {
                last.End = i + 1;
                continue;
            }

            var level = headingLevel(i);
            while (path.Count > 0 && !Holds(path.Peek(), block, level, path, sentences))
            {
                path.Pop();
            }

            last = new Node(block, i, path.Count > 0 ? path.Peek().Node : null);
            (last.Parent?.Children ?? top).Add(last);
            path.Push((last, level));
        }

        return top;
    }

    /// <summary>Whether a block stands under another that came before it.</summary>
    private static bool Holds((Node Node, int Level) over, Block block, int level, Stack<(Node Node, int Level)> path, IReadOnlyList<ParsedSentence> sentences)
    {
        if (over.Level > 0 || level > 0)
        {
            return over.Level > 0 && (level == 0 || level > over.Level);
        }

        var node = over.Node;
        var own = new Node(block, 0, null);
        if (!block.Inline && block.Indent != node.Block.Indent && block.Kind != BlockKind.Row)
        {
            return block.Indent > node.Block.Indent;
        }

        if (node.Block.IsPart && !block.IsPart)
        {
            return true;
        }

        if (!node.IsItem)
        {
            return own.IsItem && sentences[node.End - 1].Words.Sentence.Introduces;
        }

        if (block.Number is { } number && node.Block.Number is { } parent)
        {
            if (number.StartsWith(parent + ".", StringComparison.Ordinal))
            {
                return true;
            }

            if (own.Style == '.' && node.Style is '.' or '1')
            {
                return false;
            }
        }

        return own.IsItem && own.Style != node.Style && !block.AfterBlank && !path.Any(p => p.Node.IsItem && p.Node.Style == own.Style && p.Node.Block.Indent >= block.Indent)
            && (block.Inline || own.Style != '*' || sentences[node.End - 1].Words.Sentence.Introduces);
    }
}
