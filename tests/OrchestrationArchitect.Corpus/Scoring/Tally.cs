using System.Runtime.InteropServices;

namespace OrchestrationArchitect.Corpus.Scoring;

/// <summary>Counts of what was found.</summary>
/// <param name="Found">Asked for and found.</param>
/// <param name="Missing">Asked for and not found.</param>
/// <param name="Spurious">Found and not asked for.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Tally(int Found, int Missing, int Spurious)
{
    /// <summary>The share of what was found that was asked for; 1 when nothing was found.</summary>
    public double Precision => Share(Found, Found + Spurious);

    /// <summary>The share of what was asked for that was found; 1 when nothing was asked for.</summary>
    public double Recall => Share(Found, Found + Missing);

    /// <summary>The harmonic mean of the two; 1 when nothing was asked for and nothing found.</summary>
    public double F1 => Share(2 * Found, (2 * Found) + Missing + Spurious);

    /// <summary>Adds two tallies.</summary>
    public static Tally operator +(Tally one, Tally other) =>
        new(one.Found + other.Found, one.Missing + other.Missing, one.Spurious + other.Spurious);

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
