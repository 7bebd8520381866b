using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Relations.Moves;

/// <summary>
/// How far a branch reaches: "If she approves it, A. B. C. If she rejects it, D." What stands between the two outcomes of one
/// decision belongs to the first of them.
/// </summary>
internal sealed class BranchBodies(Lexicon lexicon)
{
    /// <summary>The segments, with those between two outcomes of one decision under the condition of the first.</summary>
    public ImmutableArray<Segment> Complete(IReadOnlyList<Segment> segments)
    {
        var all = segments.ToArray();
        for (var i = 2; i < all.Length; i++)
        {
            var from = i - 1;
            while (from >= 0 && all[from].Scope == all[i].Scope && all[from].Move is Follow { All: false })
            {
                from--;
            }

            if (from >= 0 && from < i - 1 && all[from].Scope == all[i].Scope && all[from].Move.In is Case first && all[i].Move.In is Case second && AreOutcomes(first, second))
            {
                for (var between = from + 1; between < i; between++)
                {
                    all[between] = all[between] with { Move = new GoOn(first) };
                }
            }
        }

        return [.. all];
    }

    private bool AreOutcomes(Case first, Case second) =>
        MayBeOutcome(first) && MayBeOutcome(second) && first is { Ends: false, From.IsNamed: true } && first.From.Step == second.From.Step && Denies(first.Condition) != Denies(second.Condition);

    private static bool MayBeOutcome(Case branch) => branch.Side != Side.Inner && !branch.IsSilence;

    private bool Denies(string condition) =>
        (AdverseWords.In([.. Tokenizer.Tokenize(condition)], lexicon) & (Adverse.Denied | Adverse.Rejected)) != Adverse.None;
}
