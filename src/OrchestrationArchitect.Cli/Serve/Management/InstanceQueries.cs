using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Durable.Client;

namespace OrchestrationArchitect.Cli.Serve.Management;

/// <summary>Shows instances: one with its history, or a page of many.</summary>
internal static class InstanceQueries
{
    /// <summary>The header that carries the token of the next page, there and back.</summary>
    public const string TokenHeader = "x-ms-continuation-token";

    private const int MostOnPage = 1_000;

    /// <summary>
    /// <c>GET …/instances/{id}</c>: 202 while it runs, 200 when it has ended; 500 for a failed one if
    /// <c>returnInternalServerErrorOnFailure</c> asks for that.
    /// </summary>
    public static Task<IResult> GetAsync(HttpRequest request, string id, IOrchestrationClient client, CancellationToken stop) =>
        Refusals.CatchAsync(() => ShowAsync(request, id, errorOnFailure: null, client, stop));

    /// <summary>The same for other handlers.</summary>
    /// <param name="request">The request, with its query.</param>
    /// <param name="id">The instance.</param>
    /// <param name="errorOnFailure">Whether a failed instance answers with 500; <see langword="null"/> as the query says.</param>
    /// <param name="client">The engine's client.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<IResult> ShowAsync(
        HttpRequest request, string id, bool? errorOnFailure, IOrchestrationClient client, CancellationToken stop)
    {
        var query = new QueryValues(request.Query);
        var (showInput, showHistory, showOutput) =
            (query.Flag("showInput", true), query.Flag("showHistory", false), query.Flag("showHistoryOutput", false));
        var withError = query.Flag("returnInternalServerErrorOnFailure", false);
        if (await client.GetAsync(id, InstanceDetail.InputAndOutput, stop) is not { } state)
            return Results.NotFound();
        var history = showHistory && state.Status != InstanceStatus.Pending
            ? await HistoryEvents.ReadAsync(client, state, showInput, showOutput, stop)
            : null;
        var body = StatusBody.Of(state, showInput, history);
        if (!state.Status.IsEnded())
        {
            request.HttpContext.Response.Headers.Location = $"{request.Scheme}://{request.Host}{request.Path}{request.QueryString}";
            request.HttpContext.Response.Headers.RetryAfter = "5";
            return Results.Json(body, statusCode: StatusCodes.Status202Accepted);
        }

        return Results.Json(body, statusCode: state.Status == InstanceStatus.Failed && (errorOnFailure ?? withError)
            ? StatusCodes.Status500InternalServerError
            : StatusCodes.Status200OK);
    }

    /// <summary><c>GET …/instances</c>: newest first, with the filters of the extension.</summary>
    public static Task<IResult> ListAsync(HttpRequest request, IOrchestrationClient client, CancellationToken stop) =>
        Refusals.CatchAsync(async () =>
        {
            var query = new QueryValues(request.Query);
            var showInput = query.Flag("showInput", true);
            var statuses = query.Statuses("runtimeStatus");
            var filter = new InstanceQuery
            {
                IdPrefix = query.Text("instanceIdPrefix"),
                CreatedFrom = query.Time("createdTimeFrom"),
                CreatedTo = query.Time("createdTimeTo"),
                Statuses = statuses ?? [],
                PageSize = Math.Min(query.Count("top") ?? 100, MostOnPage),
                Detail = InstanceDetail.InputAndOutput,
                ContinuationToken = request.Headers[TokenHeader].ToString() is { Length: > 0 } token ? token : null,
            };
            // Asked for statuses that no instance here has: no filter at all would mean the opposite.
            var page = statuses is { IsEmpty: true } ? new InstancePage([], null) : await client.ListAsync(filter, stop);
            request.HttpContext.Response.Headers[TokenHeader] = page.ContinuationToken ?? "";
            return Results.Json(page.Instances.Select(state => StatusBody.Of(state, showInput, history: null)));
        });
}
