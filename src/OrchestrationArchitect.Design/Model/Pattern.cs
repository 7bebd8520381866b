namespace OrchestrationArchitect.Design.Model;

/// <summary>The orchestration patterns a design is made of. A design names one primary and composes others.</summary>
public enum Pattern
{
    /// <summary>Local transactions with compensations run in reverse when a later one fails.</summary>
    Saga,

    /// <summary>One request to several providers, their answers gathered into one.</summary>
    ScatterGather,

    /// <summary>A large input split, each part processed, the results reduced.</summary>
    MapReduce,

    /// <summary>Different independent steps side by side, then a join.</summary>
    FanOutFanIn,

    /// <summary>The caller gets an address to ask for the result later.</summary>
    AsyncRequestReply,

    /// <summary>A person decides, within a deadline, with escalation.</summary>
    HumanInteraction,

    /// <summary>A condition is polled until it holds.</summary>
    Monitor,

    /// <summary>Events are collected over a window or until complete.</summary>
    Aggregator,

    /// <summary>One step after another.</summary>
    Sequential,

    /// <summary>States and conditions decide which step comes next.</summary>
    StateMachine,

    /// <summary>Independent consumers react to events; nobody conducts.</summary>
    EventDriven,
}
