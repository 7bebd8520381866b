namespace OrchestrationArchitect.Design.Simulation.Costing;

/// <summary>What a platform counts and charges for.</summary>
internal enum Meter
{
    /// <summary>States entered, retries included.</summary>
    StateTransitions,

    /// <summary>Express executions.</summary>
    ExpressRequests,

    /// <summary>Memory of Express executions over time.</summary>
    ExpressGbSeconds,

    /// <summary>Messages a durable backend dispatches.</summary>
    DurableActions,

    /// <summary>Function calls.</summary>
    FunctionRequests,

    /// <summary>Memory of functions over time.</summary>
    FunctionGbSeconds,

    /// <summary>Requests to queues, per chunk.</summary>
    QueueRequests,

    /// <summary>Requests to queues that keep order, per chunk.</summary>
    OrderedQueueRequests,

    /// <summary>Messages published to topics.</summary>
    TopicPublishes,

    /// <summary>Events put on a bus.</summary>
    BusEvents,

    /// <summary>Write units of a database.</summary>
    DatabaseWrites,

    /// <summary>Read units of a database.</summary>
    DatabaseReads,

    /// <summary>Objects written.</summary>
    ObjectWrites,

    /// <summary>Objects read.</summary>
    ObjectReads,

    /// <summary>Requests to an API front door.</summary>
    ApiRequests,

    /// <summary>Calls to services whose price nothing here knows.</summary>
    OtherCalls,
}
