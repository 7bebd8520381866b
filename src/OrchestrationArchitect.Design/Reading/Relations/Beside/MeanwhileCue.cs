using OrchestrationArchitect.Design.Reading.Clauses;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>Words that set what follows them beside what was told before: "meanwhile", "at the same time, …".</summary>
internal static class MeanwhileCue
{
    /// <summary>Whether the words at a token are such.</summary>
    public static bool Is(ParsedSentence parsed, int cue)
    {
        var words = parsed.Words;
        return words.Lower(cue) is "meanwhile" or "meantime" || words.Matches(cue, "in the meantime")
            || (cue == 0 && (words.Matches(cue, "at the same time") || (words.Lower(0) is "simultaneously" or "concurrently" && words.Lower(1) == ",")));
    }

    /// <summary>"Meanwhile nobody wants to wait, so …": what is denied runs beside nothing.</summary>
    public static bool IsDenied(ParsedSentence parsed, List<Told> told) =>
        Is(parsed, 0) && parsed.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Finite: true }) is { } first && first.First < told[0].Predicate.First
        && (first.Negated || (!first.Subject.IsEmpty && parsed.Words.Lower(first.Subject.Start) is "nobody" or "nothing" or "no"));
}
