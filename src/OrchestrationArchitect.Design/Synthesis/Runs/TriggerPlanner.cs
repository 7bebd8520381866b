using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Runs;

/// <summary>Makes the triggers and the dead-letter queues of a design.</summary>
internal static class TriggerPlanner
{
    /// <summary>The id of the queue of failed runs.</summary>
    public const string RunQueue = "run-dlq";

    public static ImmutableArray<Trigger> Triggers(Brief brief)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. brief.Facts.Triggers.Select(fact => Trigger(brief, fact, names))];
    }

    public static ImmutableArray<DeadLetterQueue> DeadLetters(Brief brief, ImmutableArray<Trigger> triggers)
    {
        var retention = Retention(brief);
        var receives = Brief.Limit(brief.Cloud.Receives).Count;
        if (brief.Options.Emphasis == Emphasis.Resilience)
            receives *= 2;

        brief.Log.Decide(
            $"One DLQ for each trigger and one for runs, kept {Words.Time(retention)}",
            $"A message is moved after {receives} failed deliveries, so that throttling alone never dead-letters it; a run that used up its attempts is stored with input, failing step, error chain and what was compensated.",
            triggers.Select((_, at) => $"/triggers/{at}").DefaultIfEmpty("/steps"));
        return
        [
            .. triggers.Select(trigger => new DeadLetterQueue
            {
                Id = trigger.DeadLetterQueue!,
                Source = trigger.Id,
                Service = brief.Cloud.Queue,
                MaxReceiveCount = receives,
                Retention = retention,
                Redrive = $"{brief.Cloud.Redrive}; the {trigger.DeduplicationKey} makes a second start harmless",
            }),
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

    /// <summary>How long dead letters are kept: as long as the platform can.</summary>
    public static TimeSpan Retention(Brief brief) => Brief.Limit(brief.Cloud.Retention).Duration;

    private static Trigger Trigger(Brief brief, TriggerFact fact, Dictionary<string, int> names)
    {
        var name = Words.Kebab($"{fact.Service ?? Words.Kebab(fact.Kind.ToString())}");
        var count = names[name] = names.GetValueOrDefault(name) + 1;
        var id = count == 1 ? name : $"{name}-{count}";
        return new Trigger
        {
            Id = id,
            Kind = fact.Kind,
            Service = fact.Service ?? DefaultService(brief, fact.Kind),
            Delivery = fact.Delivery,
            Ordered = fact.Ordered,
            DeduplicationKey = Key(brief, fact.Kind),
            DeadLetterQueue = id + "-dlq",
        };
    }

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
