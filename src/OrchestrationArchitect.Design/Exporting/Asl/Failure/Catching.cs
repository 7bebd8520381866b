using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Asl.Failure;

/// <summary>Catchers of a state: handlers by error, then what happens to every other error.</summary>
internal static class Catching
{
    /// <summary>Adds them; the ways out are those of handlers after which the run goes on.</summary>
    public static ImmutableArray<Exit> Add(
        FlowWriter writer, JsonObject state, OnFailure onFailure, Failing failing, Place place)
    {
        var exits = ImmutableArray.CreateBuilder<Exit>();
        var catchers = new JsonArray();
        var rest = true;
        foreach (var handler in onFailure.Catches.IsDefault ? [] : onFailure.Catches)
        {
            var catcher = Catcher(Retries.Errors(handler.Errors));
            catchers.Add((JsonNode)catcher);
            var written = new Fragment("", [new Exit(catcher, "Next")]).Then(writer.Write(handler.Handler, place.Unsure));
            exits.AddRange(written.Exits);
            if (handler.Errors.IsDefaultOrEmpty || handler.Errors.Any(Retries.TakesAll))
            {
                rest = false;
                break;
            }
        }

        if (rest && onFailure.Action != FailureAction.Fail)
        {
            var catcher = Catcher(["States.ALL"]);
            catchers.Add((JsonNode)catcher);
            if (onFailure.Action == FailureAction.Continue)
            {
                exits.Add(new Exit(catcher, "Next"));
            }
            else
            {
                var undo = onFailure.Action == FailureAction.Compensate;
                catcher["Next"] = FailureStates.OfCaught(writer, failing, place, undo);
            }
        }

        if (catchers.Count > 0)
        {
            state["Catch"] = catchers;
        }

        return exits.ToImmutable();
    }

    private static JsonObject Catcher(JsonArray errors) =>
        new() { ["ErrorEquals"] = errors, ["ResultPath"] = RunRecord.Error };
}
