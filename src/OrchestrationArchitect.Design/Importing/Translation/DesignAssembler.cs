using System.Collections.Immutable;
using OrchestrationArchitect.Design.Importing.Asl;
using OrchestrationArchitect.Design.Importing.Json;
using OrchestrationArchitect.Design.Importing.Structuring;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Importing.Translation;

/// <summary>Puts a design together from a machine's flow and steps.</summary>
internal static class DesignAssembler
{
    /// <summary>The design of a machine.</summary>
    public static OrchestrationDesign Assemble(
        string name, AslMachine machine, FlowNode flow, StepTable table, TaskTranslator tasks)
    {
        var steps = CompensationInference.Infer(flow, table.Steps);
        var standard = steps.Any(step => step.Integration.Completion is CompletionMode.Callback or CompletionMode.RunJob);
        var compensated = steps.Any(step => step.Compensation is not null);
        var pattern = PatternOf(flow, compensated);
        return new OrchestrationDesign
        {
            Name = name,
            Platform = Platform.Aws,
            Pattern = new PatternChoice(pattern, [], [], "Read off the definition."),
            Steps = [.. steps.OrderBy(step => step.Role)],
            Flow = flow,
            State = new StatePolicy
            {
                Engine = standard ? "Step Functions Standard" : "Step Functions",
                MaxDuration = Fields.Seconds(machine.Json["TimeoutSeconds"]) is { Ticks: > 0 } limit ? limit : null,
            },
            Assumptions = Assumptions(machine, tasks, compensated),
        };
    }

    private static ImmutableArray<string> Assumptions(AslMachine machine, TaskTranslator tasks, bool compensated)
    {
        var assumptions = tasks.Assumptions.ToList();
        if (machine.Json["Comment"] is JsonText { Text.Length: > 0 } comment)
        {
            assumptions.Insert(0, $"The definition says of itself: {comment.Text}");
        }

        if (compensated)
        {
            assumptions.Add("Which step undoes which was told from their names.");
        }

        return [.. assumptions];
    }

    private static Pattern PatternOf(FlowNode flow, bool compensated)
    {
        if (compensated)
        {
            return Pattern.Saga;
        }

        var nodes = FlowWalk.All(flow).ToArray();
        return nodes.OfType<MapNode>().Any() ? Pattern.MapReduce
            : nodes.OfType<ParallelNode>().Any() ? Pattern.FanOutFanIn
            : nodes.OfType<LoopNode>().Any() ? Pattern.Monitor
            : nodes.OfType<ChoiceNode>().Any() ? Pattern.StateMachine
            : Pattern.Sequential;
    }
}
