using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>A stretch of a text that its layout sets off: a paragraph, a list item, a heading, a row of a table.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Tokens">Its words, without what sets them off.</param>
public sealed record Block(BlockKind Kind, ImmutableArray<Token> Tokens)
{
    /// <summary>How its first sentence is set off.</summary>
    public SentenceShape Shape { get; init; } = SentenceShape.Prose;

    /// <summary>Its number or letter as others refer to it, in lower case: <c>2.1</c>, <c>c</c>, <c>fr-3</c>; <see langword="null"/> if none.</summary>
    public string? Number { get; init; }

    /// <summary>Its number is that of a part of the process: "Phase 2".</summary>
    public bool IsPart { get; init; }

    /// <summary>The column at which its line begins, from 0.</summary>
    public int Indent { get; init; }

    /// <summary>It begins within a line.</summary>
    public bool Inline { get; init; }

    /// <summary>The number of its paragraph, from 0.</summary>
    public int Paragraph { get; init; }

    /// <summary>An empty line stands before it.</summary>
    public bool AfterBlank { get; init; }

    /// <summary>The end of a line ends it.</summary>
    public bool EndsLine { get; init; }

    /// <summary>What stands before it in the layout and says when it holds, or what it is about; empty if nothing.</summary>
    public ImmutableArray<Token> Label { get; init; } = [];

    /// <summary>Who does what it tells; empty if the layout does not say.</summary>
    public ImmutableArray<Token> Actor { get; init; } = [];

    /// <summary>The change of state it belongs to; <see langword="null"/> if none.</summary>
    public Transition? Transition { get; init; }

    /// <summary>What it is in a scenario of "Given", "When" and "Then".</summary>
    public ScenarioPart Part { get; init; }

    /// <summary>It tells what happens from outside, not what is done then.</summary>
    public bool IsEvent { get; init; }

    /// <summary>It is a line of code.</summary>
    public bool IsCode { get; init; }

    /// <summary>A bar parts the step from what undoes it.</summary>
    public bool TellsUndoing { get; init; }

    /// <summary>How many <c>#</c> mark a heading; 0 for none.</summary>
    public int Level { get; init; }
}

/// <summary>What a block is by its layout.</summary>
public enum BlockKind
{
    /// <summary>Running text, or a line of its own.</summary>
    Paragraph,

    /// <summary>An item with a bullet, a number or a letter.</summary>
    Item,

    /// <summary>A line marked as a heading.</summary>
    Heading,

    /// <summary>A row of a table: what is done, perhaps with what undoes it.</summary>
    Row,

    /// <summary>A change of state that nothing is said of, a declaration, a comment: it tells no step.</summary>
    State,

    /// <summary>What somebody says in a chat.</summary>
    Turn,

    /// <summary>A limit told beside a step; its label names the step.</summary>
    Limit,
}
