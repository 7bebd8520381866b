using System.Globalization;

namespace OrchestrationArchitect.Cli.Local;

/// <summary>A time as the service database keeps it: text that sorts by time.</summary>
internal static class StoredTime
{
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
