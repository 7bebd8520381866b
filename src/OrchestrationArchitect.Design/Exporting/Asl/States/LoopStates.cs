using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Exporting.Asl.Failure;
using OrchestrationArchitect.Design.Exporting.Naming;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Exporting.Asl.States;

/// <summary>A loop: its round is counted, so that it is bounded and each round's calls have keys of their own.</summary>
internal static class LoopStates
{
    public static Fragment Write(FlowWriter writer, LoopNode node, Place place)
    {
        var scope = place.Scope;
        var counter = RunRecord.Loop(writer.Keys.Take(Words.Camel(node.Id)));
        var start = writer.Names.Take($"Start {node.Id}");
        var frame = new LoopFrame(node.Id, counter, writer.Names.Take($"Again {node.Id}"));
        var first = new JsonObject
        {
            ["Type"] = "Pass",
            ["Comment"] = node.Until is { } until ? $"Repeats until {until}" : $"Repeats {node.Id}",
            ["Result"] = new JsonObject { ["round"] = 1 },
            ["ResultPath"] = counter,
        };
        scope.States[start] = first;
        var aborts = scope.Aborts.Count;
        var body = writer.Write(node.Body, place.Unsure with { Loops = place.Loops.Push(frame) });

        // An earlier round may have done what comes later in the body.
        foreach (var abort in scope.Aborts.Skip(aborts))
        {
            abort.Done = scope.Undo.Count;
        }

        if (frame.Used)
        {
            Next(writer, node, place, frame, body.Entry!);
        }

        return Fragment.Of(start, first).Then(body);
    }

    public static Fragment Again(AgainNode node, Place place)
    {
        var frame = place.Loops.FirstOrDefault(loop => string.Equals(loop.Id, node.Loop, StringComparison.Ordinal));
        if (frame is null)
        {
            // No such loop around it: nothing to start again, and the verification says so.
            return Fragment.Empty;
        }

        frame.Used = true;
        return new Fragment(frame.Again, []);
    }

    private static void Next(FlowWriter writer, LoopNode node, Place place, LoopFrame frame, string body)
    {
        var states = place.Scope.States;
        var count = new JsonObject
        {
            ["Type"] = "Pass",
            ["Parameters"] = new JsonObject { ["round.$"] = $"States.MathAdd({frame.Counter}.round, 1)" },
            ["ResultPath"] = frame.Counter,
            ["Next"] = body,
        };
        if (node.MaxIterations is not { } most)
        {
            states[frame.Again] = count;
            return;
        }

        var next = writer.Names.Take($"Next round of {node.Id}");
        var rule = new JsonObject { ["Variable"] = frame.Counter + ".round", ["NumericLessThan"] = most, ["Next"] = next };
        var check = new JsonObject
        {
            ["Type"] = "Choice",
            ["Comment"] = FormattableString.Invariant($"At most {most} rounds"),
            ["Choices"] = new JsonArray(rule),
        };
        states[frame.Again] = check;
        states[next] = count;
        check["Default"] = FailureStates.OfOwn(
            writer, new Failing(node.Id, node.Id), place, "TooManyRounds",
            FormattableString.Invariant($"{node.Id} did not end within {most} rounds."));
    }
}
