namespace OrchestrationArchitect.Runs.Http.Description;

/// <summary>Bodies that stand for others in the description; the request is one that can be sent as it is.</summary>
internal static class Examples
{
    public const string Request =
        """
        {
          "business_workflow": "Charge the card, reserve the stock, then ship the parcel. If the stock cannot be reserved, refund the card.",
          "event_sources": "An order arrives by HTTP.",
          "constraints_and_slas": "A run takes at most 2 minutes. Charging is retried at most 3 times."
        }
        """;

    public const string MissingField =
        """
        {
          "type": "urn:orchestration-architect:problem:OA1002",
          "title": "The request is not valid.",
          "status": 400,
          "detail": "The field 'constraints_and_slas' is missing.",
          "code": "OA1002",
          "location": { "path": "constraints_and_slas", "line": 1, "column": 1 }
        }
        """;

    public const string KeyConflict =
        """
        {
          "type": "urn:orchestration-architect:problem:idempotency-key-conflict",
          "title": "The idempotency key is taken.",
          "status": 409,
          "detail": "The Idempotency-Key was used with a different body; that request's run is '019ac0de0000700080000000000000aa'.",
          "code": "idempotency-key-conflict"
        }
        """;

    public const string NotFound =
        """
        {
          "type": "urn:orchestration-architect:problem:not-found",
          "title": "Not found.",
          "status": 404,
          "detail": "There is no design run 'x'.",
          "code": "not-found"
        }
        """;

    public const string Events =
        """
        retry: 1000

        id: 1
        event: step
        data: {"sequence":1,"time":"2026-11-26T12:00:00+00:00","kind":"started","step":"DesignRun"}

        event: progress
        data: {"id":"019ac0de0000700080000000000000aa","runtimeStatus":"Running","progress":{"phase":"drafting","candidates":[{"id":"rules-1","state":"running"}]}}

        """;
}
