using OrchestrationArchitect.Design.Simulation.Randomness;

namespace OrchestrationArchitect.Design.Simulation.Running;

/// <summary>When runs arrive, in milliseconds of virtual time. It has its own stream, so designs face the same arrivals.</summary>
internal sealed class ArrivalProcess
{
    private readonly Xoshiro256 _random;
    private readonly ArrivalKind _kind;
    private readonly double _gap;
    private readonly int _burst;
    private double _last;
    private int _index;

    public ArrivalProcess(ArrivalProfile profile, double perSecond, ulong seed)
    {
        _random = new Xoshiro256(seed, purpose: 1);
        _kind = profile.Kind;
        _burst = Math.Max(1, profile.BurstSize);
        _gap = 1000 / perSecond;
    }

    public double Next()
    {
        _last += _kind switch
        {
            ArrivalKind.Fixed => _gap,
            ArrivalKind.Burst => _index++ % _burst == 0 ? _gap * _burst : 0,
            _ => _gap * _random.NextExponential(),
        };
        return _last;
    }
}
