using System.ClientModel.Primitives;
using System.Globalization;

namespace OrchestrationArchitect.Models.Failures;

/// <summary>How long a server asks to wait: <c>retry-after-ms</c>, <c>x-ms-retry-after-ms</c>, or <c>Retry-After</c>
/// in seconds or as a date (RFC 9110, 10.2.3).</summary>
internal static class RetryAfter
{
    public static TimeSpan? Read(PipelineResponse? response, DateTimeOffset now)
    {
        if (response is null)
            return null;
        foreach (var name in (ReadOnlySpan<string>)["retry-after-ms", "x-ms-retry-after-ms"])
        {
            if (response.Headers.TryGetValue(name, out var milliseconds) && Number(milliseconds) is { } exact)
                return TimeSpan.FromMilliseconds(exact);
        }

        if (!response.Headers.TryGetValue("Retry-After", out var text))
            return null;
        if (Number(text) is { } seconds)
            return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date > now ? date - now : TimeSpan.Zero
            : null;
    }

    // A day bounds what a broken server can ask for; whoever waits has a deadline of its own.
    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 86_400_000
            ? number
            : null;
}
