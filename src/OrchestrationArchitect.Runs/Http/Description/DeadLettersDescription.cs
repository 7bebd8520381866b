using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Runs.DeadLetters;

namespace OrchestrationArchitect.Runs.Http.Description;

/// <summary>What <c>/api/deadletters</c> says of itself.</summary>
internal static class DeadLettersDescription
{
    public static void ListDeadLetters(this RouteHandlerBuilder endpoint) => endpoint
        .Named("ListDeadLetters", "List dead letters", "What failed for good, newest first.")
        .Query("reason", "Only those of this reason, such as nothing-to-design.")
        .Number("top", "Dead letters on a page; 50 if it is not given.", 1, DesignQuery.MostOnPage)
        .Query("continuationToken", "The token of the page before.")
        .Produces<DeadLetterList>()
        .Errors(400);

    public static void GetDeadLetter(this RouteHandlerBuilder endpoint) => endpoint
        .Named("GetDeadLetter", "Show a dead letter", "With the request, the errors and what was undone.")
        .Produces<DeadLetter>()
        .Errors(404);

    public static void RedriveDeadLetter(this RouteHandlerBuilder endpoint) => endpoint
        .Named("RedriveDeadLetter", "Try a dead letter again", "Starts a new run. Once only: a second call shows the run that the first one started.")
        .Produces<RedriveOutcome>(StatusCodes.Status202Accepted)
        .Errors(404, 409);

    public static void RedriveDeadLetters(this RouteHandlerBuilder endpoint) => endpoint
        .Named("RedriveDeadLetters", "Try all dead letters of a reason again", "Those that were redriven before are left alone, so the call may be repeated; it must be while `complete` is false.")
        .Accepts<BulkReason>(isOptional: true, "application/json")
        .Query("reason", "The reason; or in the body.")
        .Produces<BulkRedrive>(StatusCodes.Status202Accepted)
        .Errors(400, 413, 415)
        .Example(0, """{ "reason": "publish-failed" }""");
}
