using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Exporting.Asl.States;

/// <summary>An end on purpose.</summary>
internal static class EndStates
{
    public static Fragment Write(FlowWriter writer, EndNode node, Place place)
    {
        var failed = node.Outcome == EndOutcome.Failed;
        var name = writer.Names.Take(failed ? node.Error is { } error ? $"End: {error}" : "End as failed" : "End well");
        var state = new JsonObject { ["Type"] = failed ? "Fail" : "Succeed" };
        if (failed)
        {
            state["Error"] = node.Error ?? "Failed";
            state["Cause"] = node.Cause ?? "The process ended as failed on purpose.";
        }

        place.Scope.States[name] = state;
        return new Fragment(name, []);
    }
}
