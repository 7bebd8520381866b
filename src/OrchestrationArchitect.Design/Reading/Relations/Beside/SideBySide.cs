using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Telling;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>Which steps of a sentence words such as "in parallel" are said of.</summary>
internal static class SideBySide
{
    /// <summary>More words are no cue.</summary>
    private const int LongestCue = 6;

    /// <summary>The steps that a cue says run side by side; none if it speaks of one step's many objects.</summary>
    public static Range Of(ParsedSentence parsed, List<Told> told, int cue)
    {
        if (cue < 0 || MeanwhileCue.Is(parsed, cue))
        {
            return 0..0;
        }

        var before = told.Count(t => t.Predicate.Verb < cue);
        if (before > 1 && before < told.Count && Lanes.IsCut(parsed, cue, told[before].Predicate.First))
        {
            told = told[..before];
        }

        if (before == told.Count && told.Count > 1 && CutAfter(parsed, told) && !GuardReach.IsCut(parsed, told[^1].Predicate.End, cue))
        {
            return (told.Count - 2)..told.Count;
        }

        if (before == told.Count && (SpreadsObjects(parsed, told[^1], cue) || SpreadsActors(parsed, told[^1].Predicate, cue) || GuardReach.IsCut(parsed, told[^1].Predicate.End, cue) || JoinsPhrases(parsed.Words, cue)))
        {
            return 0..0;
        }

        if (before == 0 && told.Count > 2 && told[0].Predicate.First <= cue && told[0].Predicate.End > cue && Indexes.From(cue, told[1].Predicate.First - cue).Any(i => parsed.Words.Lower(i) == ":"))
        {
            return 1..told.Count;
        }

        if (before == told.Count || before == 0)
        {
            var fans = parsed.Words.Lower(cue).StartsWith("fan", StringComparison.Ordinal);
            if (before == 0 && told.Count > 1 && told[0].Predicate.Verb - cue <= 2 && !told[0].Predicate.Object.IsEmpty && parsed.Words.Lower(told[0].Predicate.Object.End) == "," && IsAfterThen(parsed.Words, told[0].Predicate, told[1].Predicate))
            {
                return 0..0;
            }

            return before == 0 ? 0..(fans && told.FindIndex(t => GuardReach.IsCut(parsed, cue, t.Predicate.First)) is var cut and > 0 ? cut : EndOfStretch(parsed, told, 0)) : FirstAfterThen(parsed, told, before)..before;
        }

        if (Joins(parsed, told, before, cue))
        {
            return FirstOfList(parsed, told, before - 1)..Lanes.EndOfCut(parsed, told, before);
        }

        if (Interrupts(parsed.Words, cue) && SpreadsObjects(parsed, told[before - 1], cue))
        {
            return 0..0;
        }

        var opens = parsed.Words.Lower(cue - 1) is "," or "and" or ";" or "then" or ":";
        return opens ? (before == told.Count - 1 && told[^1].Guard.Kind != GuardKind.Always && told[^1].Guard == told[before - 1].Guard ? before - 1 : before)..EndOfStretch(parsed, told, before)
            : told[before - 1].Predicate.Joiner == "and" ? FirstAfterThen(parsed, told, before)..before : 0..0;
    }

    /// <summary>Where the steps from one on end that stand before a semicolon: "in parallel books the hall and orders the food; then it invites the guests".</summary>
    private static int EndOfStretch(ParsedSentence parsed, List<Told> told, int first) =>
        Lanes.EndOfCut(parsed, told, first) is var end && end > first + 1 ? end : told.Count;

    /// <summary>The steps that a tail is said of; none if fewer stand before it.</summary>
    public static Range Of(ParsedSentence parsed, List<Told> told, CountedTail tail)
    {
        var before = told.Count(t => t.Predicate.Verb < tail.Start);
        var count = tail.Count > 0 || before == 0 ? tail.Count : before - FirstAfterThen(parsed, told, before);
        return count > 1 && count <= before ? (before - count)..before : 0..0;
    }

