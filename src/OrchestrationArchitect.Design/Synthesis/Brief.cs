using System.Collections.Immutable;
using OrchestrationArchitect.Design.Limits;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Budgets;
using OrchestrationArchitect.Design.Synthesis.Flow;
using OrchestrationArchitect.Design.Synthesis.Meaning;
using OrchestrationArchitect.Design.Synthesis.Platforms;
using OrchestrationArchitect.Design.Synthesis.Runs;

namespace OrchestrationArchitect.Design.Synthesis;

/// <summary>All that every part of the designer works from: the request, the facts by name, and the log.</summary>
internal sealed class Brief
{
    private readonly Dictionary<string, int> _places;
    private Load? _load;

    public Brief(Scenario scenario, ProcessFacts facts, DesignOptions options)
    {
        Scenario = scenario;
        Facts = facts;
        Options = options;
        _places = facts.Steps.Select((step, at) => (step.Id, at))
            .DistinctBy(pair => pair.Id, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        Alternatives = Alternatives.Of(Recipients.Tell(facts));
        Sentences = new Sentences(scenario);
        ItemCounts = new ItemCounts(facts, Sentences);
        Clauses = new StepClauses(facts, Sentences);
        Readings = new ConstraintReadings(facts, Sentences, Clauses);
        Resumptions = new Resumptions(Alternatives.Facts, Sentences, scenario);
        Start = RunStart.Of(this);
        Maps = RunPerItem.Maps(this);
        Cloud = CloudChooser.Choose(scenario, Sentences, Log);
        Entity = Entities.Of(scenario, Sentences, facts);
    }

    public Scenario Scenario { get; }

    public ProcessFacts Facts { get; }

    /// <summary>The steps that somebody takes one of, and the facts with the decisions between them.</summary>
    public Alternatives Alternatives { get; }

    public DesignOptions Options { get; }

    public DesignLog Log { get; } = new();

    /// <summary>The platform the design is laid out on.</summary>
    public Cloud Cloud { get; }

    /// <summary>How many runs there are.</summary>
    public Load Load => _load ??= Load.Of(this);

    /// <summary>Runs per second that what the text and the platform bound carries; an assumed load stays below.</summary>
    public double Capacity { get; set; } = double.PositiveInfinity;

    /// <summary>The words around the facts.</summary>
    public Sentences Sentences { get; }

    /// <summary>What the text says of each step.</summary>
    public StepClauses Clauses { get; }

    /// <summary>How many items the collections have.</summary>
    public ItemCounts ItemCounts { get; }

    /// <summary>What limits of the whole process are really about.</summary>
    public ConstraintReadings Readings { get; }

    /// <summary>The collections a run goes through: those whose items are runs of their own are none.</summary>
    public ImmutableArray<ForEachFact> Maps { get; }

    /// <summary>The event sources that answer runs under way.</summary>
    public Resumptions Resumptions { get; }

    /// <summary>The event sources that start runs, with their places among the facts.</summary>
    public IEnumerable<(TriggerFact Trigger, int At)> Starts =>
        Facts.Triggers.Select((trigger, at) => (trigger, at)).Where(pair => Resumptions.TargetOf(pair.at) is null);

    /// <summary>The deadline of a wait that the text leaves open; <see langword="null"/> where nothing bounds it.</summary>
    public Budget? OpenDeadline { get; set; }

    /// <summary>The step that is the start of a run itself; <see langword="null"/> if there is none.</summary>
    public RunStart? Start { get; }

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

    /// <summary>
    /// The constraints of a kind on a step, or with <see langword="null"/> on the process as a whole. What is really about
    /// a scatter or a callee's quota is none of them: see <see cref="Readings"/>.
    /// </summary>
    public IEnumerable<ConstraintFact> Constraints(ConstraintKind kind, string? step)
    {
        foreach (var constraint in Facts.Constraints)
        {
            if (IsOf(constraint, kind, step))
                yield return constraint;
        }
    }

    /// <summary>The strictest figure among the constraints of a kind; <see langword="null"/> if there is none.</summary>
    public ConstraintFact? Least(ConstraintKind kind, string? step)
    {
        ConstraintFact? least = null;
        foreach (var constraint in Facts.Constraints)
        {
            if (IsOf(constraint, kind, step) && constraint.Value.AsNumber > 0 && (least is null || constraint.Value.AsNumber < least.Value.AsNumber))
                least = constraint;
        }

        return least;
    }

    /// <summary>The largest figure among the constraints of a kind; <see langword="null"/> if there is none.</summary>
    public ConstraintFact? Most(ConstraintKind kind, string? step)
    {
        ConstraintFact? most = null;
        foreach (var constraint in Facts.Constraints)
        {
            if (IsOf(constraint, kind, step) && constraint.Value.AsNumber > 0 && (most is null || constraint.Value.AsNumber > most.Value.AsNumber))
                most = constraint;
        }

        return most;
    }

    /// <summary>The first limit that is read in a way and is about a step; <see langword="null"/> if there is none.</summary>
    public ConstraintFact? Scoped(ConstraintReading reading, string step)
    {
        foreach (var constraint in Facts.Constraints)
        {
            if (Readings.Of(constraint) is { } scoped && scoped.Reading == reading && scoped.Steps.Contains(step))
                return constraint;
        }

        return null;
    }

    /// <summary>What the user fixed for a step; <see langword="null"/> for nothing.</summary>
    public StepOverride? OverrideOf(string step)
    {
        foreach (var given in Scenario.Steps)
        {
            if (string.Equals(Words.Kebab(given.Name), step, StringComparison.Ordinal))
                return given;
        }

        return null;
    }

    private bool IsOf(ConstraintFact constraint, ConstraintKind kind, string? step) =>
        constraint.Kind == kind && constraint.Step == step && Readings.Of(constraint) is null;
}
