using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Exporting.Asl.Failure;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Exporting.Asl.States;

/// <summary>
/// Branches side by side. A branch never fails: it ends with a record, so that after the join it is known what every
/// branch did, and exactly that can be undone.
/// </summary>
internal static class ParallelState
{
    public static Fragment Write(FlowWriter writer, ParallelNode node, Place place)
    {
        var bodies = node.Branches.IsDefault ? [] : node.Branches;
        if (bodies.IsEmpty)
        {
            return Fragment.Empty;
        }

        var title = Title(writer, bodies);
        var name = writer.Names.Take(title);
        var branches = new JsonArray();
        var state = new JsonObject { ["Type"] = "Parallel", ["Branches"] = branches };
        place.Scope.States[name] = state;
        var absorbed = Absorbed.Nothing;
        string? result = null;
        foreach (var body in bodies)
        {
            var scope = new Scope(ScopeKind.Branch, place.Scope.RunId, place.Scope.Undo);
            var written = writer.Write(body, new Place(scope, Sure: false, place.Result, []) { Outer = place.Rounds });
            written = written.Entry is null ? writer.Pass(scope, "Nothing to do") : written;
            scope.Close(written.Exits, writer.Names.Take);
            branches.Add((JsonNode)new JsonObject
            {
                ["StartAt"] = written.Entry,
                ["States"] = Reachable.InOrder(scope.States, written.Entry!),
            });
            absorbed |= scope.Absorbed;
            result = written.Result ?? result;
        }

        var failing = new Failing(title, title);
        var joined = Joins.OfBranches(writer, state, name, bodies.Length, place);
        var after = new Aftermath(node.OnFailure, absorbed, RunRecord.Path, "$.run.failures[?(@.step)]")
        {
            MayFail = node.Quorum is { } quorum ? Math.Max(0, bodies.Length - quorum) : 0,
        };
        return after.Write(writer, joined, state, failing, node.Retry, place) with { Result = result ?? place.Result };
    }

    private static string Title(FlowWriter writer, ImmutableArray<FlowNode> bodies)
    {
        var names = bodies.Select(body => FirstStep(body) is { } id ? writer.Steps[id].Name : null).OfType<string>().ToList();
        var text = names.Count == 0 ? "Side by side" : "In parallel: " + string.Join(", ", names);
        return text.Length <= 60 ? text : FormattableString.Invariant($"In parallel: {names[0]} and {bodies.Length - 1} more");
    }

    private static string? FirstStep(FlowNode node) => node switch
    {
        StepNode step => step.Step,
        SequenceNode sequence => sequence.Items.Select(FirstStep).FirstOrDefault(id => id is not null),
        LoopNode loop => FirstStep(loop.Body),
        MapNode map => FirstStep(map.Body),
        _ => null,
    };
}