    /// <summary>"Payroll sets up the employee at the same time.": one thing that one does, and so beside what was told before.</summary>
    public static bool IsOfOneAlone(ParsedSentence parsed, Predicate predicate, int cue)
    {
        var words = parsed.Words;
        return predicate is { Clause: ClauseKind.Main, Finite: true } && predicate.Verb < cue && words.Matches(cue, "at the same time") && (cue + 4 == words.Count || words.TagAt(cue + 4) == Tag.Punctuation)
            && IsOne(predicate.Subject) && IsOne(predicate.Object) && IsOne(predicate.Agent) && !Indexes.From(predicate.ClauseStart, cue - predicate.ClauseStart).Any(i => words.TagAt(i) is Tag.Coordinator or Tag.Number || IsMany(words, i) || words.Lower(i) is "both");

        bool IsOne(Phrase phrase) => phrase.IsEmpty || words.TagAt(phrase.Head) is Tag.Name || (words.TagAt(phrase.Head) == Tag.Noun && words.Lower(phrase.Head) == words.Lemmas[phrase.Head]);
    }

    /// <summary>"A is queried and, at the same time, B is downloaded", "fetch A and in parallel load B".</summary>
    private static bool Joins(ParsedSentence parsed, List<Told> told, int before, int cue) =>
        parsed.Words.Lower(cue - (parsed.Words.Lower(cue - 1) == "," ? 2 : 1)) is "and" or "while" && told[before].Guard == told[before - 1].Guard;

    /// <summary>"One tests the brakes, another checks the cables and, at the same time, a third measures the noise": the first clause of the list that "and" ends.</summary>
    private static int FirstOfList(ParsedSentence parsed, List<Told> told, int last)
    {
        var first = last;
        while (first > 0 && told[first].Predicate is { Clause: ClauseKind.Main, Coordinated: false, Passive: false, Joiner: "," } && told[first - 1].Predicate is { Clause: ClauseKind.Main, Coordinated: false, Passive: false }
            && told[first - 1].Guard == told[last].Guard && !Lanes.IsCut(parsed, told[first - 1], told[first]))
        {
            first--;
        }

        return first;
    }

    /// <summary>"Asks all of them, in parallel, what they can spare": the clause goes on behind it.</summary>
    public static bool Interrupts(TaggedSentence words, int cue)
    {
        var end = cue;
        while (end < words.Count && end < cue + LongestCue && words.Lower(end) != ",")
        {
            end++;
        }

        return words.Lower(cue - 1) == "," && words.Lower(end) == "," && words.TagAt(end + 1) is not Tag.Coordinator;
    }

    /// <summary>A semicolon stands before the last step: what it runs beside is the step before.</summary>
    private static bool CutAfter(ParsedSentence parsed, List<Told> told) => GuardReach.IsCut(parsed, told[^2].Predicate.End, told[^1].Predicate.First) || GuardReach.IsHeldBeside(parsed, told[^2].Predicate.End, told[^1].Predicate.First);

    /// <summary>"Asks twelve suppliers at the same time", "offered simultaneously to every hospital": the objects, not the steps.</summary>
    private static bool SpreadsObjects(ParsedSentence parsed, Told last, int cue)
    {
        var (words, verb) = (parsed.Words, last.Predicate);
        if (Joins(words, verb) || (verb is { Passive: true, Object.IsEmpty: false } && words.Lower(verb.Object.Start) is "every" or "each" or "all"))
        {
            return true;
        }

        if (EndsWithList(words, verb.End, cue))
        {
            return true;
        }

        var end = cue - (words.Lower(cue - 1) is "all" or "both" ? 1 : 0);
        return Indexes.From(verb.End, Math.Max(0, end - verb.End)).Any(i => IsMany(words, i) && !SharesVerb(words, i)) || (words.Lower(cue) is not "next" && words.Lower(cue + 1) is "to" or "from" or "for" or "with" or "by" && IsMany(words, cue + 2));
    }

    /// <summary>"… booked with the search network, the video platform and the social network in parallel".</summary>
    private static bool EndsWithList(TaggedSentence words, int from, int cue)
    {
        var comma = from;
        while (comma < cue && words.Lower(comma) != ",")
        {
            comma++;
        }

        return comma < cue && words.TagAt(cue - 1).IsNominal() && Indexes.From(comma, cue - comma).Any(i => words.Lower(i) == "and" && words.TagAt(i - 1).IsNominal());
    }

