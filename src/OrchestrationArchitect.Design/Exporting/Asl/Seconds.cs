namespace OrchestrationArchitect.Design.Exporting.Asl;

/// <summary>Durations as the language takes them: whole seconds, from 1 to 99,999,999 (states-language.net, 2026).</summary>
internal static class Seconds
{
    private const double Most = 99_999_999;

    public static int Of(TimeSpan duration) => (int)Math.Clamp(Math.Ceiling(duration.TotalSeconds), 1, Most);
}
