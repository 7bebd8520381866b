using System.Collections.Frozen;

namespace OrchestrationArchitect.Design.Tables;

/// <summary>Sums up what is observed; an observation that is not in the table says nothing.</summary>
/// <param name="weights">The weight of each observation.</param>
internal sealed class Weigher(FrozenDictionary<string, double> weights) : Observer
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

    protected override void Take(ReadOnlySpan<char> name) => _sum += _weights.TryGetValue(name, out var weight) ? weight : 0;
}
