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

    /// <summary>"A rejection means that the treasurer is called."</summary>
    public static Guard? Meaning(ParsedSentence sentence, Lexicon lexicon)
    {
        var means = sentence.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Lemma: "mean" or "imply" } && (!p.Subject.IsEmpty || SubjectGuards.IsGrade(sentence.Words, p)));
        if (means is null || sentence.Words.Lower(means.End) != "that")
        {
            return null;
        }

        var start = 0;
        for (var i = 0; i < means.First; i++)
        {
            start = sentence.Words.Lower(i) == ";" ? i + 1 : start;
        }

        start = !means.Subject.IsEmpty && sentence.Words.Lower(means.Subject.Start - 1) is "," or ":" || sentence.Words.TagAt(Math.Max(0, means.Subject.Start - 1)) == Tag.Coordinator ? Math.Max(start, means.Subject.Start) : start;

        var bad = FailureWords.In(sentence.Words, start, means.First, lexicon) || lexicon.VerbOfNominal(sentence.Words.Lower(means.Subject.Head)) is { } verb && lexicon.Phrases.Is("reject", verb);
        return new Guard(bad ? GuardKind.Failure : GuardKind.If, sentence.Words.Text(start, means.First), start, means.End + 1, false);
    }
}
