using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Meaning;
using OrchestrationArchitect.Design.Synthesis.Platforms;
using OrchestrationArchitect.Design.Synthesis.Steps;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Synthesis.Runs;

/// <summary>Makes the triggers and the dead-letter queues of a design.</summary>
internal static class TriggerPlanner
{
    /// <summary>The id of the queue of failed runs.</summary>
    public const string RunQueue = "run-dlq";

    public static ImmutableArray<Trigger> Triggers(Brief brief, Process process)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. brief.Facts.Triggers.Select((fact, at) => Answer(brief, process, Trigger(brief, fact, at, names), at))];
    }

    public static ImmutableArray<DeadLetterQueue> DeadLetters(Brief brief, ImmutableArray<Trigger> triggers)
    {
        var retention = Retention(brief);
        var queues = triggers.Where(trigger => trigger.DeadLetterQueue is not null).Select(trigger => Queue(brief, trigger, retention)).ToList();
        brief.Log.Decide(
            $"{(queues.Count == 0 ? "A DLQ for runs" : queues.Count == 1 ? "A DLQ for the trigger and one for runs" : "A DLQ for each trigger and one for runs")}, kept {Words.Time(retention)}",
            (queues.Count == 0 ? "" : $"An event is given up after {Words.List(queues.Select(queue => $"{queue.MaxReceiveCount} deliveries").Distinct(StringComparer.Ordinal))}; ")
            + "a run that used up its attempts is stored with input, failing step, error chain and what was compensated."
            + (brief.Cloud.Platform == Platform.Azure ? $" A dead-letter sub-queue has no limit of its own; after {Words.Time(retention)} the history of the run behind an entry is gone, so entries are settled or archived by then." : ""),
            triggers.Select((_, at) => $"/triggers/{at}").DefaultIfEmpty("/steps"));
        return
        [
            .. queues,
            new DeadLetterQueue
            {
                Id = RunQueue,
                Source = "run",
                Service = brief.Cloud.Queue,
                Retention = retention,
                Redrive = "a new run linked to the old one starts with the stored input; finished steps answer from their idempotency keys",
            },
        ];
    }

    /// <summary>What happens to starts above the bound on runs, a clause for each kind of trigger.</summary>
    public static string? Excess(Brief brief, ImmutableArray<Trigger> triggers) => triggers.All(trigger => trigger.Resumes is not null)
        ? null
        : "What exceeds it " + string.Join("; ", triggers.Where(trigger => trigger.Resumes is null).Select(trigger => Handed(brief, trigger.Kind, trigger.Buffer).Excess).Distinct(StringComparer.Ordinal)) + ".";

    /// <summary>How long dead letters are kept: as long as the platform can.</summary>
    public static TimeSpan Retention(Brief brief) => Brief.Limit(brief.Cloud.Retention).Duration;

    /// <summary>How often the text lets a message be handed over; <see langword="null"/> if it does not say.</summary>
    private static ConstraintFact? Deliveries(Brief brief) => brief.Facts.Constraints
        .FirstOrDefault(constraint => constraint.Value.AsNumber >= 1 && brief.Readings.Of(constraint) is { Reading: ConstraintReading.Deliveries });

    private static DeadLetterQueue Queue(Brief brief, Trigger trigger, TimeSpan retention)
    {
        var delivery = Handed(brief, trigger.Kind, trigger.Buffer);
        return new DeadLetterQueue
        {
            Id = trigger.DeadLetterQueue!,
            Source = trigger.Id,
            Service = delivery.DeadLetters,
            MaxReceiveCount = Deliveries(brief) is { } stated ? (int)Math.Clamp(stated.Value.AsNumber!.Value, 1, 1000)
                : delivery.Count * (brief.Options.Emphasis == Emphasis.Resilience ? 2 : 1),
            CountSetting = delivery.Setting,
            Retention = retention,
            Redrive = $"{delivery.Redrive}; {trigger.DeduplicationKey} makes a second start harmless",
        };
    }

    private static Trigger Trigger(Brief brief, TriggerFact fact, int at, Dictionary<string, int> names)
    {
        var named = fact.Service is { } told && !CloudChooser.IsForeign(told, brief.Cloud) ? told : null;
        if (named is null && fact.Service is not null && DefaultService(brief, fact.Kind) is { } counterpart)
            brief.Log.Assume($"{counterpart} takes the place of {fact.Service}, since the design is for {(brief.Cloud.Platform == Platform.Azure ? "Azure" : "AWS")}.");
        var name = Words.Kebab(named ?? Words.Kebab(fact.Kind.Named()));
        var count = names[name] = names.GetValueOrDefault(name) + 1;
        var id = count == 1 ? name : $"{name}-{count}";
        var service = named ?? DefaultService(brief, fact.Kind);
        var delivery = Handed(brief, fact.Kind, Levelled(brief, fact, at));
        if (fact.Kind == TriggerKind.Webhook)
        {
            brief.Log.Decide(
                $"A queue between {service} and the start of runs",
                $"The sender reports an event and does not wait for a run: it is answered once the event is in {delivery.Buffer}, and a run that cannot start loses nothing.",
                $"/triggers/{at}");
        }

        return new Trigger
        {
            Id = id,
            Kind = fact.Kind,
            Service = service,
            Delivery = fact.Delivery,
            Ordered = fact.Ordered,
            DeduplicationKey = Key(brief, fact.Kind),
            Buffer = delivery.Buffer,
            BatchSize = fact.Kind == TriggerKind.Stream && brief.Load.Batch > 1 ? brief.Load.Batch : null,
            DeadLetterQueue = delivery.DeadLetters is null ? null : id + "-dlq",
        };
    }

    /// <summary>The trigger as the answer to a wait, where it is one.</summary>
    private static Trigger Answer(Brief brief, Process process, Trigger trigger, int at)
    {
        if (brief.Resumptions.TargetOf(at) is not { } target || !process.Profiles.TryGetValue(target, out var profile) || !(profile.Waits || profile.ByCallback))
            return trigger;
        var key = $"$.{brief.Entity}Id";
        brief.Log.Decide(
            $"{trigger.Service ?? Words.Name(trigger.Id)} answers {Words.Lower(profile.Fact.Name)}",
            $"Its events end that wait of a run under way and start none: {key} finds the run, a second answer finds the wait over, and one that fits no run is kept{(trigger.DeadLetterQueue is { } queue ? $" in {queue}" : "")}.",
            $"/triggers/{at}", brief.PointerTo(target));
        return trigger with
        {
            Resumes = profile.Effect == Effect.Wait ? Escalation.EventOf(profile) : target,
            CorrelationKey = key,
            DeduplicationKey = key,
            BatchSize = null,
        };
    }

    /// <summary>A queue levels requests that come faster than the engine starts runs, unless their callers wait for the result.</summary>
    private static string? Levelled(Brief brief, TriggerFact fact, int at)
    {
        var rate = Brief.Limit(brief.Cloud.StartRate).PerSecond;
        if (fact.Kind != TriggerKind.Http || brief.Load.PerSecond <= rate || brief.Least(ConstraintKind.Latency, null) is not null)
            return null;
        brief.Log.Decide(
            $"{brief.Cloud.Queue} levels the requests",
            $"{brief.Load.Phrase} are more than the {Words.Number(rate)} that {brief.Cloud.Engine} takes; the caller gets 202 once its request is in the queue.",
            $"/triggers/{at}", brief.Load.Source is null ? null : brief.PointerTo(brief.Load.Source));
        return brief.Cloud.Queue;
    }

    private static Delivery Handed(Brief brief, TriggerKind kind, string? buffer) =>
        Delivery.Of(brief.Cloud.Platform, kind == TriggerKind.Http && buffer is not null ? TriggerKind.Webhook : kind);

    private static string Key(Brief brief, TriggerKind kind) => kind switch
    {
        TriggerKind.Schedule => "$.scheduledTime",
        TriggerKind.ObjectCreated => "$.objectKey + ':' + $.objectVersion",
        TriggerKind.Stream => "$.partition + ':' + $.sequenceNumber",
        _ => $"$.{brief.Entity}Id",
    };

    private static string? DefaultService(Brief brief, TriggerKind kind) => kind switch
    {
        TriggerKind.Queue => brief.Cloud.Queue,
        TriggerKind.Topic => brief.Cloud.Topic,
        TriggerKind.ObjectCreated => brief.Cloud.ObjectStore,
        TriggerKind.Http or TriggerKind.Webhook => brief.Cloud.Gateway,
        TriggerKind.Schedule => brief.Cloud.Scheduler,
        TriggerKind.Event => brief.Cloud.Bus,
        TriggerKind.Stream => brief.Cloud.Stream,
        _ => null,
    };
}
