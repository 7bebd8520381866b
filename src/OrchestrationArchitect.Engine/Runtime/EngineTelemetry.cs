using System.Diagnostics;
using System.Diagnostics.Metrics;
using OrchestrationArchitect.Durable.Client;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>
/// Traces and metrics for OpenTelemetry, under the name <c>OrchestrationArchitect.Engine</c>. Names and tags follow the
/// traces of DurableTask.Core (<c>durabletask.type</c>, <c>.task.name</c>, <c>.task.instance_id</c>).
/// </summary>
internal static class EngineTelemetry
{
    public const string Name = "OrchestrationArchitect.Engine";

    private static readonly ActivitySource Traces = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Started = Meter.CreateCounter<long>(
        "durable.runs.started", "{run}", "Runs stored.");

    private static readonly Counter<long> Ended = Meter.CreateCounter<long>(
        "durable.runs.ended", "{run}", "Runs ended, by status.");

    private static readonly Histogram<double> Attempts = Meter.CreateHistogram<double>(
        "durable.activity.duration", "s", "Attempts of activities, by name and outcome.");

    private static readonly Histogram<int> Batches = Meter.CreateHistogram<int>(
        "durable.store.batch", "{write}", "Writes stored by one flush.");

    private static readonly Histogram<double> Commits = Meter.CreateHistogram<double>(
        "durable.store.commit", "s", "Time to store and flush a batch.");

    public static Activity? BeginAttempt(ActivityWork work)
    {
        var span = Traces.StartActivity($"activity:{work.Name}", ActivityKind.Internal);
        span?.SetTag("durabletask.type", "activity")
            .SetTag("durabletask.task.name", work.Name)
            .SetTag("durabletask.task.instance_id", work.Slot.Id)
            .SetTag("durabletask.task.task_id", work.TaskId);
        return span;
    }

    public static void EndAttempt(Activity? span, ActivityWork work, bool succeeded, TimeSpan time)
    {
        if (!succeeded)
            span?.SetStatus(ActivityStatusCode.Error);
        if (Attempts.Enabled)
        {
            Attempts.Record(
                time.TotalSeconds,
                new KeyValuePair<string, object?>("durabletask.task.name", work.Name),
                new KeyValuePair<string, object?>("outcome", succeeded ? "completed" : "failed"));
        }
        span?.Dispose();
    }

    public static void RunStarted() => Started.Add(1);

    public static void RunEnded(InstanceStatus status)
    {
        if (Ended.Enabled)
            Ended.Add(1, new KeyValuePair<string, object?>("status", status.ToString()));
    }

    public static void BatchStored(int writes, TimeSpan time)
    {
        Batches.Record(writes);
        Commits.Record(time.TotalSeconds);
    }
}
