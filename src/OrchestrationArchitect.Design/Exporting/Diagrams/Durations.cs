using System.Globalization;

namespace OrchestrationArchitect.Design.Exporting.Diagrams;

/// <summary>Durations as people write them.</summary>
internal static class Durations
{
    /// <summary><c>30 s</c>, <c>5 min</c>, <c>1.5 h</c>, <c>3 days</c>.</summary>
    public static string Text(TimeSpan duration) => duration switch
    {
        { TotalSeconds: < 1 } => Number(duration.TotalMilliseconds, "ms"),
        { TotalSeconds: < 120 } => Number(duration.TotalSeconds, "s"),
        { TotalMinutes: < 120 } => Number(duration.TotalMinutes, "min"),
        { TotalHours: < 48 } => Number(duration.TotalHours, "h"),
        _ => Number(duration.TotalDays, "days"),
    };

    private static string Number(double value, string unit) =>
        value.ToString("0.##", CultureInfo.InvariantCulture) + " " + unit;
}
