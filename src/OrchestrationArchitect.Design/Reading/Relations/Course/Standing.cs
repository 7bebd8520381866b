namespace OrchestrationArchitect.Design.Reading.Relations.Course;

/// <summary>Where a step that a condition names stands when the condition is told.</summary>
internal enum Standing
{
    /// <summary>No step is named.</summary>
    Unnamed,

    /// <summary>It is one of those that the next step would follow.</summary>
    Last,

    /// <summary>The branches now told leave from it.</summary>
    Question,

    /// <summary>One of the branches now told ends with it.</summary>
    Branch,

    /// <summary>The run has gone on from it.</summary>
    Past,
}
