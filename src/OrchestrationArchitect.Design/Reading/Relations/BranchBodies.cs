using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Relations;

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
            while (from >= 0 && all[from].Scope == all[i].Scope && all[from] is { Guard: GuardKind.Always, Rejoins: false, BesidePrevious: false })
            {
                from--;
            }

            if (from >= 0 && from < i - 1 && all[from].Scope == all[i].Scope && AreOutcomes(all[from], all[i]))
            {
                for (var between = from + 1; between < i; between++)
                {
                    all[between] = all[between] with { Guard = all[from].Guard, Condition = all[from].Condition, Continues = true, Sentence = all[from].Sentence };
                }
            }
        }

        return [.. all];
    }

    private bool AreOutcomes(Segment first, Segment second) =>
        first is { Guard: GuardKind.If, Ends: false, After: >= 0, Nested: false, Unanswered: false } && second is { Guard: GuardKind.If, Unanswered: false, Nested: false }
        && first.After == second.After && Denies(first.Condition) != Denies(second.Condition);

    private bool Denies(string? condition) =>
        condition is not null && Tokenizer.Tokenize(condition).Select(token => token.Lower).Any(word => word is "not" or "no" or "down" || lexicon.Phrases.Is("reject", word)
            || (lexicon.VerbOfNominal(word) is { } verb && lexicon.Phrases.Is("reject", verb)));
}
