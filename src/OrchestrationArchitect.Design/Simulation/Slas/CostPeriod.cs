using System.Globalization;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Simulation.Planning;

namespace OrchestrationArchitect.Design.Simulation.Slas;

/// <summary>What a cost limit is for: a time, a number of runs, or one run.</summary>
internal static class CostPeriod
{
    private static readonly (string Word, double Seconds)[] Times =
    [
        ("second", 1), ("minute", 60), ("hour", 3600), ("day", 86_400), ("daily", 86_400), ("week", 604_800),
        ("month", 2_592_000), ("year", 31_536_000), ("annual", 31_536_000),
    ];

    /// <summary>The simulated cost of what <paramref name="per"/> names.</summary>
    public static double Scale(string? per, Estimates estimates, Assumptions basis)
    {
        var words = per ?? "";
        foreach (var (word, seconds) in Times)
        {
            if (words.Contains(word, StringComparison.OrdinalIgnoreCase))
                return estimates.Cost.PerRun * estimates.Throughput * seconds;
        }

        var runs = Multiplier(words);
        basis.Add(runs == 1
            ? $"A cost per {(words.Length > 0 ? words : "run")} is compared with the cost of one run."
            : $"A cost per {words} is compared with the cost of {runs.ToString("#,0", CultureInfo.InvariantCulture)} runs.");
        return estimates.Cost.PerRun * runs;
    }

    private static double Multiplier(string words)
    {
        var digits = new string([.. words.Where(char.IsAsciiDigit).Take(12)]);
        var number = digits.Length > 0 ? double.Parse(digits, CultureInfo.InvariantCulture) : 1;
        if (words.Contains("million", StringComparison.OrdinalIgnoreCase))
            number *= 1_000_000;
        else if (words.Contains("thousand", StringComparison.OrdinalIgnoreCase))
            number *= 1_000;
        return Math.Max(1, number);
    }
}
