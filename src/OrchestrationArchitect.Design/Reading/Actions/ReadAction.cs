using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>An action that the text tells, and what the reader takes it for.</summary>
public sealed record ReadAction
{
    /// <summary>The verb in its base form.</summary>
    public required string Lemma { get; init; }

    /// <summary>What is acted on; <see langword="null"/> if nothing is named.</summary>
    public string? Thing { get; init; }

    /// <summary>The base form of the last word of <see cref="Thing"/>.</summary>
    public string? Head { get; init; }

    /// <summary>How a name says the verb where its base form alone will not do: "apply for".</summary>
    public string? Says { get; init; }

    /// <summary>Who acts; <see langword="null"/> if nobody is named.</summary>
    public string? Actor { get; init; }

    /// <summary>The words that name the action.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>What it is taken for.</summary>
    public required ActionRole Role { get; init; }

    /// <summary>Why, in a few words.</summary>
    public required string Because { get; init; }

    /// <summary>The number of the sentence in its field.</summary>
    public int Sentence { get; init; }

    /// <summary>What it does to the world.</summary>
    public Effect Effect { get; init; }
}

/// <summary>What an action is taken for.</summary>
public enum ActionRole
{
    /// <summary>A step of the process.</summary>
    Step,

    /// <summary>Part of a condition.</summary>
    Condition,

    /// <summary>What starts the run.</summary>
    Trigger,

    /// <summary>Undoes a step when another fails.</summary>
    Compensation,

    /// <summary>A reference to a step told elsewhere.</summary>
    Reference,

    /// <summary>Not an action of the process.</summary>
    Aside,
}
