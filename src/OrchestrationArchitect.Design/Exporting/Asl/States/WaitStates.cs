using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Exporting.Asl.Failure;
using OrchestrationArchitect.Design.Exporting.Asl.Integrations;
using OrchestrationArchitect.Design.Exporting.Naming;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Exporting.Asl.States;

/// <summary>A pause: a timer, or a message with a task token that somebody answers.</summary>
internal static class WaitStates
{
    public static Fragment Write(FlowWriter writer, WaitNode node, Place place)
    {
        var starts = node.For.StartsWith("wait", StringComparison.OrdinalIgnoreCase);
        var name = writer.Names.Take(starts ? node.For : $"Wait for {node.For}");
        return node.Event is { } awaited ? Event(writer, node, awaited, name, place) : Timer(node, name, place);
    }

    private static Fragment Timer(WaitNode node, string name, Place place)
    {
        var state = new JsonObject { ["Type"] = "Wait" };
        if (node.Duration is { } pause)
        {
            state["Seconds"] = Seconds.Of(pause);
        }
        else
        {
            state["Comment"] = $"The time of {node.For} is in the run's data.";
            state["TimestampPath"] = "$." + Words.Flag(node.For);
        }

        place.Scope.States[name] = state;
        return Fragment.Of(name, state);
    }

    private static Fragment Event(FlowWriter writer, WaitNode node, string awaited, string name, Place place)
    {
        var result = RunRecord.Result(writer.Keys.Take(Words.Camel(awaited)));
        var state = new JsonObject
        {
            ["Type"] = "Task",
            ["Comment"] = $"Ends when {awaited} is answered with the task token",
            ["Resource"] = "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
            ["Parameters"] = new JsonObject
            {
                ["QueueUrl"] = writer.Placeholders.Use(PlaceholderKind.QueueUrl, "event:" + awaited, awaited),
                ["MessageBody"] = new JsonObject
                {
                    ["event"] = awaited,
                    ["idempotencyKey.$"] = new CallContext(place, awaited).Key,
                    ["taskToken.$"] = "$$.Task.Token",
                    ["data.$"] = "$",
                },
            },
            ["ResultPath"] = result,
        };
        place.Scope.States[name] = state;
        if (node.Timeout is { } timeout)
        {
            state["TimeoutSeconds"] = Seconds.Of(timeout);
        }

        var rest = FailureStates.Default(writer.Design);
        var late = node.OnTimeout is { } handler
            ? rest with { Catches = [new FailureCatch(["States.Timeout"], handler)] }
            : rest;
        var handled = Catching.Add(writer, state, late, new Failing(awaited, name), place);
        return new Fragment(name, [new Exit(state, "Next"), .. handled], result);
    }
}
