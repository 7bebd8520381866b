using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Runs;

/// <summary>How many runs there are.</summary>
/// <param name="PerSecond">Runs started per second.</param>
/// <param name="Source">The constraint that says so; <see langword="null"/> for an assumption.</param>
internal sealed record Load(double PerSecond, ConstraintFact? Source)
{
    /// <summary>Runs per second where the text is silent.</summary>
    private const double Assumed = 10;

    public static Load Of(Brief brief)
    {
        if (brief.Most(ConstraintKind.Throughput, null) is { } stated)
            return new Load(stated.Value.AsNumber!.Value, stated);

        brief.Log.Assume($"The text gives no arrival rate; {Words.Number(Assumed)} runs per second are laid out for.");
        return new Load(Assumed, null);
    }
}
