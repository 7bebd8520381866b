using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OrchestrationArchitect.Cli.Serve.Management;

/// <summary>Turns what readers of requests throw into the extension's answers.</summary>
internal static class Refusals
{
    /// <summary>Runs a handler; what is wrong with the request becomes 400 or 413 and says what.</summary>
    public static async Task<IResult> CatchAsync(Func<Task<IResult>> handler)
    {
        try
        {
            return await handler();
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Answers.TooLarge(JsonBody.MostBytes);
        }
        catch (Exception exception) when (exception is BadHttpRequestException or ArgumentException)
        {
            return Answers.BadRequest(exception.Message);
        }
        catch (JsonException exception)
        {
            return Answers.BadRequest($"Invalid JSON content: {exception.Message}");
        }
    }
}
