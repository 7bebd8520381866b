using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>Where a list of nouns that tell the process begins: "… involves", "… consists of", "process including".</summary>
internal static class NounLists
{
    /// <summary>The first token of the list; -1 if the sentence opens none.</summary>
    public static int StartOf(ParsedSentence parsed, Lexicon lexicon)
    {
        var words = parsed.Words;
        var start = parsed.Predicates.FirstOrDefault(p => p.Clause is ClauseKind.Main or ClauseKind.Reduced or ClauseKind.Gerund && lexicon.ClassOf(p.Lemma) == VerbClass.Cause && !IsSaidOfPeople(words, p)) is { } cause
            ? cause.End + (words.Lower(cause.End) is "of" or "the" ? 1 : 0)
            : parsed.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Coordinated: false } && lexicon.ClassOf(p.Lemma) == VerbClass.Control && words.Lower(p.End) == "with") is { } opening
            ? opening.End + 1
            : Opener(parsed) is var opener and > 0
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

    /// <summary>"The people involved": who takes part, and no list of what is done.</summary>
    private static bool IsSaidOfPeople(TaggedSentence words, Predicate cause) => cause is { Clause: ClauseKind.Reduced, Lemma: "involve" } && words.TagAt(cause.Verb) == Tag.Participle;

    private static int Opener(ParsedSentence parsed)
    {
        var at = 1;
        while (at < parsed.Words.Count && !Opens(parsed, at))
        {
            at++;
        }

        return at < parsed.Words.Count ? at : -1;
    }

    private static bool Opens(ParsedSentence parsed, int at) =>
        parsed.Words.Lower(at) is "involving" or "including" or "comprising" or "consisting" or "covering" or "namely"
        && NoVerbUpTo(parsed, at);

    private static bool NoVerbUpTo(ParsedSentence parsed, int at) => parsed.Predicates.All(p => p.Clause != ClauseKind.Main || p.Verb > at || !p.Finite);
}
