using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Runs.Critics;

/// <summary>Looks at a design through one lens.</summary>
public interface ICritic
{
    /// <summary>The lens.</summary>
    Lens Lens { get; }

    /// <summary>What it finds.</summary>
    Critique Review(OrchestrationDesign design);
}
