using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Asl.Failure;

/// <summary>States that write down who failed and why, and send the failure on its way.</summary>
internal static class FailureStates
{
    /// <summary>The state an error caught at <c>$.run.error</c> goes to.</summary>
    public static string OfCaught(FlowWriter writer, Failing failing, Place place, bool undo) =>
        Add(writer, failing, place, undo, new JsonObject { ["step"] = failing.Id, ["error.$"] = RunRecord.Error });

    /// <summary>The state a failure goes to that no callee reported, such as a deadline.</summary>
    public static string OfOwn(FlowWriter writer, Failing failing, Place place, string error, string cause) =>
        Add(writer, failing, place, UndoesByDefault(writer.Design), new JsonObject
        {
            ["step"] = failing.Id,
            ["error"] = new JsonObject { ["Error"] = error, ["Cause"] = cause },
        });

    /// <summary>The state a failure of branches or items goes to: the first of their records becomes the run's.</summary>
    public static string OfRecords(FlowWriter writer, Failing failing, Place place, string records, bool undo) =>
        Add(writer, failing, place, undo, new JsonObject
        {
            ["step.$"] = $"States.ArrayGetItem({records}.step, 0)",
            ["error.$"] = $"States.ArrayGetItem({records}.error, 0)",
            ["all.$"] = records,
        });

    /// <summary>What a failure without a policy of its own does: undo, where the design undoes anything.</summary>
    public static bool UndoesByDefault(OrchestrationDesign design) => design.Steps.Any(step => step.Compensation is not null);

    /// <summary>That policy, as one.</summary>
    public static OnFailure Default(OrchestrationDesign design) =>
        UndoesByDefault(design) ? OnFailure.Compensate : OnFailure.DeadLetter;

    private static string Add(FlowWriter writer, Failing failing, Place place, bool undo, JsonObject record)
    {
        var name = writer.Names.Take(Shortened(failing.Name) + " failed");
        var scope = place.Scope;
        var state = new JsonObject { ["Type"] = "Pass" };
        scope.States[name] = state;
        if (scope.OnItsOwn)
        {
            state["Parameters"] = record;
            state["ResultPath"] = RunRecord.Failure;
            scope.Aborts.Add(new AbortRequest(new Exit(state, "Next"), undo) { Done = scope.Undo.Count });
            return name;
        }

        // The level ends well with a record of its failure, so that what its siblings did is known after the join.
        scope.Absorbed |= undo ? Absorbed.ToUndo : Absorbed.ToDeadLetter;
        state["Parameters"] = new JsonObject
        {
            ["results.$"] = "$.run.results",
            ["failed"] = true,
            ["undo"] = undo,
            ["failure"] = record,
        };
        state["ResultPath"] = RunRecord.Path;
        state["End"] = true;
        return name;
    }

    private static string Shortened(string name) => name.Length > 60 ? name[..60].TrimEnd() : name;
}
