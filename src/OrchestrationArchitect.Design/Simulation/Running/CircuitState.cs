using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Simulation.Running;

/// <summary>A circuit breaker over all runs: closed, open for its break, then half open for one call.</summary>
internal sealed class CircuitState(CircuitBreaker policy)
{
    private double _windowStart;
    private int _calls;
    private int _failures;
    private double _openUntil = double.NegativeInfinity;
    private bool _probing;
    private bool _halfOpen;

    public bool Allows(double now)
    {
        if (now < _openUntil)
            return false;
        if (!_halfOpen)
            return true;
        if (_probing)
            return false;
        _probing = true;
        return true;
    }

    public void Record(double now, bool failed)
    {
        if (_halfOpen)
        {
            if (!_probing)
                return; // a call from before the break
            _probing = false;
            if (failed)
                Open(now);
            else
                _halfOpen = false;
            Restart(now);
            return;
        }

        if (now - _windowStart > policy.SamplingDuration.TotalMilliseconds)
            Restart(now);
        _calls++;
        if (failed)
            _failures++;
        if (_calls >= policy.MinimumThroughput && _failures >= policy.FailureRatio * _calls && _failures > 0)
            Open(now);
    }

    private void Open(double now)
    {
        _openUntil = now + policy.BreakDuration.TotalMilliseconds;
        _halfOpen = true;
        Restart(now);
    }

    private void Restart(double now)
    {
        _windowStart = now;
        _calls = 0;
        _failures = 0;
    }
}
