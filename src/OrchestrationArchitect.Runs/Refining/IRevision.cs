using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Runs.Refining;

/// <summary>One change of policy that may make a design better.</summary>
internal interface IRevision
{
    /// <summary>The changed design with the decision that says so; <see langword="null"/> where there is nothing to change.</summary>
    /// <param name="design">The design.</param>
    /// <param name="evidence">What was found out about it.</param>
    OrchestrationDesign? Apply(OrchestrationDesign design, Evidence evidence);
}
