using System.Text.Json;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Durable.Retries;
using Process = System.Diagnostics.Process;

namespace OrchestrationArchitect.Engine.CrashHost;

/// <summary>Orchestrations of every kind, whose right end is known.</summary>
public static class MixedLoad
{
    public static readonly OrchestrationReference<string, string> Steps = new("Steps");
    public static readonly OrchestrationReference<string, string> Timers = new("Timers");
    public static readonly OrchestrationReference<string, string> Parent = new("Parent");
    public static readonly OrchestrationReference<string, string> Leaf = new("Leaf");
    public static readonly OrchestrationReference<int, string> Loop = new("Loop");
    public static readonly OrchestrationReference<string, string> Listener = new("Listener");
    public static readonly OrchestrationReference<string, string> Talker = new("Talker");
    public static readonly OrchestrationReference<string, string> Saga = new("Saga");

    public static readonly OrchestrationReference<string, string> Poison = new("Poison");

    private static readonly ActivityReference<string, string> Kill = new("Kill");
    private static readonly ActivityReference<string, string> Work = new("Work");
    private static readonly ActivityReference<string, string> Broken = new("Broken");
    private static readonly TaskRetryPolicy Twice = new(2, TimeSpan.FromMilliseconds(2));

    public static DurableRegistry Registry(EffectJournal? journal) => new DurableRegistry(JsonSerializerOptions.Web)
        .Add(Steps, () => new Code<string, string>(StepsAsync))
        .Add(Timers, () => new Code<string, string>(TimersAsync))
        .Add(Parent, () => new Code<string, string>(ParentAsync))
        .Add(Leaf, () => new Code<string, string>((context, input) => context.CallActivityAsync(Work, input, Twice)))
        .Add(Loop, () => new Code<int, string>(LoopAsync))
        .Add(Listener, () => new Code<string, string>(async (context, _) => await context.WaitForEventAsync<string>("word")))
        .Add(Talker, () => new Code<string, string>(TalkerAsync))
        .Add(Saga, () => new Code<string, string>(SagaAsync))
        .Add(Poison, () => new Code<string, string>((context, input) => context.CallActivityAsync(Kill, input, Twice)))
        .Add(Kill, _ => new Killing(journal is not null))
        .Add(Work, _ => new Effecting(journal, fails: false))
        .Add(Broken, _ => new Effecting(journal, fails: true));

    /// <summary>Starts the next run: one of each kind in turn.</summary>
    public static Task<string> StartAsync(IOrchestrationClient client, string generation, int i)
    {
        OrchestrationReference<string, string>[] kinds = [Steps, Timers, Parent, Talker, Saga];
        var kind = i % (kinds.Length + 1) is var k && k < kinds.Length ? kinds[k].Name : Loop.Name;
        var options = new StartOptions { InstanceId = $"{kind}-{generation}-{i}" };
        return k < kinds.Length ? client.StartAsync(kinds[k], kind, options) : client.StartAsync(Loop, 0, options);
    }

    private static async Task<string> StepsAsync(IOrchestrationContext context, string input)
    {
        for (var i = 0; i < 3; i++)
            input = await context.CallActivityAsync(Work, input, Twice);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => context.CallActivityAsync(Work, $"{i}", Twice)));
        return input;
    }

    private static async Task<string> TimersAsync(IOrchestrationContext context, string input)
    {
        for (var i = 1; i <= 3; i++)
            await context.CreateTimerAsync(TimeSpan.FromMilliseconds(5 * i));
        return await context.CallActivityAsync(Work, input, Twice);
    }

    private static async Task<string> ParentAsync(IOrchestrationContext context, string input) =>
        string.Join('+', await Task.WhenAll(
            Enumerable.Range(0, 3).Select(i => context.CallSubOrchestrationAsync(Leaf, $"{input}{i}"))));

    private static async Task<string> LoopAsync(IOrchestrationContext context, int round)
    {
        await context.CallActivityAsync(Work, $"{round}", Twice);
        if (round < 5)
            context.ContinueAsNew(round + 1);
        return $"{round}";
    }

    private static async Task<string> TalkerAsync(IOrchestrationContext context, string input)
    {
        var listener = $"{context.InstanceId}-listener";
        var heard = context.CallSubOrchestrationAsync(Listener, "", listener);
        await context.CallActivityAsync(Work, input, Twice);
        context.SendEvent(listener, "word", input);
        return await heard;
    }

    private static async Task<string> SagaAsync(IOrchestrationContext context, string input)
    {
        await context.CallActivityAsync(Work, input, Twice);
        try
        {
            return await context.CallActivityAsync(Broken, input, Twice);
        }
        catch (TaskFailedException)
        {
            await context.CallActivityAsync(Work, "undo", Twice);
            throw;
        }
    }

    private sealed class Code<TInput, TOutput>(
        Func<IOrchestrationContext, TInput, Task<TOutput>> run) : Orchestration<TInput, TOutput>
    {
        public override Task<TOutput> RunAsync(IOrchestrationContext context, TInput input) => run(context, input);
    }

    private sealed class Killing(bool isArmed) : Activity<string, string>
    {
        public override Task<string> RunAsync(ActivityContext context, string input, CancellationToken cancellationToken)
        {
            if (isArmed)
                Process.GetCurrentProcess().Kill();
            return Task.FromResult(input);
        }
    }

    private sealed class Effecting(EffectJournal? journal, bool fails) : Activity<string, string>
    {
        public override Task<string> RunAsync(ActivityContext context, string input, CancellationToken cancellationToken)
        {
            journal?.Write(context.IdempotencyKey!, context.Name);
            return fails ? throw new InvalidOperationException("always broken") : Task.FromResult(input);
        }
    }
}
