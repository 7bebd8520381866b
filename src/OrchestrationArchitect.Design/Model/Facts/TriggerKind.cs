namespace OrchestrationArchitect.Design.Model.Facts;

/// <summary>Kinds of event sources.</summary>
public enum TriggerKind
{
    /// <summary>A request whose caller waits for an answer.</summary>
    Http,

    /// <summary>A call from a third party that reports an event.</summary>
    Webhook,

    /// <summary>A message taken from a queue by one consumer.</summary>
    Queue,

    /// <summary>A message published to many subscribers.</summary>
    Topic,

    /// <summary>A partitioned, replayable log.</summary>
    Stream,

    /// <summary>A file or object was written to a store.</summary>
    ObjectCreated,

    /// <summary>A clock: cron, rate, or a point in time.</summary>
    Schedule,

    /// <summary>An event on a bus, or a change in a database.</summary>
    Event,

    /// <summary>A person starts it by hand.</summary>
    Manual,
}
