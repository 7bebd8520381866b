using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Order;

/// <summary>The order of the clauses of a sentence in the run, which "after" and "before" turn round.</summary>
internal static class ClauseOrder
{
    /// <summary>Puts what "after" and "before" turn round into the order of the run.</summary>
    public static void Arrange(ParsedSentence parsed, List<Told> told)
    {
        for (var i = 0; i < told.Count; i++)
        {
            var predicate = told[i].Predicate;
            if (predicate.Clause == ClauseKind.Temporal && i > 0 && parsed.Words.Lower(predicate.ClauseStart - 1) is not ";" && parsed.Words.TagAt(predicate.ClauseStart - 1) != Tag.Coordinator && !(parsed.Words.Lower(predicate.ClauseStart - 1) == "," && parsed.Words.TagAt(predicate.ClauseStart - 2) == Tag.Coordinator) && told[i - 1].Predicate.Clause == ClauseKind.Main)
            {
                var to = i - 1;
                while (to > 0 && told[to].Predicate.Coordinated && told[to - 1].Predicate.Clause == ClauseKind.Main)
                {
                    to--;
                }

                var own = told[i];
                told.RemoveAt(i);
                told.Insert(to, own with { Guard = told[to].Guard });
            }
            else if (i > 0 && predicate is { Clause: ClauseKind.Main, Coordinated: false } && told[i - 1].Predicate.Clause == ClauseKind.Main && told[i].Guard == told[i - 1].Guard && IsFirst(parsed, told[i - 1].Predicate.End, predicate.First))
            {
                var own = told[i];
                told.RemoveAt(i);
                told.Insert(i - 1, own with { Predicate = own.Predicate with { Joiner = "" } });
            }
            else if (predicate.Clause == ClauseKind.Prior && i + 1 < told.Count && told[i + 1].Predicate.Clause == ClauseKind.Main && Leads(parsed, predicate))
            {
                var to = i + 1;
                while (to + 1 < told.Count && GoesOn(parsed, told[to], told[to + 1]))
                {
                    to++;
                }

                var own = told[i];
                told.RemoveAt(i);
                told.Insert(to, own with { Predicate = own.Predicate with { Clause = ClauseKind.Main } });
                i--;
            }
        }
    }

    /// <summary>"Before the contract is signed, the check is run and the collateral is valued": both come before.</summary>
    private static bool GoesOn(ParsedSentence parsed, Told last, Told next) =>
        next.Predicate.Coordinated || (next.Predicate is { Clause: ClauseKind.Main, Joiner: "and" or "," } && next.Guard == last.Guard
            && !Indexes.From(last.Predicate.End, Math.Max(0, next.Predicate.First - last.Predicate.End)).Any(i => parsed.Words.Lower(i) is ";" or ":" or "then" or "only" or "afterwards" or "finally"));

    /// <summary>"The claim is paid, but first the list has to be handed in", "…; beforehand the room is aired".</summary>
    private static bool IsFirst(ParsedSentence parsed, int from, int to)
    {
        var words = parsed.Words;
        return Indexes.From(from, Math.Max(0, to - from)).Any(i =>
            (words.Lower(i) is "but" or "though" or "yet" && words.Lower(i + 1) == "first")
            || (words.Lower(i) is "but" or ";" or "," && (words.Lower(i + 1) is "beforehand" || words.Matches(i + 1, "before that") || words.Matches(i + 1, "before this") || words.Matches(i + 1, "prior to that") || words.Matches(i + 1, "prior to this"))));
    }

    /// <summary>The clause stands before the one it belongs to.</summary>
    private static bool Leads(ParsedSentence parsed, Predicate predicate) =>
        predicate.ClauseStart == 0 || parsed.Words.TagAt(predicate.ClauseStart - 1) is Tag.Coordinator || parsed.Words.Lower(predicate.ClauseStart - 1) is "," or ";" or ":";
}
