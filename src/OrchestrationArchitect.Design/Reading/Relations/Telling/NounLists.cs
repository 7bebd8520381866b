using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>Where a list of nouns that tell the process begins: "… involves", "… consists of", "process including".</summary>
internal static class NounLists
{
    /// <summary>The first token of the list; -1 if the sentence opens none.</summary>
    public static int StartOf(ParsedSentence parsed, Lexicon lexicon)
    {
        var words = parsed.Words;
        var start = parsed.Predicates.FirstOrDefault(p => p.Clause is ClauseKind.Main or ClauseKind.Reduced or ClauseKind.Gerund && lexicon.ClassOf(p.Lemma) == VerbClass.Cause) is { } cause
            ? cause.End + (words.Lower(cause.End) is "of" or "the" ? 1 : 0)
            : parsed.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Coordinated: false } && lexicon.ClassOf(p.Lemma) == VerbClass.Control && words.Lower(p.End) == "with") is { } opening
            ? opening.End + 1
            : Enumerable.Range(1, Math.Max(0, words.Count - 1)).FirstOrDefault(i => Opens(parsed, i), -1) is var opener and > 0
            ? opener + (words.Lower(opener + 1) == "of" ? 2 : 1)
            : -1;
        return start < words.Count ? start : -1;
    }

    /// <summary>The token after the last of the list: where a clause with a subject of its own begins, or the list itself turns out to be of verbs.</summary>
    public static int EndOf(ParsedSentence parsed, int start, Lexicon lexicon)
    {
        var goesOn = parsed.Predicates.FirstOrDefault(p => p.First >= start && (p.Clause == ClauseKind.Gerund ? p.First == start : p is { Clause: ClauseKind.Main, Finite: true } && SureVerbs.Has(parsed.Words, p, lexicon)));
        var said = goesOn is null ? default : goesOn.Passive ? goesOn.Object : goesOn.Subject;
        return goesOn is null ? parsed.Words.Count : said.IsEmpty || said.Start < start || said.Start > goesOn.First ? goesOn.First : said.Start;
    }

    private static bool Opens(ParsedSentence parsed, int at) =>
        parsed.Words.Lower(at) is "involving" or "including" or "comprising" or "consisting" or "covering" or "namely"
        && parsed.Predicates.All(p => p.Clause != ClauseKind.Main || p.Verb > at || !p.Finite);
}
