namespace OrchestrationArchitect.Design.Model;

/// <summary>How a step reaches what does its work.</summary>
public sealed record Integration
{
    /// <summary>The kind of callee.</summary>
    public IntegrationKind Kind { get; init; } = IntegrationKind.Function;

    /// <summary>The service, such as <c>AWS Lambda</c> or <c>payment gateway</c>.</summary>
    public string? Service { get; init; }

    /// <summary>The resource: a function's name, an ARN, a URI; <see langword="null"/> until it is known.</summary>
    public string? Target { get; init; }

    /// <summary>How the orchestration learns the outcome.</summary>
    public CompletionMode Completion { get; init; } = CompletionMode.RequestResponse;

    /// <summary>The callee belongs to somebody else: slow, flaky, rate-limited.</summary>
    public bool ThirdParty { get; init; }
}

/// <summary>Kinds of callees.</summary>
public enum IntegrationKind
{
    /// <summary>A function of ours.</summary>
    Function,

    /// <summary>An HTTP endpoint.</summary>
    Http,

    /// <summary>A message to a queue.</summary>
    Queue,

    /// <summary>A message to a topic or bus.</summary>
    Topic,

    /// <summary>A database call.</summary>
    Database,

    /// <summary>A call to an object store.</summary>
    ObjectStore,

    /// <summary>A person.</summary>
    Human,

    /// <summary>Another orchestration.</summary>
    SubOrchestration,

    /// <summary>A container or batch job.</summary>
    Job,

    /// <summary>Any other service call of the platform.</summary>
    Service,

    /// <summary>No call at all: the orchestrator itself computes (a Pass state).</summary>
    None,
}

/// <summary>How the orchestration learns a call's outcome.</summary>
public enum CompletionMode
{
    /// <summary>The answer carries it.</summary>
    RequestResponse,

    /// <summary>The orchestration waits until a started job has ended (<c>.sync</c>).</summary>
    RunJob,

    /// <summary>The callee calls back with a token (<c>.waitForTaskToken</c>, an external event).</summary>
    Callback,

    /// <summary>Nobody waits.</summary>
    FireAndForget,
}
