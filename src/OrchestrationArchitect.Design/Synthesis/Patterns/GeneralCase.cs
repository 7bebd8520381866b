using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>
/// A map-reduce is a fan-out/fan-in over the parts of one input. Where a text does not tell both that the input is split and that the results are
/// reduced, or speaks for fan-out/fan-in about as much, the general case is named: of 33 labelled texts outside the fit that were called
/// map-reduce, experts accepted it for 25 and fan-out/fan-in for 32.
/// </summary>
internal static class GeneralCase
{
    /// <summary>Below this chance nothing but the parts speaks for fan-out/fan-in.</summary>
    private const double Least = 0.15;

    /// <summary>By how much a map-reduce that is told as such is likelier than a fan-out/fan-in.</summary>
    private const double Margin = 0.15;

    /// <summary>The chances of the patterns, where fan-out/fan-in is as likely as the map-reduce that it may also be called.</summary>
    public static Func<Pattern, double> Of(Signals signals, Func<Pattern, double> chances)
    {
        var (special, general) = (chances(Pattern.MapReduce), chances(Pattern.FanOutFanIn));
        var told = signals.Has("split") && signals.Has("reduce") && special - general >= Margin;
        return told || general < Least || general >= special ? chances
            : pattern => pattern is Pattern.FanOutFanIn ? special : pattern is Pattern.MapReduce ? general : chances(pattern);
    }
}
