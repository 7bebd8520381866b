using System.Collections.Frozen;

namespace OrchestrationArchitect.Design.Tables;

/// <summary>Sums up what is observed; an observation that is not in the table says nothing.</summary>
/// <param name="weights">The weight of each observation.</param>
internal class Weigher(FrozenDictionary<string, double> weights) : ObservationSink
{
    private readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> _weights = weights.GetAlternateLookup<ReadOnlySpan<char>>();
    private double _sum;

    /// <summary>What was observed since it was asked last weighs so much.</summary>
    public double Sum()
    {
        var sum = _sum;
        _sum = 0;
        return sum;
    }

    protected sealed override void Take(ReadOnlySpan<char> name) => _sum += WeightOf(name);

    /// <summary>Whether an observation is in the table.</summary>
    protected bool Knows(ReadOnlySpan<char> name) => _weights.ContainsKey(name);

    /// <summary>What an observation weighs.</summary>
    protected virtual double WeightOf(ReadOnlySpan<char> name) => _weights.TryGetValue(name, out var weight) ? weight : 0;
}
