using System.Globalization;
using OrchestrationArchitect.Cli.Output;

namespace OrchestrationArchitect.Cli.Input;

/// <summary>A rate as users write it: <c>50</c>, <c>50/s</c>, <c>3000/min</c>, <c>1e6/day</c>.</summary>
internal static class RateText
{
    /// <summary>Arrivals per second; <see langword="null"/> for none.</summary>
    /// <exception cref="BadInputException">It is no rate above zero.</exception>
    public static double? Parse(string? text)
    {
        if (text is null)
            return null;
        var parts = text.Split('/', 2, StringSplitOptions.TrimEntries);
        double? seconds = (parts.Length == 1 ? "s" : parts[1]) switch
        {
            "s" or "sec" or "second" => 1,
            "m" or "min" or "minute" => 60,
            "h" or "hour" => 3_600,
            "d" or "day" => 86_400,
            _ => null,
        };
        return seconds is not null
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var count)
            && count > 0 && double.IsFinite(count)
            ? count / seconds
            : throw new BadInputException($"--rate is '{text}', not a rate above zero such as 50/s or 3000/min.");
    }
}
