namespace OrchestrationArchitect.Design.Tables;

/// <summary>Sums up what is observed; an observation that is not in the table says nothing.</summary>
/// <param name="weights">The weight of each observation.</param>
/// <param name="once">An observation made twice counts once.</param>
internal class Weigher(NameTable<double> weights, bool once = false) : ObservationSink
{
    private readonly PlaceSet? _taken = once ? new PlaceSet(weights.Places) : null;
    private double _sum;

    /// <summary>The weight of each observation.</summary>
    protected NameTable<double> Weights => weights;

    /// <summary>What was observed since it was asked last weighs so much.</summary>
    public double Sum()
    {
        var sum = _sum;
        _sum = 0;
        _taken?.Clear();
        return sum;
    }

    protected override void Take(ReadOnlySpan<char> name)
    {
        var place = weights.Find(name);
        if (place >= 0 && _taken?.Add(place) != false)
        {
            _sum += weights[place];
        }
    }
}
