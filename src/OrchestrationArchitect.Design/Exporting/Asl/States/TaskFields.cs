using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Exporting.Asl.Integrations;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Asl.States;

/// <summary>The fields of a Task that follow from its step and callee.</summary>
internal static class TaskFields
{
    public static void Fill(JsonObject state, Step step, Call call, string comment, string resultPath)
    {
        state["Type"] = "Task";
        state["Comment"] = comment;
        state["Resource"] = call.Resource;
        state["Parameters"] = call.Parameters;
        state["ResultPath"] = resultPath;
        if (step.Timeout is not { } timeout)
        {
            return;
        }

        var seconds = Seconds.Of(timeout);
        state["TimeoutSeconds"] = seconds;
        if (step.Heartbeat is { } heartbeat && Seconds.Of(heartbeat) < seconds)
        {
            state["HeartbeatSeconds"] = Seconds.Of(heartbeat);
        }
    }
}
