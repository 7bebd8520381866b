using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Main clauses that are a condition of what follows them: "a hit stops everything, …", "a rejection means that …".</summary>
internal static class VerbGuards
{
    /// <summary>"A hit stops everything": what ends the run is a condition of it.</summary>
    public static Guard? Stopping(ParsedSentence sentence, Lexicon lexicon)
    {
        var stops = sentence.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Passive: false, Lemma: "stop" or "end" or "terminate" or "abort" or "halt", Subject.IsEmpty: false, Object.IsEmpty: false });
        return stops is not null && sentence.Predicates.Any(p => p.Clause == ClauseKind.Main && p.First > stops.End) && lexicon.Phrases.Set("whole").IsWordAt(sentence.Words, stops.Object.Head) && !lexicon.Phrases.Set("whole").IsWordAt(sentence.Words, stops.Subject.Head) && sentence.Words.TagAt(stops.Subject.Head) != Tag.Pronoun
            ? new Guard(GuardKind.If, sentence.Words.Text(stops.Subject.Start, stops.First), stops.Subject.Start, stops.End, false)
            : null;
    }

    /// <summary>"A rejection means that the treasurer is called", "green means the lorry drives on; red means it is searched".</summary>
    public static IEnumerable<Guard> Meaning(ParsedSentence sentence, Lexicon lexicon)
    {
        foreach (var means in sentence.Predicates)
        {
            if (means is { Clause: ClauseKind.Main, Lemma: "mean" or "imply" } && (!means.Subject.IsEmpty || SubjectGuards.IsGrade(sentence.Words, means)) && (sentence.Words.Lower(means.End) == "that" || MeansClause(sentence, means)))
            {
                yield return Meaning(sentence, means, lexicon);
            }
        }
    }

    private static Guard Meaning(ParsedSentence sentence, Predicate means, Lexicon lexicon)
    {
        var words = sentence.Words;
        var start = 0;
        for (var i = 0; i < means.First; i++)
        {
            start = words.Lower(i) == ";" ? i + 1 : start;
        }

        start = !means.Subject.IsEmpty && words.Lower(means.Subject.Start - 1) is "," or ":" || words.TagAt(Math.Max(0, means.Subject.Start - 1)) == Tag.Coordinator ? Math.Max(start, means.Subject.Start) : start;

        var bad = FailureWords.In(words, start, means.First, lexicon) || lexicon.VerbOfNominal(words.Lower(means.Subject.Head)) is { } verb && lexicon.Phrases.Is("reject", verb);
        return new Guard(bad ? GuardKind.Failure : GuardKind.If, words.Text(start, means.First), start, words.Lower(means.End) == "that" ? means.End + 1 : means.End, false);
    }

    /// <summary>"Means the papers are checked": what seems to be its object is what the next verb is said of.</summary>
    private static bool MeansClause(ParsedSentence sentence, Predicate means) =>
        sentence.Predicates.Any(p => p is { Clause: ClauseKind.Main, Finite: true, Coordinated: false } && p.First > means.End && SubjectGuards.Said(p) is { IsEmpty: false } said && said.Start == means.End && said.End == p.First);
}
