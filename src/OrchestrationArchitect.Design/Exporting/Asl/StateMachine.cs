using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Exporting.Asl.Failure;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Asl;

/// <summary>The whole definition, and what it leaves to be filled in when it is deployed.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Json">Its text.</param>
/// <param name="Placeholders">The <c>${…}</c> in it, in the order of first use.</param>
internal sealed record StateMachine(JsonObject Definition, string Json, ImmutableArray<Placeholder> Placeholders)
{
    public static StateMachine Write(OrchestrationDesign design)
    {
        var writer = new FlowWriter(design);
        var business = KeyExpression.OfRun(design);
        var scope = new Scope(ScopeKind.Run, business is null ? RunKey.OfExecution : RunKey.Path, new UndoLog());
        var place = new Place(scope, Sure: true, Result: "$", Loops: ImmutableStack<LoopFrame>.Empty);
        var body = RunKey.Take(writer, scope, business).Then(Preparation(writer, scope)).Then(writer.Write(design.Flow, place));
        if (body.Entry is null)
        {
            body = writer.Pass(scope, "Nothing to do");
        }

        scope.Close(body.Exits, writer.Names.Take);
        AbortPath.Write(scope, writer);
        return Assemble(design, scope, body.Entry!, writer.Placeholders.All);
    }

    /// <summary>Joins read records of every branch, so the record must be there from the start.</summary>
    private static Fragment Preparation(FlowWriter writer, Scope scope)
    {
        if (!writer.HasJoins)
        {
            return Fragment.Empty;
        }

        var name = writer.Names.Take("Start the record");
        var state = new JsonObject
        {
            ["Type"] = "Pass",
            ["Comment"] = "The input stays as it is; results and failures are kept under $.run.",
            ["Result"] = RunRecord.New(),
            ["ResultPath"] = RunRecord.Path,
        };
        scope.States[name] = state;
        return Fragment.Of(name, state);
    }

    private static StateMachine Assemble(
        OrchestrationDesign design, Scope scope, string start, ImmutableArray<Placeholder> placeholders)
    {
        var definition = new JsonObject
        {
            ["Comment"] = Comments.OfDesign(design),
            ["StartAt"] = start,
        };
        if (design.State.MaxDuration is { } limit)
        {
            definition["TimeoutSeconds"] = Seconds.Of(limit);
        }

        definition["States"] = Reachable.InOrder(scope.States, start);
        return new StateMachine(definition, AslJson.Text(definition), placeholders);
    }
}
