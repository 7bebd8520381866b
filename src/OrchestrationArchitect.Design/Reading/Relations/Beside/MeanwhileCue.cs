using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>Words that set what follows them beside what was told before: "meanwhile", "at the same time, …".</summary>
internal static class MeanwhileCue
{
    /// <summary>How many words of a cue may stand before what it points back to.</summary>
    private const int LongestCue = 4;

    /// <summary>Whether the words at a token are such.</summary>
    public static bool Is(ParsedSentence parsed, int cue)
    {
        var words = parsed.Words;
        return words.Lower(cue) is "meanwhile" or "meantime" || words.Matches(cue, "in the meantime")
            || PassesBy(words, cue)
            || ((cue == 0 || words.Lower(cue - 1) == ";") && (words.Matches(cue, "at the same time") || PointsBack(words, cue) || (words.Lower(cue) is "simultaneously" or "concurrently" or "independently" && words.Lower(cue + 1) == ",")));
    }

    /// <summary>"Without waiting for the scan, …", but not "without waiting for each other".</summary>
    private static bool PassesBy(TaggedSentence words, int cue) =>
        words.Matches(cue, "without waiting") && !words.Matches(cue + 2, "for each other") && !words.Matches(cue + 2, "for one another") && !(words.Lower(cue + 2) == "for" && Indexes.From(cue + 3, 2).Any(i => words.Lower(i) is "others" or "other"));

    /// <summary>"The milk is weighed meanwhile", "diets are meanwhile cooked": the words stand inside the clause, not before it.</summary>
    public static bool IsInside(ParsedSentence parsed, int cue)
    {
        var words = parsed.Words;
        return cue > 0 && Is(parsed, cue) && (words.TagAt(cue - 1) is not (Tag.Punctuation or Tag.Coordinator or Tag.Subordinator) || (words.Lower(cue) == "without" && parsed.Predicates.All(p => p.First < cue || !p.Finite) && !parsed.Clauses.Any(c => c.Start < cue && c.End >= cue - 1))) && words.Lower(cue - 1) is not ("then" or "but" or "so");
    }

    /// <summary>"Side by side with this, …", "independently of these, …".</summary>
    private static bool PointsBack(TaggedSentence words, int cue) =>
        Indexes.From(cue + 1, LongestCue).Any(i => words.Lower(i) is "with" or "to" or "of" or "from" && words.Lower(i + 1) is "this" or "that" or "these" or "it" or "them" or "all" && words.TagAt(i + 2) is Tag.Punctuation);

    /// <summary>"Meanwhile nobody wants to wait, so …": what is denied runs beside nothing.</summary>
    public static bool IsDenied(ParsedSentence parsed, List<Told> told) =>
        Is(parsed, 0) && parsed.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Finite: true }) is { } first && first.First < told[0].Predicate.First
        && (first.Negated || (!first.Subject.IsEmpty && parsed.Words.Lower(first.Subject.Start) is "nobody" or "nothing" or "no"));
}
