using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Structure;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Sentences;

/// <summary>A sentence, list item, or heading.</summary>
/// <param name="Field">The text it stands in.</param>
/// <param name="Tokens">Its tokens, without a list marker, a label, or the final full stop.</param>
/// <param name="Shape">How the text sets it off.</param>
/// <param name="Label">The words before a colon at its start, such as <c>Accounts</c>; empty if none.</param>
/// <param name="Paragraph">The number of its paragraph, from 0.</param>
public sealed record Sentence(
    SourceField Field,
    ImmutableArray<Token> Tokens,
    SentenceShape Shape,
    ImmutableArray<Token> Label,
    int Paragraph)
{
    internal int Start => Tokens[0].Start;

    internal int End => Tokens[^1].End;

    internal SourceSpan Span => new(Field, Start, End - Start);

    /// <summary>The block it stands in.</summary>
    public required Block Block { get; init; }

    /// <summary>A row of a table whose bar parts the step from what undoes it.</summary>
    internal bool TellsUndoing { get; init; }

    internal bool IsQuestion { get; init; }

    /// <summary>It stands in a list of orders: its first word is a verb if it may be one.</summary>
    internal bool IsOrder { get; init; }

    /// <summary>It is the condition of what its arrow leads to.</summary>
    internal bool IsLead { get; init; }

    /// <summary>An arrow leads from the sentence before to it.</summary>
    internal bool AfterArrow { get; init; }

    /// <summary>It goes on under the condition of the sentence before.</summary>
    internal bool GoesOn { get; init; }

    /// <summary>It tells one of several cases, as those beside it show.</summary>
    internal bool TellsCase { get; init; }

    /// <summary>It ended with a colon: what follows elaborates it.</summary>
    internal bool Introduces { get; init; }
}

/// <summary>How the text sets a sentence off.</summary>
public enum SentenceShape
{
    /// <summary>Running text.</summary>
    Prose,

    /// <summary>A line of its own without final punctuation.</summary>
    Line,

    /// <summary>An item with a bullet.</summary>
    Bullet,

    /// <summary>An item with a number or letter.</summary>
    Numbered,

    /// <summary>A part of a chain with arrows.</summary>
    Arrow,
}
