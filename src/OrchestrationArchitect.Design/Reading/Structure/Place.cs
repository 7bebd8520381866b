namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>What a sentence is in the structure of its text, and what holds for it there.</summary>
/// <param name="Role">What its words are.</param>
/// <param name="Scope">What it stands in; <see langword="null"/> at the top.</param>
public sealed record Place(PlaceRole Role, Scope? Scope)
{
    /// <summary>A sentence of a text without structure.</summary>
    public static Place Top { get; } = new(PlaceRole.Tells, null);
}

/// <summary>What the words of a sentence are.</summary>
public enum PlaceRole
{
    /// <summary>They tell something.</summary>
    Tells,

    /// <summary>A heading, or words that only announce what stands under them.</summary>
    Heading,

    /// <summary>The condition of what stands under them.</summary>
    Condition,

    /// <summary>They end the branch they stand in: "return", "stop here".</summary>
    Ends,

    /// <summary>They tell what happens from outside: the arrival of a payment, somebody's decision.</summary>
    Event,

    /// <summary>They limit a step.</summary>
    Limit,

    /// <summary>They tell nothing of the run.</summary>
    Aside,
}
