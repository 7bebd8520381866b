using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>What a mention is likely to undo by what is observed of it alone.</summary>
/// <param name="Choice">The mention with its steps.</param>
/// <param name="Odds">For each step the odds that it is undone rather than nothing, in natural log-odds; empty if none needs to be looked at.</param>
internal sealed record FirstSight(UndoingChoice Choice, ImmutableArray<double> Odds)
{
    /// <summary>How likely it undoes any of the steps, 0 to 1.</summary>
    public double Undoes { get; } = Odds.Sum(Math.Exp) is var odds && double.IsPositiveInfinity(odds) ? 1 : odds / (1 + odds);

    /// <summary>The step that it most likely undoes; -1 if there is none.</summary>
    public int Likeliest => Odds.IsEmpty ? -1 : Choice.Candidates[Odds.IndexOf(Odds.Max())].Step;
}
