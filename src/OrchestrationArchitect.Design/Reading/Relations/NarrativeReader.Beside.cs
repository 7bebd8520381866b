using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Which steps of a sentence run side by side.</summary>
internal sealed partial class NarrativeReader
{
    private static bool IsMeanwhile(ParsedSentence parsed, int cue) =>
        parsed.Words.Lower(cue) is "meanwhile" or "meantime" || parsed.Words.Matches(cue, "in the meantime") || (cue == 0 && (parsed.Words.Matches(cue, "at the same time") || (parsed.Words.Lower(0) is "simultaneously" or "concurrently" && parsed.Words.Lower(1) == ",")));

    /// <summary>The steps that a cue says run side by side; none if it speaks of one step's many objects.</summary>
    private static Range SideBySide(ParsedSentence parsed, List<Told> told, int cue)
    {
        if (cue < 0 || IsMeanwhile(parsed, cue))
        {
            return 0..0;
        }

        var before = told.Count(t => t.Predicate.Verb < cue);
        if (before == told.Count && told.Count > 1 && CutAfter(parsed, told) && !Cut(parsed, told[^1].Predicate.End, cue))
        {
            return (told.Count - 2)..told.Count;
        }

        if (before == told.Count && (SpreadsObjects(parsed, told[^1], cue) || SpreadsActors(parsed, told[^1].Predicate) || Cut(parsed, told[^1].Predicate.End, cue) || JoinsPhrases(parsed.Words, cue)))
        {
            return 0..0;
        }

        if (before == told.Count || before == 0)
        {
            var fans = parsed.Words.Lower(cue).StartsWith("fan", StringComparison.Ordinal);
            return before == 0 ? 0..(fans && told.FindIndex(t => Cut(parsed, cue, t.Predicate.First)) is var cut and > 0 ? cut : told.Count) : FirstAfterThen(parsed, told, before)..before;
        }

        var opens = parsed.Words.Lower(cue - 1) is "," or "and" or ";" or "then" or ":";
        return opens ? (before == told.Count - 1 && told[^1].Guard.Kind != GuardKind.Always && told[^1].Guard == told[before - 1].Guard ? before - 1 : before)..told.Count
            : told[before - 1].Predicate.Joiner == "and" ? FirstAfterThen(parsed, told, before)..before : 0..0;
    }

    /// <summary>A semicolon stands before the last step: what it runs beside is the step before.</summary>
    private static bool CutAfter(ParsedSentence parsed, List<Told> told) => Cut(parsed, told[^2].Predicate.End, told[^1].Predicate.First);

    /// <summary>"Asks twelve suppliers at the same time": the objects, not the steps.</summary>
    private static bool SpreadsObjects(ParsedSentence parsed, Told last, int cue) =>
        Enumerable.Range(last.Predicate.End, Math.Max(0, cue - last.Predicate.End - (parsed.Words.Lower(cue - 1) is "all" or "both" ? 1 : 0))).Any(i => parsed.Words.TagAt(i) == Tag.Number || parsed.Words.Lower(i) is "all" or "each" or "every" or "several");

    /// <summary>"Three jurors, who score them in parallel": several people do one step, which runs beside no other.</summary>
    private static bool SpreadsActors(ParsedSentence parsed, Predicate last)
    {
        var words = parsed.Words;
        var who = last.Subject;
        return last is { Passive: false, Coordinated: false } && !who.IsEmpty && words.TagAt(who.Head) == Tag.Noun && words.Lower(who.Head) != words.Lemmas[who.Head]
            && (last.Clause == ClauseKind.Relative || Enumerable.Range(who.Start, who.Head - who.Start).Any(i => words.TagAt(i) == Tag.Number || words.Lower(i) is "all" or "several" or "both"));
    }

    /// <summary>"Meanwhile nobody wants to wait, so …": what is denied runs beside nothing.</summary>
    private static bool DeniesFirst(ParsedSentence parsed, List<Told> told) =>
        IsMeanwhile(parsed, 0) && parsed.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Finite: true }) is { } first && first.First < told[0].Predicate.First
        && (first.Negated || (!first.Subject.IsEmpty && parsed.Words.Lower(first.Subject.Start) is "nobody" or "nothing" or "no"));

    /// <summary>"Sent to the one lab and, concurrently, to the other": it speaks of where, not of steps.</summary>
    private static bool JoinsPhrases(TaggedSentence words, int cue)
    {
        var after = cue + 1 + (words.Lower(cue + 1) is "," ? 1 : 0);
        return words.Lower(cue) is "concurrently" or "simultaneously" or "independently" && words.TagAt(cue - 1) is Tag.Coordinator or Tag.Punctuation && words.Lower(after) is "to" or "from" or "in" or "at" or "by" or "with" or "on";
    }

    private static int FirstAfterThen(ParsedSentence parsed, List<Told> told, int end)
    {
        var first = end - 1;
        while (first > 0 && (told[first].Predicate.Coordinated || told[first].Predicate.Joiner.Length > 0) && !(told[first].Predicate.First > 0 && parsed.Words.Lower(told[first].Predicate.First - 1) == "then"))
        {
            first--;
        }

        return first;
    }
    /// <summary>"At the same time: …".</summary>
    private bool LabelIsParallel(ParsedSentence parsed) =>
        parsed.Words.Sentence.Label is { IsEmpty: false } label && _lexicon.Phrases.Cue("parallel").Contains(string.Join(' ', label.Select(t => t.Lower)));
}
