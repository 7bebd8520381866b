using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Synthesis;

/// <summary>Writes facts by hand, short enough to read beside the text they stand for.</summary>
internal sealed class FactsBuilder(string workflow, string events = "", string constraints = "")
{
    private readonly List<StepFact> _steps = [];
    private readonly List<FlowFact> _flow = [];
    private readonly List<ImmutableArray<string>> _parallel = [];
    private readonly List<ForEachFact> _forEach = [];
    private readonly List<CompensationFact> _compensations = [];
    private readonly List<ConstraintFact> _constraints = [];
    private readonly List<TriggerFact> _triggers = [];

    public Scenario Scenario { get; set; } = new() { BusinessWorkflow = workflow, EventSources = events, ConstraintsAndSlas = constraints };

    public ProcessFacts Facts => new()
    {
        Steps = [.. _steps],
        Flow = [.. _flow],
        Parallel = [.. _parallel],
        ForEach = [.. _forEach],
        Compensations = [.. _compensations],
        Constraints = [.. _constraints],
        Triggers = [.. _triggers],
    };

    /// <summary>A step by its name: the first word is the verb, the rest the object; <paramref name="word"/> is where it stands.</summary>
    public FactsBuilder Step(string name, Effect effect, string? word = null, string? actor = null)
    {
        var parts = name.Split(' ', 2);
        var at = word is null ? -1 : workflow.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        _steps.Add(new StepFact(
            Id(name), name, parts[0].ToLowerInvariant(), parts.Length > 1 ? parts[1] : null, actor, effect,
            new SourceSpan(SourceField.BusinessWorkflow, Math.Max(0, at), word?.Length ?? 0)));
        return this;
    }

    /// <summary>Links from each name to the next.</summary>
    public FactsBuilder Chain(params string[] names)
    {
        foreach (var (from, to) in names.Zip(names.Skip(1)))
            _flow.Add(new FlowFact(Id(from), Id(to), FlowKind.Sequence));

        return this;
    }

    public FactsBuilder If(string from, string condition, string to)
    {
        _flow.Add(new FlowFact(Id(from), Id(to), FlowKind.Conditional, condition));
        return this;
    }

    public FactsBuilder Parallel(params string[] names)
    {
        _parallel.Add([.. names.Select(Id)]);
        return this;
    }

    public FactsBuilder ForEach(string item, params string[] names)
    {
        _forEach.Add(new ForEachFact([.. names.Select(Id)], item));
        return this;
    }

    public FactsBuilder Undo(string step, string by, bool derived = false)
    {
        _compensations.Add(new CompensationFact(Id(step), Id(by), default, derived));
        return this;
    }

    public FactsBuilder Limit(ConstraintKind kind, double value, string? step = null, double? percentile = null)
    {
        _constraints.Add(new ConstraintFact(kind, step is null ? null : Id(step), new ConstraintValue.Number(value), UnitOf(kind), percentile, null, default));
        return this;
    }

    public FactsBuilder Flag(ConstraintKind kind, string? step = null)
    {
        _constraints.Add(new ConstraintFact(kind, step is null ? null : Id(step), new ConstraintValue.Flag(), null, null, null, default));
        return this;
    }

    public FactsBuilder Trigger(TriggerKind kind, string? service = null, bool ordered = false)
    {
        _triggers.Add(new TriggerFact(kind, service, DeliveryGuarantee.AtLeastOnce, ordered, default));
        return this;
    }

    public static string Id(string name) => name.ToLowerInvariant().Replace(' ', '-');

    private static ConstraintUnit UnitOf(ConstraintKind kind) => kind switch
    {
        ConstraintKind.Retries or ConstraintKind.Concurrency => ConstraintUnit.Count,
        ConstraintKind.Throughput => ConstraintUnit.PerSecond,
        ConstraintKind.Payload => ConstraintUnit.Bytes,
        ConstraintKind.Cost => ConstraintUnit.Usd,
        ConstraintKind.Availability => ConstraintUnit.Percent,
        _ => ConstraintUnit.Seconds,
    };
}
