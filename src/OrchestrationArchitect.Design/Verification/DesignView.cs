using System.Collections.Frozen;
using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification;

/// <summary>A design with what most rules ask about it.</summary>
public sealed class DesignView
{
    private readonly FrozenDictionary<string, int> _index;

    /// <summary>Looks at a design.</summary>
    public DesignView(OrchestrationDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        Design = design;
        _index = design.Steps.Select((step, index) => (step.Id, index)).DistinctBy(pair => pair.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        Nodes = [.. FlowPlaces.Of(design)];
        Called = [.. Nodes.Select(place => place.Node).OfType<StepNode>().Select(node => node.Step)];
        var undoing = design.Steps.Where(step => step.Compensation is not null).Select(step => step.Compensation!.Step).ToHashSet(StringComparer.Ordinal);
        // An imported state that is met in several places may have become several steps.
        var names = design.Steps.Where(step => IsImported && undoing.Contains(step.Id)).Select(BareName).ToHashSet(StringComparer.Ordinal);
        Compensations = [.. undoing, .. design.Steps.Where(step => names.Contains(BareName(step))).Select(step => step.Id)];
    }

    /// <summary>The design.</summary>
    public OrchestrationDesign Design { get; }

    /// <summary>Every node of the flow and of the steps' handlers, with its JSON Pointer.</summary>
    public ImmutableArray<FlowPlace> Nodes { get; }

    /// <summary>Ids of the steps some node calls.</summary>
    public ImmutableHashSet<string> Called { get; }

    /// <summary>Ids of the steps that undo another.</summary>
    public ImmutableHashSet<string> Compensations { get; }

    /// <summary>The design compensates: failures are undone rather than left.</summary>
    public bool IsSaga => !Compensations.IsEmpty;

    /// <summary>
    /// A failed run is kept by a dead-letter queue. An imported definition has none; there a failure must be handled in
    /// the flow.
    /// </summary>
    public bool KeepsFailedRuns => Design.DeadLetters.Any(queue => queue.Source is "run");

    /// <summary>The design was read in from code rather than designed.</summary>
    public bool IsImported => Design.Scenario is null;

    /// <summary>The engine runs short-lived Express workflows.</summary>
    public bool IsExpress => Design.State.IsExpress;

    /// <summary>The engine is AWS Step Functions, of whichever type.</summary>
    public bool IsStepFunctions => Design.State.Engine.Contains("Step Functions", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The engine itself may run a step twice after a crash. Step Functions Standard runs a state once unless told to
    /// retry (AWS, "Choosing workflow type", 2026-11); Durable Functions and Express workflows run it at least once.
    /// </summary>
    public bool EngineRepeatsSteps => !IsStepFunctions || IsExpress;

    /// <summary>The step of an id, or <see langword="null"/>.</summary>
    public Step? Find(string id) => _index.TryGetValue(id, out var index) ? Design.Steps[index] : null;

    /// <summary>Steps that call something: all but mere computations of the orchestrator.</summary>
    public IEnumerable<Step> Calls => Design.Steps.Where(step => step.Integration.Kind != IntegrationKind.None);

    /// <summary>Where a step is.</summary>
    public DiagnosticLocation At(Step step, string field = "") =>
        new($"/steps/{(_index.TryGetValue(step.Id, out var index) ? index : 0)}{field}");

    /// <summary>Doing it again after it was done would change the world a second time.</summary>
    public static bool DoublesIfRepeated(Step step) =>
        step is { Effect: Effect.Compensatable or Effect.Irreversible, IdempotencyKey: null }
        && step.Integration.Kind != IntegrationKind.None;

    /// <summary>Whether a step undoes another.</summary>
    public bool Undoes(Step undo, Step done) => done.Compensation is { } compensation
        && (compensation.Step == undo.Id || (IsImported && Find(compensation.Step) is { } named && BareName(named) == BareName(undo)));

    /// <summary>State names are unique, so a state that is written twice has a number after its name.</summary>
    private static string BareName(Step step) => step.Name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd();

    /// <summary>The nodes of a type.</summary>
    public IEnumerable<(TNode Node, string Path)> Of<TNode>()
        where TNode : FlowNode =>
        Nodes.Where(place => place.Node is TNode).Select(place => ((TNode)place.Node, place.Path));
}
