namespace OrchestrationArchitect.Design.Simulation.Randomness;

/// <summary>
/// The simulation's own generator, so that a seed gives the same figures on every runtime version: xoshiro256**
/// (Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM TOMS 47(4), 2021), seeded by SplitMix64
/// as its authors advise.
/// </summary>
internal sealed class Xoshiro256
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;
    private double _spare = double.NaN;

    /// <summary>A stream that a seed and a purpose determine.</summary>
    /// <param name="seed">The seed of the simulation.</param>
    /// <param name="purpose">Keeps the streams of one seed apart.</param>
    public Xoshiro256(ulong seed, ulong purpose = 0)
    {
        var state = seed ^ (purpose * 0xD1342543DE82EF95UL);
        _a = SplitMix(ref state);
        _b = SplitMix(ref state);
        _c = SplitMix(ref state);
        _d = SplitMix(ref state);
    }

    /// <summary>64 uniform bits.</summary>
    public ulong NextUInt64()
    {
        var result = ulong.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform among 0 to <paramref name="count"/> - 1, by multiplication (bias below 2^-32 for any array).</summary>
    public int NextIndex(int count) => (int)(((NextUInt64() >> 32) * (ulong)count) >> 32);

    /// <summary>Exponential with mean 1, by inversion.</summary>
    public double NextExponential() => -Math.Log(1 - NextDouble());

    /// <summary>Standard normal, by Marsaglia's polar method.</summary>
    public double NextNormal()
    {
        if (!double.IsNaN(_spare))
        {
            var spare = _spare;
            _spare = double.NaN;
            return spare;
        }

        while (true)
        {
            var x = (2 * NextDouble()) - 1;
            var y = (2 * NextDouble()) - 1;
            var square = (x * x) + (y * y);
            if (square is > 0 and < 1)
            {
                var scale = Math.Sqrt(-2 * Math.Log(square) / square);
                _spare = y * scale;
                return x * scale;
            }
        }
    }

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
