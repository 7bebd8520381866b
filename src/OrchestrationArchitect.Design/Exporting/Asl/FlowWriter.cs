using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Exporting.Asl.States;
using OrchestrationArchitect.Design.Exporting.Naming;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Exporting.Asl;

/// <summary>Writes flow nodes as states, in the order of the flow.</summary>
internal sealed class FlowWriter(OrchestrationDesign design)
{
    public OrchestrationDesign Design { get; } = design;

    public StepIndex Steps { get; } = new(design);

    /// <summary>State names are unique over all levels, and at most 80 characters long.</summary>
    public UniqueNames Names { get; } = new(80, StringComparer.Ordinal);

    /// <summary>Keys of results, rounds and undone steps.</summary>
    public UniqueNames Keys { get; } = new(60, StringComparer.Ordinal, "");

    public Placeholders Placeholders { get; } = new();

    public bool HasJoins { get; } = Joins(design.Flow) || design.Steps.Any(step => step.OnFailure.Catches.Any(c => Joins(c.Handler)));

    public Fragment Write(FlowNode node, Place place) => node switch
    {
        StepNode step => StepState.Write(this, step, place),
        SequenceNode sequence => Sequence(sequence.Items, place),
        ParallelNode parallel => ParallelState.Write(this, parallel, place),
        MapNode map => MapState.Write(this, map, place),
        ChoiceNode choice => ChoiceState.Write(this, choice, place),
        LoopNode loop => LoopStates.Write(this, loop, place),
        WaitNode wait => WaitStates.Write(this, wait, place),
        AgainNode again => LoopStates.Again(again, place),
        EndNode end => EndStates.Write(this, end, place),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, "Not a kind of flow node."),
    };

    /// <summary>A state that only passes its input on.</summary>
    public Fragment Pass(Scope scope, string name)
    {
        var taken = Names.Take(name);
        var state = new JsonObject { ["Type"] = "Pass" };
        scope.States[taken] = state;
        return Fragment.Of(taken, state);
    }

    private Fragment Sequence(ImmutableArray<FlowNode> items, Place place)
    {
        var written = Fragment.Empty;
        foreach (var item in items.IsDefault ? [] : items)
        {
            written = written.Then(Write(item, place with { Result = written.Result ?? place.Result }));
            if (written.Closed)
            {
                break;
            }
        }

        return written;
    }

    private static bool Joins(FlowNode node) => node switch
    {
        ParallelNode or MapNode => true,
        SequenceNode sequence => sequence.Items.Any(Joins),
        ChoiceNode choice => choice.Branches.Any(b => Joins(b.Body)) || (choice.Otherwise is { } o && Joins(o)),
        LoopNode loop => Joins(loop.Body),
        WaitNode { OnTimeout: { } late } => Joins(late),
        _ => false,
    };
}
