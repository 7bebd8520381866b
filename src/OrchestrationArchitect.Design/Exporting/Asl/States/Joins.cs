using System.Text.Json.Nodes;

namespace OrchestrationArchitect.Design.Exporting.Asl.States;

/// <summary>Makes one record of the records of all branches.</summary>
internal static class Joins
{
    /// <summary>A field may nest ten intrinsic functions (Step Functions Developer Guide, 2026).</summary>
    private const int MostNested = 10;

    public static Fragment OfBranches(FlowWriter writer, JsonObject state, string name, int count, Place place)
    {
        var selector = new JsonObject();
        var record = new JsonObject();
        var sources = Enumerable.Range(0, count).Select(index => FormattableString.Invariant($"$[{index}].run.results")).ToList();
        var groups = sources.Chunk(MostNested).Select(Merged).ToList();
        state["ResultSelector"] = selector;
        state["ResultPath"] = RunRecord.Path;
        if (groups.Count == 1)
        {
            selector["results.$"] = groups[0];
        }
        else
        {
            for (var index = 0; index < groups.Count; index++)
            {
                selector[FormattableString.Invariant($"part{index}.$")] = groups[index];
            }
        }

        selector["failed.$"] = "States.ArrayContains($[*].run.failed, true)";
        selector["undo.$"] = "States.ArrayContains($[*].run.undo, true)";
        selector["failures.$"] = "$[*].run.failure";
        selector["failure"] = new JsonObject();
        if (!place.Rounds.IsEmpty)
        {
            selector["loops.$"] = "$[0].run.loops";
        }

        return groups.Count == 1 ? Fragment.Of(name, state) : Fragment.Of(name, state).Then(Parts(writer, place, groups.Count));
    }

    /// <summary>The items as they ended, and, where one can end with a record of failure, whether one did.</summary>
    public static JsonObject OfItems(bool mayFail)
    {
        var selector = new JsonObject { ["items.$"] = "$" };
        if (mayFail)
        {
            selector["failed.$"] = "States.ArrayContains($[*].run.failed, true)";
            selector["undo.$"] = "States.ArrayContains($[*].run.undo, true)";
        }

        return selector;
    }

    /// <summary>More branches than one field can merge are merged in groups, and then the groups.</summary>
    private static Fragment Parts(FlowWriter writer, Place place, int groups)
    {
        var parts = Enumerable.Range(0, groups).Select(index => FormattableString.Invariant($"$.run.part{index}"));
        var parameters = new JsonObject { ["results.$"] = Merged(parts.ToArray()) };
        foreach (var field in new[] { "failed", "undo", "failures", "failure" })
        {
            parameters[field + ".$"] = "$.run." + field;
        }

        if (!place.Rounds.IsEmpty)
        {
            parameters["loops.$"] = "$.run.loops";
        }

        var name = writer.Names.Take("Join the results");
        var state = new JsonObject { ["Type"] = "Pass", ["Parameters"] = parameters, ["ResultPath"] = RunRecord.Path };
        place.Scope.States[name] = state;
        return Fragment.Of(name, state);
    }

    private static string Merged(string[] sources) =>
        sources.Aggregate((left, right) => $"States.JsonMerge({left}, {right}, false)");
}
