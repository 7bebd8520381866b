namespace OrchestrationArchitect.Design.Reading.Relations.Meeting;

/// <summary>How a branch meets what the text tells after it, in the order of the columns of <c>branch-way-weights.data.tsv</c>.</summary>
internal enum Way
{
    /// <summary>What follows comes after it, and without it too.</summary>
    GoesOn,

    /// <summary>The run ends with it; what follows comes without it.</summary>
    Ends,

    /// <summary>What follows comes after it alone.</summary>
    Only,
}
