using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Relations.Moves;

/// <summary>The steps that words of the text leave from or follow: those that a condition, a failure, "once paid" or "after approval" speaks of.</summary>
/// <param name="Steps">Their numbers among the actions, what is meant first of all before what else may be meant; empty if the words name none.</param>
public sealed record Anchor(ImmutableArray<int> Steps)
{
    /// <summary>The words name no step: what was told last is meant.</summary>
    public static Anchor Open { get; } = new([]);

    /// <summary>What is meant first of all; -1 if nothing is named.</summary>
    public int Step => Steps.IsEmpty ? -1 : Steps[0];

    /// <summary>Whether a step is named.</summary>
    public bool IsNamed => !Steps.IsEmpty;

    /// <summary>It is a person's decision, whose outcome may also be that of a branch that needed no person.</summary>
    public bool IsDecision { get; init; }

    /// <summary>Steps that the words leave from besides: "if the charge is declined or the officer says no".</summary>
    public ImmutableArray<int> Also { get; init; } = [];

    /// <summary>The words say outright what they leave from: nothing else is weighed.</summary>
    internal bool IsSure { get; init; }

    /// <summary>The same without what turned out to be no step of the run.</summary>
    internal Anchor Within(Func<int, bool> isStep) =>
        Steps.All(isStep) && Also.All(isStep) ? this : this with { Steps = [.. Steps.Where(isStep)], Also = [.. Also.Where(isStep)] };

    /// <summary>The anchor on some steps.</summary>
    internal static Anchor On(IEnumerable<int> steps) => steps.Where(step => step >= 0).ToImmutableArray() is { IsEmpty: false } named ? new Anchor(named) : Open;
}
