using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace OrchestrationArchitect.Runs.Http.Description;

/// <summary>A query parameter or header that a handler reads by itself.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
/// <param name="InHeader">Whether it is a header.</param>
/// <param name="IsNumber">Whether it is a whole number.</param>
/// <param name="Least">The least number.</param>
/// <param name="Most">The greatest number.</param>
/// <param name="Values">Its values, where there are few.</param>
/// <param name="IsRequired">Whether it must be there.</param>
public sealed record ParameterNote(
    string Name, string Description, bool InHeader = false, bool IsNumber = false, long? Least = null, long? Most = null,
    IReadOnlyList<string>? Values = null, bool IsRequired = false);

/// <summary>An example of a request's or an answer's body.</summary>
/// <param name="Status">The status of the answer; 0 for the request.</param>
/// <param name="Json">The body.</param>
public sealed record ExampleNote(int Status, string Json);

/// <summary>A header of an answer.</summary>
/// <param name="Status">The answer's status.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it says.</param>
public sealed record HeaderNote(int Status, string Name, string Description);

/// <summary>Ways to describe an endpoint.</summary>
internal static class EndpointNotes
{
    private const string ProblemType = "application/problem+json";

    public static RouteHandlerBuilder Named(this RouteHandlerBuilder endpoint, string name, string summary, string description) =>
        endpoint.WithName(name).WithSummary(summary).WithDescription(description);

    public static RouteHandlerBuilder Query(this RouteHandlerBuilder endpoint, string name, string description) =>
        endpoint.WithMetadata(new ParameterNote(name, description));

    public static RouteHandlerBuilder Number(this RouteHandlerBuilder endpoint, string name, string description, long? least = null, long? most = null) =>
        endpoint.WithMetadata(new ParameterNote(name, description, IsNumber: true, Least: least, Most: most));

    public static RouteHandlerBuilder Header(this RouteHandlerBuilder endpoint, string name, string description) =>
        endpoint.WithMetadata(new ParameterNote(name, description, InHeader: true));

    public static RouteHandlerBuilder Example(this RouteHandlerBuilder endpoint, int status, string json) =>
        endpoint.WithMetadata(new ExampleNote(status, json));

    public static RouteHandlerBuilder Gives(this RouteHandlerBuilder endpoint, int status, string header, string description) =>
        endpoint.WithMetadata(new HeaderNote(status, header, description));

    /// <summary>The errors of an endpoint beside those that any has: 500, and 503 when the store does not answer.</summary>
    public static RouteHandlerBuilder Errors(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
            endpoint.Produces<ProblemBody>(status, ProblemType);
        return endpoint
            .Produces<ProblemBody>(StatusCodes.Status500InternalServerError, ProblemType)
            .Produces<ProblemBody>(StatusCodes.Status503ServiceUnavailable, ProblemType);
    }
}
