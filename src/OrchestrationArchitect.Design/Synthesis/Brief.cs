using OrchestrationArchitect.Design.Limits;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Platforms;

namespace OrchestrationArchitect.Design.Synthesis;

/// <summary>All that every part of the designer works from: the request, the facts by name, and the log.</summary>
internal sealed class Brief
{
    private readonly Dictionary<string, int> _places;

    public Brief(Scenario scenario, ProcessFacts facts, DesignOptions options)
    {
        Scenario = scenario;
        Facts = facts;
        Options = options;
        _places = facts.Steps.Select((step, at) => (step.Id, at))
            .DistinctBy(pair => pair.Id, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        Cloud = CloudChooser.Choose(scenario, Log);
        Entity = Entities.Of(scenario, facts);
    }

    public Scenario Scenario { get; }

    public ProcessFacts Facts { get; }

    public DesignOptions Options { get; }

    public DesignLog Log { get; } = new();

    /// <summary>The platform the design is laid out on.</summary>
    public Cloud Cloud { get; }

    /// <summary>What one run is about, such as <c>order</c>.</summary>
    public string Entity { get; }

    /// <summary>A published figure.</summary>
    public static Limit Limit(string id) => LimitCatalogue.Default[id];

    /// <summary>The place of a step in the text; past all others for one the facts do not hold.</summary>
    public int RankOf(string step) => _places.TryGetValue(step, out var at) ? at : int.MaxValue;

    /// <summary>The JSON Pointer to a step's fact; <see langword="null"/> for a step the designer made.</summary>
    public string? PointerTo(string step) => _places.TryGetValue(step, out var at) ? $"/steps/{at}" : null;

    /// <summary>The JSON Pointer to a constraint.</summary>
    public string PointerTo(ConstraintFact constraint) => $"/constraints/{Facts.Constraints.IndexOf(constraint)}";

    /// <summary>The constraints of a kind on a step, or with <see langword="null"/> on the process as a whole.</summary>
    public IEnumerable<ConstraintFact> Constraints(ConstraintKind kind, string? step) =>
        Facts.Constraints.Where(constraint => constraint.Kind == kind && constraint.Step == step);

    /// <summary>The strictest figure among the constraints of a kind; <see langword="null"/> if there is none.</summary>
    public ConstraintFact? Least(ConstraintKind kind, string? step) =>
        Constraints(kind, step).Where(constraint => constraint.Value.AsNumber > 0).MinBy(constraint => constraint.Value.AsNumber);

    /// <summary>The largest figure among the constraints of a kind; <see langword="null"/> if there is none.</summary>
    public ConstraintFact? Most(ConstraintKind kind, string? step) =>
        Constraints(kind, step).Where(constraint => constraint.Value.AsNumber > 0).MaxBy(constraint => constraint.Value.AsNumber);

    /// <summary>What the user fixed for a step; <see langword="null"/> for nothing.</summary>
    public StepOverride? OverrideOf(string step) =>
        Scenario.Steps.FirstOrDefault(given => string.Equals(Words.Kebab(given.Name), step, StringComparison.Ordinal));
}
