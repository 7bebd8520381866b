using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine.Benchmarking;
using OrchestrationArchitect.Engine.CrashHost;
using Microsoft.Extensions.Logging.Abstractions;

namespace OrchestrationArchitect.Engine.Tests.Crash;

/// <summary>Accounts for every run, event and effect after the last crash.</summary>
internal sealed class RunLedger : IAsyncDisposable
{
    /// <summary>Runs that stood still through many kills are tried alone, one after the other, which takes its time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly DurableEngine _engine;

    private RunLedger(DurableEngine engine) => _engine = engine;

    /// <summary>Events seen by the check.</summary>
    public int Events { get; private set; }

    public static async Task<RunLedger> OpenAsync(string database, EffectJournal journal)
    {
        var engine = new DurableEngine(
            new EngineOptions { DatabasePath = database, IntegrityCheck = IntegrityCheck.Always },
            new EngineHost(MixedLoad.Registry(journal), NoServices.Instance, TimeProvider.System, NullLoggerFactory.Instance));
        await engine.StartAsync();
        return new RunLedger(engine);
    }

    /// <param name="accepted">Runs whose start was acknowledged.</param>
    /// <param name="readEffects">Reads the journal once every run has ended.</param>
    /// <param name="sessions">How often one process opened the file, at most: after each opening an effect may come again.</param>
    public async Task CheckAsync(List<string> accepted, Func<IEnumerable<Effect>> readEffects, int sessions = 1)
    {
        using var patience = new CancellationTokenSource(Patience);
        var runs = await EndAllAsync(patience.Token);
        var byId = runs.ToDictionary(run => run.InstanceId, StringComparer.Ordinal);
        accepted.Where(id => !byId.ContainsKey(id)).ShouldBeEmpty("acknowledged runs that are gone");
        var calls = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var run in runs)
        {
            CheckEnd(run);
            CheckHistory(run, await HistoryAsync(run.InstanceId), calls);
        }
        CheckEffects(byId, [.. readEffects()], calls, sessions);
    }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    private static void CheckEnd(InstanceState run)
    {
        run.Status.ShouldBe(run.Name == "Saga" ? InstanceStatus.Failed : InstanceStatus.Completed, run.ToString());
        if (run.Name is not "Saga" and not "Leaf" and not "Listener")
        {
            run.Output.ShouldBe(run.Name switch
            {
                "Parent" => "\"Parent0\\u002BParent1\\u002BParent2\"",
                "Loop" => "\"5\"",
                _ => $"\"{run.Name}\"",
            });
        }
    }

    private void CheckHistory(InstanceState run, List<HistoryEntry> history, Dictionary<string, int> calls)
    {
        Events += history.Count;
        history.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(0, history.Count).Select(i => (long)i));
        history[0].Type.ShouldBe("ExecutionStarted");
        history[^1].Type.ShouldBe("ExecutionCompleted");
        history.Count(entry => entry.Type is "ExecutionStarted" or "OrchestratorStarted" or "ExecutionCompleted").ShouldBe(3);
        var asked = history.Where(entry => entry.Type is "TaskScheduled" or "TimerCreated" or "SubOrchestrationInstanceCreated").ToList();
        var answered = history.Where(entry => entry.TaskId is not null && !asked.Contains(entry) && entry.Type != "EventSent").ToList();
        asked.Select(entry => entry.TaskId).ShouldBeUnique();
        answered.Select(entry => entry.TaskId).ShouldBe(asked.Select(entry => entry.TaskId), ignoreOrder: true, run.ToString());
        asked.Count.ShouldBe(run.Name switch
        {
            "Steps" => 7,
            "Timers" => 4,
            "Parent" => 3,
            "Talker" => 2,
            "Saga" => 5, // work, broken, the pause, broken again, undo
            "Loop" or "Leaf" => 1,
            _ => 0,
        });
        history.Count(entry => entry.Type == "EventRaised").ShouldBe(run.Name == "Listener" ? 1 : 0);
        foreach (var task in asked.Where(entry => entry.Type == "TaskScheduled"))
            calls[$"{run.InstanceId}/{task.TaskId}/{task.Name}"] = 1;
    }

    private static void CheckEffects(
        Dictionary<string, InstanceState> runs, List<Effect> effects, Dictionary<string, int> calls, int sessions)
    {
        var explained = new HashSet<string>(StringComparer.Ordinal);
        foreach (var effect in effects)
        {
            var parts = effect.Key.Split('/');
            runs.ShouldContainKey(parts[0], $"effect of a run that is not stored: {effect}");
            var call = $"{parts[0]}/{parts[2]}/{effect.Activity}";
            // Earlier executions of a loop are no longer in its history.
            if (runs[parts[0]].Name != "Loop")
                calls.ShouldContainKey(call, $"effect that no history has: {effect}");
            explained.Add(call);
        }
        // Within one session a call has an effect once for each attempt; more would be a double without a crash.
        effects.GroupBy(effect => (effect.Generation, effect.Key))
            .Where(group => group.Count() > sessions * (group.First().Activity == "Broken" ? 2 : 1))
            .ShouldBeEmpty("effects doubled without a crash");
        calls.Keys.Where(call => !explained.Contains(call) && !IsSecondAttempt(call)).ShouldBeEmpty("answers without an effect");
    }

    /// <summary>The second attempt of a saga's broken step has the key of the first.</summary>
    private static bool IsSecondAttempt(string call) => call.EndsWith("/3/Broken", StringComparison.Ordinal);

    /// <summary>Waits until no run is live; runs that end may have started others meanwhile.</summary>
    private async Task<List<InstanceState>> EndAllAsync(CancellationToken patience)
    {
        var all = await AllAsync(InstanceDetail.Status);
        while (all.Where(run => !run.Status.IsEnded()).ToList() is { Count: > 0 } live)
        {
            foreach (var run in live)
                await _engine.Client.WaitForEndAsync(run.InstanceId, patience);
            all = await AllAsync(InstanceDetail.Status);
        }
        return await AllAsync(InstanceDetail.InputAndOutput);
    }

    private async Task<List<InstanceState>> AllAsync(InstanceDetail detail)
    {
        var all = new List<InstanceState>();
        string? token = null;
        do
        {
            var page = await _engine.Client.ListAsync(
                new InstanceQuery { PageSize = 1_000, ContinuationToken = token, Detail = detail });
            all.AddRange(page.Instances);
            token = page.ContinuationToken;
        }
        while (token is not null);
        return all;
    }

    private async Task<List<HistoryEntry>> HistoryAsync(string id)
    {
        var page = await _engine.Client.GetHistoryAsync(id);
        page.ContinuationToken.ShouldBeNull();
        return [.. page.Events];
    }
}
