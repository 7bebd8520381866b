using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Exporting.Asl.Failure;
using OrchestrationArchitect.Design.Exporting.Asl.Integrations;
using OrchestrationArchitect.Design.Exporting.Naming;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Exporting.Asl.States;

/// <summary>A body for each item. Where failures are tolerated, an item is a small saga that undoes itself.</summary>
internal static class MapState
{
    public static Fragment Write(FlowWriter writer, MapNode node, Place place)
    {
        var tolerant = node.ToleratedFailurePercentage > 0;
        var distributed = node.Distributed || tolerant || node.BatchSize is > 1;
        var log = new UndoLog();
        var inner = new Scope(tolerant ? ScopeKind.ItemRun : ScopeKind.Item, "$.runId", log);
        var start = node.BatchSize is > 1 ? Batch(writer, inner) : Fragment.Empty;
        var itemPlace = new Place(inner, tolerant, node.BatchSize is > 1 ? "$" : "$.item", ImmutableStack<LoopFrame>.Empty);
        var body = start.Then(writer.Write(node.Body, itemPlace));
        body = body.Entry is null ? writer.Pass(inner, "Nothing to do") : body;
        inner.Close(body.Exits, writer.Names.Take);
        if (tolerant)
        {
            AbortPath.Write(inner, writer);
        }

        var items = node.Items ?? "$." + Words.Camel(Words.Plural(node.Item));
        var title = $"For each {node.Item}";
        var name = writer.Names.Take(title);
        var result = RunRecord.Result(writer.Keys.Take(Words.Camel(Words.Plural(node.Item))));
        var state = new JsonObject { ["Type"] = "Map", ["ItemsPath"] = items };
        Limits(state, node, tolerant);
        state["ItemSelector"] = Selector(place);
        state["ItemProcessor"] = new JsonObject
        {
            ["ProcessorConfig"] = Config(distributed),
            ["StartAt"] = body.Entry,
            ["States"] = Reachable.InOrder(inner.States, body.Entry!),
        };
        state["ResultSelector"] = Joins.OfItems(inner.Absorbed != Absorbed.Nothing);
        state["ResultPath"] = result;
        place.Scope.States[name] = state;
        var failing = new Failing(title, title);
        var records = result + ".items[?(@.run.failure.step)].run.failure";
        var after = new Aftermath(node.OnFailure, inner.Absorbed, result, records) { Tolerant = tolerant };
        var written = Fragment.Of(name, state);
        if (log.Count > 0)
        {
            place.Scope.Undo.Add(new MapUndo(name, result, node.Item, node.MaxConcurrency, log));
        }

        written = after.Write(writer, written, state, failing, node.Retry, place);
        return SkipWhenEmpty(writer, node, items, place).Around(written) with { Result = place.Result };
    }

    private static void Limits(JsonObject state, MapNode node, bool tolerant)
    {
        state["MaxConcurrency"] = node.MaxConcurrency ?? 0;
        if (tolerant)
        {
            state["ToleratedFailurePercentage"] = Math.Min(100, node.ToleratedFailurePercentage);
        }

        if (node.BatchSize is > 1 and var size)
        {
            state["ItemBatcher"] = new JsonObject { ["MaxItemsPerBatch"] = size };
        }
    }

    private static JsonObject Selector(Place place) => new()
    {
        ["runId.$"] = CallContext.Format("{}", place.Scope.RunId, ["$$.Map.Item.Index", .. place.Rounds]),
        ["index.$"] = "$$.Map.Item.Index",
        ["item.$"] = "$$.Map.Item.Value",
        ["run"] = RunRecord.New(),
    };

    private static JsonObject Config(bool distributed) => distributed
        ? new JsonObject { ["Mode"] = "DISTRIBUTED", ["ExecutionType"] = "STANDARD" }
        : new JsonObject { ["Mode"] = "INLINE" };

    /// <summary>A batch comes as <c>Items</c>: it takes the first one's key, and a record of its own.</summary>
    private static Fragment Batch(FlowWriter writer, Scope scope)
    {
        var name = writer.Names.Take("Start the batch");
        var state = new JsonObject
        {
            ["Type"] = "Pass",
            ["Parameters"] = new JsonObject
            {
                ["runId.$"] = "$.Items[0].runId",
                ["index.$"] = "$.Items[0].index",
                ["items.$"] = "$.Items[*].item",
                ["run"] = RunRecord.New(),
            },
        };
        scope.States[name] = state;
        return Fragment.Of(name, state);
    }

    private static Guard SkipWhenEmpty(FlowWriter writer, MapNode node, string items, Place place)
    {
        var name = writer.Names.Take($"Any {Words.Plural(node.Item)}?");
        var rule = new JsonObject { ["Variable"] = items + "[0]", ["IsPresent"] = true };
        var state = new JsonObject { ["Type"] = "Choice", ["Choices"] = new JsonArray(rule) };
        place.Scope.States[name] = state;
        return new Guard(name, rule, state);
    }

    /// <summary>A question in front of a part that may be left out.</summary>
    private sealed record Guard(string Name, JsonObject Rule, JsonObject State)
    {
        public Fragment Around(Fragment body)
        {
            var inside = new Fragment(Name, [new Exit(Rule, "Next")]).Then(body);
            return new Fragment(Name, [.. inside.Exits, new Exit(State, "Default")]);
        }
    }
}
