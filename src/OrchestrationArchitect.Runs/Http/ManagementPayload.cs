namespace OrchestrationArchitect.Runs.Http;

/// <summary>The addresses at which Durable Functions lets an instance be watched and steered.</summary>
/// <remarks>
/// The names are those of the Durable Functions extension, so that its clients understand them. So is the query: some
/// of its clients append theirs with <c>&amp;</c> without looking.
/// </remarks>
public sealed record ManagementPayload
{
    /// <summary>The instance's id.</summary>
    public required string Id { get; init; }

    /// <summary>GET: its status.</summary>
    public required string StatusQueryGetUri { get; init; }

    /// <summary>POST: an event for it; <c>{eventName}</c> is to be filled in.</summary>
    public required string SendEventPostUri { get; init; }

    /// <summary>POST: ends it.</summary>
    public required string TerminatePostUri { get; init; }

    /// <summary>POST: takes it back to before its failure.</summary>
    public required string RewindPostUri { get; init; }

    /// <summary>DELETE: removes its history.</summary>
    public required string PurgeHistoryDeleteUri { get; init; }

    /// <summary>POST: starts it again.</summary>
    public required string RestartPostUri { get; init; }

    /// <summary>POST: holds it back.</summary>
    public required string SuspendPostUri { get; init; }

    /// <summary>POST: lets it go on.</summary>
    public required string ResumePostUri { get; init; }

    private const string Query = "taskHub=OrchestrationArchitect&connection=Storage";

    /// <summary>The payload of an instance on the host at an address.</summary>
    /// <param name="baseUri">Scheme and authority, without a slash at the end.</param>
    /// <param name="instanceId">The instance's id.</param>
    public static ManagementPayload For(string baseUri, string instanceId)
    {
        var instance = $"{baseUri}/runtime/webhooks/durabletask/instances/{Uri.EscapeDataString(instanceId)}";
        return new ManagementPayload
        {
            Id = instanceId,
            StatusQueryGetUri = $"{instance}?{Query}",
            SendEventPostUri = $"{instance}/raiseEvent/{{eventName}}?{Query}",
            TerminatePostUri = $"{instance}/terminate?reason={{text}}&{Query}",
            RewindPostUri = $"{instance}/rewind?reason={{text}}&{Query}",
            PurgeHistoryDeleteUri = $"{instance}?{Query}",
            RestartPostUri = $"{instance}/restart?{Query}",
            SuspendPostUri = $"{instance}/suspend?reason={{text}}&{Query}",
            ResumePostUri = $"{instance}/resume?reason={{text}}&{Query}",
        };
    }
}
