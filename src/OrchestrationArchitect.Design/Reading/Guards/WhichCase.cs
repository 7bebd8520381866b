using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>
/// Conditions taken up from what may happen: "she may grant it, in which case an order is issued, or deny it, in which case …", "it is
/// granted unless the file is incomplete, in which case …".
/// </summary>
internal static class WhichCase
{
    /// <summary>The conditions of a sentence, each where its words take it up.</summary>
    public static IEnumerable<Guard> In(ParsedSentence sentence)
    {
        var words = sentence.Words;
        for (var i = 2; i + 3 < words.Count; i++)
        {
            if (!words.Matches(i, "in which case"))
            {
                continue;
            }

            if (sentence.Predicates.LastOrDefault(p => p.End <= i && p is { Clause: ClauseKind.Main, Modal: "may" or "can" or "might" or "could" }) is { } possible)
            {
                var start = possible.BeginsAfter(-1);
                yield return new Guard(GuardKind.If, words.Text(start, words.TagAt(i - 1) == Tag.Punctuation ? i - 1 : i), i, i + 3, false) { TakenUp = (start, i) };
            }
            else if (sentence.Clauses.LastOrDefault(c => c.Kind == ClauseKind.Condition && c.End <= i && c.End >= i - 1 && c.Start > 0 && words.TagAt(c.Start - 1) != Tag.Punctuation) is { } named)
            {
                yield return new Guard(GuardKind.If, words.Text(named.Start + 1, named.End).TrimEnd(',', ' '), i, i + 3, false);
            }
        }
    }
}
