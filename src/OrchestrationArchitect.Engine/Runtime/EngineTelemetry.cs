using System.Buffers.Binary;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine.History;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>
/// Traces and metrics for OpenTelemetry, under the name <c>OrchestrationArchitect.Engine</c>. Names and tags follow the
/// traces of DurableTask.Core (<c>durabletask.type</c>, <c>.task.name</c>, <c>.task.instance_id</c>). All attempts of an
/// execution are in one trace, whose id is the execution's: it needs no storing and survives restarts.
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

    private static readonly UpDownCounter<long> Running = Meter.CreateUpDownCounter<long>(
        "durable.activity.running", "{attempt}", "Attempts of activities under way.");

    private static readonly UpDownCounter<long> Waiting = Meter.CreateUpDownCounter<long>(
        "durable.activity.waiting", "{attempt}", "Attempts of activities that wait for their turn.");

    private static readonly Histogram<double> Attempts = Meter.CreateHistogram<double>(
        "durable.activity.duration", "s", "Attempts of activities, by name and outcome.");

    private static readonly Histogram<int> Batches = Meter.CreateHistogram<int>(
        "durable.store.batch", "{write}", "Writes stored by one flush.");

    private static readonly Histogram<double> Commits = Meter.CreateHistogram<double>(
        "durable.store.commit", "s", "Time to store and flush a batch.");

    public static void AttemptWaits() => Waiting.Add(1);

    public static void AttemptWaitsNoMore() => Waiting.Add(-1);

    public static Activity? BeginAttempt(ActivityWork work)
    {
        Running.Add(1);
        if (!Traces.HasListeners())
            return null;
        var span = Traces.StartActivity($"activity:{work.Name}", ActivityKind.Internal, TraceOf(work.Execution));
        span?.SetTag("durabletask.type", "activity")
            .SetTag("durabletask.task.name", work.Name)
            .SetTag("durabletask.task.instance_id", work.Slot.Id)
            .SetTag("durabletask.task.task_id", work.TaskId);
        return span;
    }

    /// <summary>An attempt is over.</summary>
    /// <param name="span">What its begin gave.</param>
    /// <param name="work">It.</param>
    /// <param name="succeeded">How; <see langword="null"/> if it was cut off and will be made again.</param>
    /// <param name="time">How long it took.</param>
    public static void EndAttempt(Activity? span, ActivityWork work, bool? succeeded, TimeSpan time)
    {
        Running.Add(-1);
        if (succeeded == false)
            span?.SetStatus(ActivityStatusCode.Error);
        if (Attempts.Enabled)
        {
            Attempts.Record(
                time.TotalSeconds,
                new KeyValuePair<string, object?>("durabletask.task.name", work.Name),
                new KeyValuePair<string, object?>("outcome", succeeded switch { true => "completed", false => "failed", null => "interrupted" }));
        }
        span?.Dispose();
    }

    public static void RunStarted() => Started.Add(1);

    public static void RunEnded(RunSlot slot, string name, ExecutionCompleted end, DateTimeOffset begun)
    {
        if (Ended.Enabled)
            Ended.Add(1, new KeyValuePair<string, object?>("status", slot.Status.ToString()));
        if (!Traces.HasListeners())
            return;
        using var span = Traces.StartActivity(
            $"orchestration:{name}", ActivityKind.Internal, TraceOf(slot.ExecutionId.Value), startTime: begun);
        span?.SetTag("durabletask.type", "orchestration")
            .SetTag("durabletask.task.name", name)
            .SetTag("durabletask.task.instance_id", slot.Id)
            .SetTag("durabletask.task.status", slot.Status.ToString())
            .SetStatus(slot.Status == InstanceStatus.Failed ? ActivityStatusCode.Error : ActivityStatusCode.Unset, end.Failure?.Message)
            .SetEndTime(end.At.UtcDateTime);
    }

    public static void BatchStored(int writes, TimeSpan time)
    {
        Batches.Record(writes);
        Commits.Record(time.TotalSeconds);
    }

    private static ActivityContext TraceOf(Guid execution)
    {
        Span<byte> id = stackalloc byte[16];
        execution.TryWriteBytes(id, bigEndian: true, out _);
        // The last half of a version 7 UUID is random enough, and not zero: its first bits are the variant's.
        Debug.Assert(BinaryPrimitives.ReadInt64BigEndian(id[8..]) != 0, "A span id is not zero.");
        return new ActivityContext(
            ActivityTraceId.CreateFromBytes(id), ActivitySpanId.CreateFromBytes(id[8..]), ActivityTraceFlags.Recorded);
    }
}
