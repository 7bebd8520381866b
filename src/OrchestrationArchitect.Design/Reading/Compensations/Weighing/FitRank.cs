using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>Where a step stands among those that a mention may undo, by one measure of how well they fit.</summary>
internal sealed class FitRank
{
    private readonly int _best = int.MinValue;
    private readonly int _earliest;
    private readonly int _last;

    public FitRank(ImmutableArray<(int Step, UndoingFit Fit)> candidates, Func<UndoingFit, int> measure)
    {
        foreach (var (step, fit) in candidates)
        {
            var value = measure(fit);
            if (value > _best)
            {
                (_best, _earliest, _last) = (value, step, step);
            }
            else if (value == _best)
            {
                (_earliest, _last) = (Math.Min(_earliest, step), Math.Max(_last, step));
            }
        }
    }

    /// <summary>The rank of a step in a word: "first" if none fits as well.</summary>
    /// <param name="step">The step.</param>
    /// <param name="value">How well it fits.</param>
    public string Of(int step, int value) =>
        value < _best ? "second" : _earliest == _last ? "first" : step == _last ? "last" : step == _earliest ? "earliest" : "amid";
}
