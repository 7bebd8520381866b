using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>How far the conditions of a sentence reach.</summary>
internal static class GuardReach
{
    /// <summary>More words before "then" are a clause of their own.</summary>
    private const int LongestSubject = 7;

    /// <summary>The condition that a verb stands under; <see cref="Guard.None"/> if none.</summary>
    public static Guard Of(ParsedSentence parsed, Predicate predicate, ImmutableArray<Guard> guards)
    {
        var leading = Guard.None;
        foreach (var guard in guards)
        {
            if (guard.Trails)
            {
                if (predicate.Verb < guard.Start && !IsInBrackets(parsed.Words, predicate.End, guard.Start) && !CutBetween(parsed, predicate, guard.Start) && !WaitsFor(parsed, predicate, guard) && leading.Kind == GuardKind.Always)
                {
                    return guard;
                }
            }
            else if (predicate.Verb >= guard.End && !(IsCut(parsed, guard.End, predicate.First) && !IsWhenItComes(parsed, guard.End, predicate.First)) && !(guard.OfSubject && IsOther(parsed, guard, predicate)))
            {
                leading = guard;
            }
        }

        return leading;
    }

    /// <summary>"Pairs that agree are flagged, and then a break is opened": somebody or something else, in its turn.</summary>
    private static bool IsOther(ParsedSentence parsed, Guard guard, Predicate predicate) =>
        parsed.Predicates.Any(p => p.First > guard.End && p.First <= predicate.First && p is { Clause: ClauseKind.Main, Finite: true, Coordinated: false, Gapped: false }
            && Branches.Opened.Said(p) is { IsEmpty: false } said && said.Start > guard.End && parsed.Words.Lower(said.Start - 1) == "then");

    /// <summary>"We wait for the form and send a reminder if it does not come": the waiting is done in any case.</summary>
    private static bool WaitsFor(ParsedSentence parsed, Predicate predicate, Guard guard) =>
        predicate.Lemma is "wait" or "await" && parsed.Predicates.Any(p => p.First > predicate.First && p.Verb < guard.Start && p is { Clause: ClauseKind.Main, Coordinated: true });

    /// <summary>A bracket opens between two tokens and does not close.</summary>
    private static bool IsInBrackets(TaggedSentence words, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Sum(i => words.Lower(i) == "(" ? 1 : words.Lower(i) == ")" ? -1 : 0) > 0;

    /// <summary>A semicolon that begins something else stands between two tokens.</summary>
    public static bool IsCut(ParsedSentence parsed, int from, int to)
    {
        var words = parsed.Words;
        for (var i = from; i < to; i++)
        {
            if (words.Lower(i) is ";" && !GoesOn(words, i + 1) && !TakesUpCase(words, i + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"If not, the book is requested; when it arrives, …": what the case brought up goes on in it.</summary>
    private static bool IsWhenItComes(ParsedSentence parsed, int from, int to) =>
        Indexes.From(from, Math.Max(0, to - from)).FirstOrDefault(i => parsed.Words.Lower(i) == ";", -1) is var cut and >= 0
        && parsed.Words.Lower(cut + 1) == "when" && parsed.Words.Lower(cut + 2) is "it" or "they" or "this" or "that" && !IsCut(parsed, cut + 1, to);

    private static bool TakesUpCase(TaggedSentence words, int at) => EndsBeside(words, at) || words.Matches(at, "in that case") || words.Matches(at, "in this case") || words.Matches(at, "in which case");

    /// <summary>Between two tokens a semicolon stands before what is done at the same time.</summary>
    public static bool IsHeldBeside(ParsedSentence parsed, int from, int to) =>
        Indexes.From(from, Math.Max(0, to - from)).Any(i => parsed.Words.Lower(i) is ";" && EndsBeside(parsed.Words, i + 1));

    /// <summary>"If it is paid, the claim is served; the clerk is told at the same time": beside what stands under the condition.</summary>
    private static bool EndsBeside(TaggedSentence words, int from)
    {
        var end = from;
        while (end < words.Count && words.Lower(end) is not (";" or "," or ":") && words.TagAt(end) != Tag.Subordinator)
        {
            end++;
        }

        return end == words.Count && words.Matches(end - 4, "at the same time");
    }

    /// <summary>"; the date is then set", "; once the buyer has agreed, …": still under the condition before.</summary>
    private static bool GoesOn(TaggedSentence words, int from) =>
        words.Lower(from) is "once" or "whereupon" or "after" or "then"
        || Enumerable.Range(from, LongestSubject).TakeWhile(i => i < words.Count && words.Lower(i) is not (";" or ",") && words.TagAt(i) is not (Tag.Subordinator or Tag.Participle)).Any(i => words.Lower(i) == "then" && i > from);

    /// <summary>A trailing condition governs the clause just before it, not those before a comma or a new subject: nor the step in "a lift is booked, which is cancelled if …".</summary>
    private static bool CutBetween(ParsedSentence parsed, Predicate predicate, int to) =>
        parsed.Predicates.Any(p => p.First > predicate.First && p.First < to && p is { Clause: ClauseKind.Main, Finite: true, Coordinated: false } or { Clause: ClauseKind.Relative, Finite: true, Adds: true })
        || IsCut(parsed, predicate.End, to);
}
