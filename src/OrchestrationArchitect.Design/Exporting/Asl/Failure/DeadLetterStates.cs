using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Asl.Failure;

/// <summary>Keeps a failed run with its input, failing step and error, then ends it as failed.</summary>
internal static class DeadLetterStates
{
    private static readonly RetryPolicy Sending = new()
    {
        MaxAttempts = 6, FirstInterval = TimeSpan.FromSeconds(2), MaxInterval = TimeSpan.FromMinutes(1),
    };

    /// <summary>Writes both states and gives the name of the first.</summary>
    public static string Write(FlowWriter writer, Scope scope)
    {
        var item = scope.Kind == ScopeKind.ItemRun;
        var send = writer.Names.Take(item ? "Dead-letter the item" : "Dead-letter the run");
        var fail = writer.Names.Take(item ? "Item failed" : "Run failed");
        var state = new JsonObject
        {
            ["Type"] = "Task",
            ["Comment"] = "Keeps input, results, failing step and error until somebody deals with them.",
            ["Resource"] = "arn:aws:states:::sqs:sendMessage",
            ["Parameters"] = new JsonObject
            {
                ["QueueUrl"] = writer.Placeholders.Use(PlaceholderKind.QueueUrl, null, "run-dead-letter"),
                ["MessageBody"] = new JsonObject
                {
                    ["runId.$"] = scope.RunId,
                    ["failure.$"] = RunRecord.Failure,
                    ["state.$"] = "$",
                },
            },
            ["ResultPath"] = null,
            ["TimeoutSeconds"] = 30,
        };
        Retries.Add(state, Sending);

        // A queue that cannot be reached must not hide that the run failed.
        state["Catch"] = new JsonArray(new JsonObject
        {
            ["ErrorEquals"] = new JsonArray("States.ALL"),
            ["ResultPath"] = "$.run.deadLetterError",
            ["Next"] = fail,
        });
        state["Next"] = fail;
        scope.States[send] = state;
        scope.States[fail] = new JsonObject
        {
            ["Type"] = "Fail",
            ["ErrorPath"] = RunRecord.Failure + ".error.Error",
            ["Cause"] = "The dead-letter queue has the failing step, the error and the run's data.",
        };
        return send;
    }
}
