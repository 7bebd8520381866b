using System.Collections.Frozen;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>What is taken for a class of calls where the text is silent.</summary>
/// <param name="Name">The class, such as <c>third-party</c>.</param>
/// <param name="Typical">The median time of a call.</param>
/// <param name="Slow">The 99th percentile of it.</param>
/// <param name="Timeout">The time-out of an attempt.</param>
/// <param name="Attempts">Attempts in all.</param>
/// <param name="FirstPause">The pause before the second attempt.</param>
/// <param name="Backoff">What each further pause is multiplied by.</param>
/// <param name="LongestPause">The longest pause.</param>
internal sealed record StepClass(
    string Name, TimeSpan Typical, TimeSpan Slow, TimeSpan Timeout, int Attempts, TimeSpan FirstPause, double Backoff, TimeSpan LongestPause)
{
    /// <summary>The spread of a lognormal with this median and 99th percentile.</summary>
    private double Sigma => Math.Log(Math.Max(1, Slow / Typical)) / 2.3263;

    /// <summary>The mean of a call: that of a lognormal with this median and 99th percentile.</summary>
    public TimeSpan Mean => Typical * Math.Exp(Sigma * Sigma / 2);

    /// <summary>What 39 of 40 calls take (the 97.5th percentile): a shorter time-out cuts off too many good calls to be worth a retry.</summary>
    public TimeSpan Often => Typical * Math.Exp(1.96 * Sigma);

    private static readonly Lazy<FrozenDictionary<string, StepClass>> All = new(() =>
        DataTable.Embedded("step-classes.data.tsv", columns: 8).Select(Parse).ToFrozenDictionary(entry => entry.Name, StringComparer.Ordinal));

    /// <summary>The class of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a bug in a data file.</exception>
    public static StepClass Of(string name) => All.Value[name];

    private static StepClass Parse(string[] row) => new(
        row[0], Milliseconds(row[1]), Milliseconds(row[2]), TimeSpan.FromSeconds(Figure(row[3])), (int)Figure(row[4]),
        Milliseconds(row[5]), Figure(row[6]), TimeSpan.FromSeconds(Figure(row[7])));

    private static TimeSpan Milliseconds(string figure) => TimeSpan.FromMilliseconds(Figure(figure));

    private static double Figure(string figure) => double.Parse(figure, System.Globalization.CultureInfo.InvariantCulture);
}
