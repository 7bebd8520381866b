namespace OrchestrationArchitect.Design.Simulation.Running;

/// <summary>A limiter before a callee: a token bucket of one second's worth, and a queue for calls beyond it.</summary>
internal sealed class RateLimiter(double perSecond)
{
    private readonly double _size = Math.Max(1, perSecond);
    private double _level = Math.Max(1, perSecond);
    private double _at;

    /// <summary>
    /// Takes the next place and says how long it is off, in milliseconds; <see langword="null"/> when that is longer than
    /// the call would wait.
    /// </summary>
    public double? Take(double now, double patience)
    {
        _level = Math.Min(_size, _level + ((now - _at) * perSecond / 1000));
        _at = now;
        var wait = Math.Max(0, (1 - _level) * 1000 / perSecond);
        if (wait >= patience)
            return null;
        _level--;
        return wait;
    }
}
