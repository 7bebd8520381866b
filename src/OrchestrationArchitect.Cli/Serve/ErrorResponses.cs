using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OrchestrationArchitect.Engine.Storage;
using OrchestrationArchitect.Runs.Http;

namespace OrchestrationArchitect.Cli.Serve;

/// <summary>
/// Errors that no handler made: unknown routes, wrong methods, what Kestrel refuses, exceptions. They get problem
/// details with a code like all others, whatever the caller says that it accepts.
/// </summary>
internal static class ErrorResponses
{
    public static void AddErrorResponses(this IServiceCollection services)
    {
        services.AddSingleton<IProblemDetailsWriter, AnyCallerWriter>();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context => Complete(context.HttpContext, context.ProblemDetails));
    }

    public static void UseErrorResponses(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = exception => exception switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                EngineStoreException => StatusCodes.Status503ServiceUnavailable,
                OperationCanceledException => StatusCodes.Status499ClientClosedRequest,
                _ => StatusCodes.Status500InternalServerError,
            },
        });
        app.UseStatusCodePages();
    }

    private static void Complete(HttpContext context, ProblemDetails problem)
    {
        var status = problem.Status ?? context.Response.StatusCode;
        if (!problem.Extensions.ContainsKey("code"))
        {
            var (code, title) = KindOf(status);
            problem.Extensions["code"] = code;
            problem.Type = Problems.TypeOf(code);
            problem.Title = title;
            problem.Detail = DetailOf(context, status);
        }

        if (status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = "2";
    }

    private static (string Code, string Title) KindOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => ("route-unknown", "Not found."),
        StatusCodes.Status405MethodNotAllowed => ("method-not-allowed", "The method is not allowed here."),
        StatusCodes.Status408RequestTimeout => ("request-timeout", "The request came too slowly."),
        StatusCodes.Status413PayloadTooLarge => ("body-too-large", "The body is too large."),
        StatusCodes.Status415UnsupportedMediaType => ("media-type-unsupported", "The body's type is not supported."),
        StatusCodes.Status429TooManyRequests => ("rate-limited", "Too many requests."),
        StatusCodes.Status503ServiceUnavailable => ("store-unavailable", "The store does not answer."),
        >= 400 and < 500 => ("bad-request", "The request is not valid."),
        _ => ("internal-error", "Something went wrong here."),
    };

    /// <summary>What an exception says is for the log, unless it is about the request.</summary>
    private static string DetailOf(HttpContext context, int status) => context.Features.Get<IExceptionHandlerFeature>()?.Error switch
    {
        BadHttpRequestException bad => bad.Message,
        EngineStoreException => "Nothing that was acknowledged is lost. Try again in a moment.",
        { } => "The log says more, under the trace id of this answer.",
        null when status == StatusCodes.Status404NotFound => $"There is nothing at {context.Request.Path}.",
        null when status == StatusCodes.Status405MethodNotAllowed =>
            $"{context.Request.Path} does not take {context.Request.Method}; it takes {context.Response.Headers.Allow}.",
        null when status == StatusCodes.Status415UnsupportedMediaType =>
            $"{context.Request.Path} does not take a body that is sent as '{context.Request.ContentType}'; send application/json.",
        null => $"The request was answered with {status}.",
    };

    /// <summary>The writer of ASP.NET Core gives way to plain text for callers that accept neither JSON nor problem details.</summary>
    private sealed class AnyCallerWriter : IProblemDetailsWriter
    {
        public bool CanWrite(ProblemDetailsContext context) => true;

        public async ValueTask WriteAsync(ProblemDetailsContext context)
        {
            Complete(context.HttpContext, context.ProblemDetails);
            context.ProblemDetails.Extensions["traceId"] = System.Diagnostics.Activity.Current?.Id ?? context.HttpContext.TraceIdentifier;
            await context.HttpContext.Response.WriteAsJsonAsync(
                context.ProblemDetails, options: null, contentType: "application/problem+json", context.HttpContext.RequestAborted);
        }
    }
}
