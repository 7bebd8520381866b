using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Retries;

namespace OrchestrationArchitect.Engine.Tests.Runtime;

/// <summary>What OpenTelemetry sees; other tests run beside it, so only the runs of this test are looked at.</summary>
public sealed class TelemetryTests
{
    private const string Source = "OrchestrationArchitect.Engine";

    [Fact]
    public async Task Run_IsOneTrace_WithASpanForTheRunAndForEveryAttempt()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var attempts = 0;
        await using var engine = await EngineFixture.StartAsync(Samples.Registry(
            (context, _) => context.CallActivityAsync(Samples.Work, "x", new TaskRetryPolicy(2, TimeSpan.FromMilliseconds(1))),
            (_, input) => Interlocked.Increment(ref attempts) == 1 ? throw new IOException() : input));

        var state = await Samples.RunAsync(engine.Client);

        // The run is known to have ended a moment before its span is over.
        SpinWait.SpinUntil(() => Mine().Length == 3, TimeSpan.FromSeconds(10)).ShouldBeTrue();
        var mine = Mine();
        mine.Select(span => span.DisplayName).ShouldBe(["activity:Work", "activity:Work", "orchestration:Main"]);
        mine.Select(span => span.TraceId).Distinct().Count().ShouldBe(1);
        mine.Select(span => span.Status).ShouldBe([ActivityStatusCode.Error, ActivityStatusCode.Unset, ActivityStatusCode.Unset]);
        mine[2].StartTimeUtc.ShouldBe(state.CreatedAt.UtcDateTime, TimeSpan.FromMilliseconds(1));

        Activity[] Mine() => [.. spans.Where(span => (string?)span.GetTagItem("durabletask.task.instance_id") == state.InstanceId)];
    }

    [Fact]
    public async Task Runs_AreCounted_AndAttemptsTimed()
    {
        var seen = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, me) =>
            {
                if (instrument.Meter.Name == Source)
                    me.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => seen.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => seen.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => seen.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.Start();
        await using var engine = await EngineFixture.StartAsync(Samples.Registry());

        (await Samples.RunAsync(engine.Client)).Status.ShouldBe(InstanceStatus.Completed);

        // The run is known to have ended a moment before it is counted.
        SpinWait.SpinUntil(() => seen.ContainsKey("durable.runs.ended"), TimeSpan.FromSeconds(10)).ShouldBeTrue();
        foreach (var name in new[] { "durable.runs.started", "durable.runs.ended", "durable.store.batch" })
            seen[name].ShouldBeGreaterThanOrEqualTo(1, name);
        foreach (var name in new[] { "durable.activity.duration", "durable.store.commit" })
            seen[name].ShouldBeGreaterThan(0, name);
        seen.ShouldContainKey("durable.activity.running");
        seen.ShouldContainKey("durable.activity.waiting");
    }
}
