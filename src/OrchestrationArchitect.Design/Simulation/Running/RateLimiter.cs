namespace OrchestrationArchitect.Design.Simulation.Running;

/// <summary>A token bucket of one second's worth: calls beyond it are throttled.</summary>
internal sealed class RateLimiter(double perSecond)
{
    private readonly double _size = Math.Max(1, perSecond);
    private double _level = Math.Max(1, perSecond);
    private double _at;

    public bool TryTake(double now)
    {
        _level = Math.Min(_size, _level + ((now - _at) * perSecond / 1000));
        _at = now;
        if (_level < 1)
            return false;
        _level--;
        return true;
    }
}
