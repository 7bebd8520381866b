using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Runs.Refining.Revisions;

/// <summary>What revisions share.</summary>
internal static class Changes
{
    /// <summary>The design with one more decision.</summary>
    public static OrchestrationDesign Decided(this OrchestrationDesign design, string title, string because, params ImmutableArray<string> facts) =>
        design with { Decisions = design.Decisions.Add(new Decision(title, because, facts)) };

    /// <summary>The design with some of its steps changed; <see langword="null"/> when none is.</summary>
    public static OrchestrationDesign? WithSteps(this OrchestrationDesign design, Func<Step, bool> which, Func<Step, Step> change) =>
        design.Steps.Any(which)
            ? design with { Steps = [.. design.Steps.Select(step => which(step) ? change(step) : step)] }
            : null;

    /// <summary>The names of some steps, for a sentence.</summary>
    public static string Names(this OrchestrationDesign design, Func<Step, bool> which) =>
        string.Join(", ", design.Steps.Where(which).Select(step => step.Name));

    /// <summary>Whether the user fixed how often something is tried.</summary>
    public static bool FixesAttempts(this OrchestrationDesign design) =>
        design.Scenario?.Policies?.MaxAttempts is not null || design.Limits(ConstraintKind.Retries);

    /// <summary>Whether the text limits something.</summary>
    public static bool Limits(this OrchestrationDesign design, ConstraintKind kind) =>
        design.Facts.Constraints.Any(constraint => constraint.Kind == kind);
}
