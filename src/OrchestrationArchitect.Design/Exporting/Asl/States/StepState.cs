using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Exporting.Asl.Failure;
using OrchestrationArchitect.Design.Exporting.Asl.Integrations;
using OrchestrationArchitect.Design.Exporting.Naming;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Exporting.Asl.States;

/// <summary>A call of a step: a Task, or a Pass where nothing is called.</summary>
internal static class StepState
{
    public static Fragment Write(FlowWriter writer, StepNode node, Place place)
    {
        var step = writer.Steps[node.Step];
        var name = writer.Names.Take(step.Name);
        var result = RunRecord.Result(writer.Keys.Take(Words.Camel(step.Id)));
        var scope = place.Scope;
        var state = new JsonObject();
        scope.States[name] = state;
        if (step.Integration.Kind == IntegrationKind.None)
        {
            state["Type"] = "Pass";
            state["Comment"] = Comments.OfStep(step, writer.Design);
            state["ResultPath"] = result;
            state["Result"] = new JsonObject { ["done"] = true };
            Remember(step, result, name, place, writer);
            return Fragment.Of(name, state, result);
        }

        var call = Callee.Of(step, writer.Placeholders, new CallContext(place, step.Id));
        TaskFields.Fill(state, step, call, Comments.OfStep(step, writer.Design), result);
        Retries.Add(state, step.Retry);
        var handled = Catching.Add(writer, state, step.OnFailure, new Failing(step.Id, step.Name), place);
        Remember(step, result, name, place, writer);
        var outcome = result + call.ResultField;
        return new Fragment(name, [new Exit(state, "Next"), .. handled], handled.Length == 0 ? outcome : null);
    }

    private static void Remember(Step step, string result, string name, Place place, FlowWriter writer)
    {
        if (step.Compensation is not { } compensation)
        {
            return;
        }

        var stops = step.OnFailure is { Action: not FailureAction.Continue, Catches.IsDefaultOrEmpty: true };
        var undo = writer.Steps[compensation.Step];
        place.Scope.Undo.Add(new StepUndo(name, result, undo, compensation.Retry) { Sure = place.Sure && stops });
    }
}
