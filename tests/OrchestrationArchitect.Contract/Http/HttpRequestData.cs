namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Named in signatures only: the app takes ASP.NET Core requests.</summary>
public abstract class HttpRequestData
{
    public HttpRequestData(FunctionContext functionContext)
    {
    }
}
