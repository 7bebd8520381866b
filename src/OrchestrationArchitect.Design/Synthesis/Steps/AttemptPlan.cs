namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>Attempts, time-out and pauses of a step that fit into a time together.</summary>
/// <param name="Timeout">The time-out of one attempt.</param>
/// <param name="Attempts">Attempts in all.</param>
/// <param name="FirstPause">The pause before the second attempt.</param>
/// <param name="Backoff">What each further pause is multiplied by.</param>
/// <param name="LongestPause">The longest pause.</param>
internal sealed record AttemptPlan(TimeSpan Timeout, int Attempts, TimeSpan FirstPause, double Backoff, TimeSpan LongestPause)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);

    /// <summary>The longest that all attempts and the pauses between them can take.</summary>
    public TimeSpan WorstCase => (Timeout * Attempts) + Pauses;

    private TimeSpan Pauses
    {
        get
        {
            var (sum, pause) = (TimeSpan.Zero, FirstPause);
            for (var attempt = 1; attempt < Attempts; attempt++)
            {
                sum += pause < LongestPause ? pause : LongestPause;
                pause *= pause < LongestPause ? Backoff : 1;
            }

            return sum;
        }
    }

    /// <summary>
    /// The plan with the most attempts, up to the wanted number, whose worst case fits the budget while an attempt still
    /// gets the time most calls take; with one attempt the whole budget is its time-out.
    /// </summary>
    /// <param name="wanted">What is wanted without a budget.</param>
    /// <param name="budget">The time for all attempts and pauses.</param>
    /// <param name="slow">The time nearly every call takes: a shorter time-out would cut off good ones.</param>
    /// <param name="keepAttempts">The text fixes the number of attempts, so that times give before it, down to half.</param>
    public static AttemptPlan Fit(AttemptPlan wanted, TimeSpan budget, TimeSpan slow, bool keepAttempts)
    {
        for (var attempts = wanted.Attempts; attempts > 1; attempts--)
        {
            var pause = Min(wanted.FirstPause, Max(ShortestPause, RoundDown(budget * 0.1 / (attempts - 1))));
            var plan = wanted with { Attempts = attempts, FirstPause = pause, LongestPause = Max(pause, Min(wanted.LongestPause, RoundDown(budget * 0.1))) };
            var timeout = Min(wanted.Timeout, RoundDown((budget - plan.Pauses) / attempts));
            if (timeout >= slow || (keepAttempts && timeout >= slow / 2 && timeout >= Tick))
                return plan with { Timeout = timeout };
        }

        return wanted with { Attempts = 1, Timeout = Max(Tick, Min(wanted.Timeout, RoundDown(budget))) };
    }

    private static TimeSpan RoundDown(TimeSpan time) => time >= TimeSpan.FromSeconds(10)
        ? TimeSpan.FromSeconds(Math.Floor(time.TotalSeconds))
        : TimeSpan.FromTicks(time.Ticks / Tick.Ticks * Tick.Ticks);

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
