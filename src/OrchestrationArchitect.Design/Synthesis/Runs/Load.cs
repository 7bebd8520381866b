using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Runs;

/// <summary>How many runs there are.</summary>
/// <param name="PerSecond">Runs started per second.</param>
/// <param name="Source">The constraint that says so; <see langword="null"/> for an assumption.</param>
internal sealed record Load(double PerSecond, ConstraintFact? Source)
{
    /// <summary>Runs per second where the text is silent.</summary>
    private const double Assumed = 10;

    /// <summary>Runs per second where only a clock starts them and the text does not say how often: one a day.</summary>
    private const double AssumedOfAClock = 1 / SecondsPerDay;

    private const double SecondsPerDay = 86_400;

    /// <summary>Below this many runs per second people count by the day.</summary>
    private const double Rare = 0.01;

    /// <summary>The figure with its unit, such as <c>10 runs per second</c>.</summary>
    public string Phrase => PerSecond >= Rare
        ? $"{Words.Number(PerSecond)} runs per second"
        : $"{Words.Number(PerSecond * SecondsPerDay)} runs per day";

    public static Load Of(Brief brief)
    {
        if (brief.Most(ConstraintKind.Throughput, null) is { } stated)
            return new Load(stated.Value.AsNumber!.Value, stated);

        var triggers = brief.Facts.Triggers;
        var byTheClock = !triggers.IsEmpty && triggers.All(trigger => trigger.Kind == TriggerKind.Schedule);
        var load = new Load(byTheClock ? AssumedOfAClock : Assumed, null);
        brief.Log.Assume($"The text gives no arrival rate; {load.Phrase} are laid out for.");
        return load;
    }
}
