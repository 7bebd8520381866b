using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Runs.Artifacts;

namespace OrchestrationArchitect.Runs.Http.Description;

/// <summary>What <c>/api/designs</c> says of itself.</summary>
internal static class DesignsDescription
{
    public static void StartDesign(this RouteHandlerBuilder endpoint) => endpoint
        .Named("StartDesign", "Start a design run", "Accepts a scenario and answers at once; the run goes on by itself. With an Idempotency-Key the same request may be repeated: it stays one run.")
        .Accepts<DesignRequestBody>("application/json")
        .Header("Idempotency-Key", "1 to 200 printable ASCII characters. The same key and body: the same run. The same key with another body: 409.")
        .Number("wait", "Seconds to wait for the result; 200 with it if it is ready by then.", 0, DesignsApi.LongestWait)
        .Produces<DesignView>(StatusCodes.Status200OK)
        .Produces<ManagementPayload>(StatusCodes.Status202Accepted)
        .Gives(202, "Location", "Where the run is shown.")
        .Gives(202, "Retry-After", "Seconds after which to look.")
        .Gives(202, "Idempotent-Replayed", "true if an earlier request with this key had started the run.")
        .Errors(400, 409, 413, 415)
        .Example(0, Examples.Request)
        .Example(400, Examples.MissingField)
        .Example(409, Examples.KeyConflict);

    public static void ListDesigns(this RouteHandlerBuilder endpoint) => endpoint
        .Named("ListDesigns", "List design runs", "Newest first, without their results.")
        .Number("top", "Runs on a page; 50 if it is not given.", 1, DesignQuery.MostOnPage)
        .Query("status", "Only these, separated by commas: Pending, Running, Suspended, Completed, Failed, Terminated.")
        .Query("createdFrom", "Only those created at or after this time (ISO 8601).")
        .Query("createdTo", "Only those created at or before this time (ISO 8601).")
        .Query("idPrefix", "Only ids that begin so.")
        .Query("continuationToken", "The token of the page before.")
        .Produces<DesignList>()
        .Errors(400);

    public static void GetDesign(this RouteHandlerBuilder endpoint) => endpoint
        .Named("GetDesign", "Show a design run", "202 while it is under way, 200 once it has ended.")
        .Produces<DesignView>(StatusCodes.Status200OK)
        .Produces<DesignView>(StatusCodes.Status202Accepted)
        .Gives(202, "Location", "This address.")
        .Gives(202, "Retry-After", "Seconds after which to look again.")
        .Errors(404)
        .Example(404, Examples.NotFound);

    public static void CancelDesign(this RouteHandlerBuilder endpoint) => endpoint
        .Named("CancelDesign", "Cancel a design run", "It ends at its next step and takes back what it stored. Terminating it by the management API would not.")
        .Query("reason", "Why; at most 1,000 characters.")
        .Produces(StatusCodes.Status202Accepted)
        .Gives(202, "Location", "Where the run is shown.")
        .Errors(400, 404, 409);

    public static void ListArtifacts(this RouteHandlerBuilder endpoint) => endpoint
        .Named("ListArtifacts", "List a run's artifacts", "Empty until the run has published.")
        .Produces<ArtifactManifest>()
        .Errors(404);

    public static void GetArtifact(this RouteHandlerBuilder endpoint) => endpoint
        .Named("GetArtifact", "Hand out an artifact", "With its own media type, sandboxed. Pictures and pages come as downloads.")
        .Header("If-None-Match", "The ETag of the copy that is there; 304 if it is the same.")
        .Produces(StatusCodes.Status200OK, contentType: "text/plain", additionalContentTypes: ["text/markdown", "application/json", "image/svg+xml", "application/yaml", "application/octet-stream"])
        .Produces(StatusCodes.Status304NotModified)
        .Gives(200, "ETag", "Tells this text from any other.")
        .Errors(404);

    public static void StreamDesign(this RouteHandlerBuilder endpoint) => endpoint
        .Named("StreamDesign", "Follow a design run", "Server-sent events: `step` for each step of the history, numbered; `progress` with how the run stands; `news` with what a model writes as it writes it; `end` with the result, after which the stream ends. A caller that comes back with Last-Event-ID gets what it has missed, and 204 once it has the end. Comments keep the connection open.")
        .Header("Last-Event-ID", "The number of the last event that was received.")
        .Produces(StatusCodes.Status200OK, contentType: "text/event-stream")
        .Produces(StatusCodes.Status204NoContent)
        .Errors(404)
        .Example(200, Examples.Events);
}