    /// <summary>"Weighing and sealing both start at once": said of what stands before.</summary>
    private static bool SharesVerb(TaggedSentence words, int at) => words.Lower(at) is "all" or "both" or "each" && words.TagAt(at + 1) is Tag.Present or Tag.Auxiliary or Tag.Modal && words.TagAt(at - 1) == Tag.Noun;

    private static bool IsMany(TaggedSentence words, int at) => words.TagAt(at) == Tag.Number || words.Lower(at) is "all" or "each" or "every" or "several";

    /// <summary>"Tax and social contributions are recalculated": what stands before the verb is several things.</summary>
    private static bool Joins(TaggedSentence words, Predicate last)
    {
        var start = last.First - 1;
        while (start >= 0 && (words.TagAt(start).OpensNounPhrase() || words.TagAt(start) is Tag.Coordinator or Tag.Adverb))
        {
            start--;
        }

        var and = Indexes.From(start + 1, last.First - start - 1).FirstOrDefault(i => words.Lower(i) == "and" && i > start + 1, -1);
        var opens = start < 0 || words.TagAt(start) is Tag.Punctuation or Tag.Subordinator or Tag.Relative;
        return last.Passive && opens && and > 0 && Indexes.From(start + 1, and - start - 1).Any(i => words.TagAt(i).IsNominal());
    }

    /// <summary>
    /// "Three jurors, who score them in parallel", "the police and the fire brigade, who each give an opinion", "assessed by the one office and by the other":
    /// several people do one step, which runs beside no other.
    /// </summary>
    private static bool SpreadsActors(ParsedSentence parsed, Predicate last, int cue)
    {
        var words = parsed.Words;
        if (last.Passive)
        {
            return !last.Agent.IsEmpty && Indexes.From(last.Agent.End, Math.Max(0, cue - last.Agent.End)).Any(i => words.Lower(i) == "and");
        }

        var who = last.Subject;
        if (last.Coordinated || who.IsEmpty || words.TagAt(who.Head) != Tag.Noun)
        {
            return false;
        }

        return words.Lower(who.Head) != words.Lemmas[who.Head]
            ? last.Clause == ClauseKind.Relative || Indexes.From(who.Start, who.Head - who.Start).Any(i => words.TagAt(i) == Tag.Number || words.Lower(i) is "all" or "several" or "both")
            : last.Clause == ClauseKind.Relative && words.TagAt(last.Verb) == Tag.Present && words.Lower(last.Verb) == words.Lemmas[last.Verb];
    }

    /// <summary>"Sent to the one lab and, concurrently, to the other": it speaks of where, not of steps.</summary>
    private static bool JoinsPhrases(TaggedSentence words, int cue)
    {
        var after = cue + 1 + (words.Lower(cue + 1) is "," ? 1 : 0);
        return words.Lower(cue) is "concurrently" or "simultaneously" or "independently" && words.TagAt(cue - 1) is Tag.Coordinator or Tag.Punctuation && words.Lower(after) is "to" or "from" or "in" or "at" or "by" or "with" or "on";
    }

    private static int FirstAfterThen(ParsedSentence parsed, List<Told> told, int end)
    {
        var first = end - 1;
        while (first > 0 && (told[first].Predicate.Coordinated || told[first].Predicate.Joiner.Length > 0) && !IsAfterThen(parsed.Words, told[first - 1].Predicate, told[first].Predicate)
            && !(told[first - 1].Predicate.Clause is ClauseKind.Temporal or ClauseKind.Prior && told[first].Predicate.Clause == ClauseKind.Main))
        {
            first--;
        }

        return first;
    }

    /// <summary>"…, then an MP3 is encoded": the word stands before the verb, or before its subject.</summary>
    private static bool IsAfterThen(TaggedSentence words, Predicate before, Predicate predicate)
    {
        var start = predicate.First - 1;
        while (start > before.End && words.Lower(start) != "then" && words.TagAt(start).OpensNounPhrase())
        {
            start--;
        }

        return start > 0 && words.Lower(start) == "then";
    }
}
