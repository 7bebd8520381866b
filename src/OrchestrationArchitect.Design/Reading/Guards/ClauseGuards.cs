using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Conditions told in clauses: "if …", "when approved".</summary>
internal static class ClauseGuards
{
    public static Guard? Of(ParsedSentence sentence, Clause clause, Lexicon lexicon)
    {
        var words = sentence.Words;
        var failing = FailureWords.In(words, clause.Start, clause.End, lexicon);
        var silent = Silence.In(sentence, clause, lexicon);
        var kind = clause.Kind switch
        {
            ClauseKind.Condition when clause.Marker == "whichever" || (NamesDoer(sentence, clause) && !words.Sentence.TellsCase) => GuardKind.Always,
            ClauseKind.Complement when clause is { Start: 0, Marker: "what" or "whatever" } && words.Sentence.TellsCase => GuardKind.If,
            ClauseKind.Condition when Denies(words, clause) => GuardKind.Otherwise,
            ClauseKind.Condition or ClauseKind.Temporal when failing => GuardKind.Failure,
            ClauseKind.Condition => GuardKind.If,
            ClauseKind.Temporal when Decides(sentence, clause, lexicon) || silent || Denied(sentence, clause) || Compares(words, clause) || EndsRun(sentence, clause, lexicon) || (words.Sentence.TellsCase && CaseArrivals.Of(sentence, lexicon) == clause) => GuardKind.If,
            _ => GuardKind.Always,
        };
        return kind == GuardKind.Always ? null : new Guard(kind, Words(words, clause), clause.Start, clause.End, Trails(sentence, clause), silent && kind == GuardKind.If);
    }

    /// <summary>"Whoever has taken it": the one who did what was told before.</summary>
    private static bool NamesDoer(ParsedSentence sentence, Clause clause) =>
        clause.Marker is "whoever" && sentence.Predicates.Any(p => p.Verb > clause.Start && p.Verb < clause.End && p is { Clause: ClauseKind.Condition, Perfect: true, Negated: false });

    /// <summary>"If not": the other side of the condition before.</summary>
    private static bool Denies(TaggedSentence words, Clause clause) =>
        words.Lower(clause.Start + 1) is "not" or "no" && clause.End - clause.Start <= (words.Lower(clause.End - 1) == "," ? 3 : 2);

    /// <summary>"When approved": the outcome of a decision.</summary>
    private static bool Decides(ParsedSentence sentence, Clause clause, Lexicon lexicon) =>
        sentence.Predicates.Any(p => p.Verb > clause.Start && p.Verb < clause.End && p.Clause == ClauseKind.Temporal
            && clause.Marker is "when" or "whenever" && !(p.Lemma is "decide" or "decide-on" && SpeaksOfAll(sentence.Words, p)) && (lexicon.ClassOf(p.Lemma) == VerbClass.Decide || lexicon.Phrases.Is("finding", p.Lemma) || (p.Lemma == "say" && sentence.Words.Lower(p.End) is "yes" or "no") || lexicon.Phrases.Is("succeeding", p.Lemma) || (lexicon.Phrases.Is("consenting", p.Lemma) && p.Object.IsEmpty)));

    /// <summary>"When all lots have been decided on": nothing more than that they are done.</summary>
    private static bool SpeaksOfAll(TaggedSentence words, Predicate predicate) => predicate.About is { IsEmpty: false } about && words.Lower(about.Start) is "all" or "every" or "each" or "both";

    /// <summary>"When the call does not get through", "when nothing has come by noon": it may or may not be so.</summary>
    private static bool Denied(ParsedSentence sentence, Clause clause) =>
        clause.Marker is "when" or "whenever" && sentence.Predicates.Any(p => p.Verb > clause.Start && p.Verb < clause.End && p.Clause == ClauseKind.Temporal
            && (p.Negated || (!p.Subject.IsEmpty && sentence.Words.Lower(p.Subject.Start) is "nothing" or "nobody" or "no" or "none" or "neither")));

    /// <summary>"When the list is used up, the cornea goes abroad and the process ends there": what ends the run does not happen in each.</summary>
    private static bool EndsRun(ParsedSentence sentence, Clause clause, Lexicon lexicon) =>
        clause.Start == 0 && clause.Marker is "when" or "whenever" or "once" or "as soon as"
        && sentence.Predicates.Any(p => p is { Clause: ClauseKind.Main, Passive: false, Subject.IsEmpty: false } && p.First > clause.End && lexicon.Phrases.Set("end").IsWordAt(sentence.Words, p.Verb) && lexicon.Phrases.Set("whole").IsWordAt(sentence.Words, p.Subject.Head) && sentence.Words.Lower(p.End) is "there" or "here");

    /// <summary>"When the oil is hotter than 75 degrees": a measure may or may not be so.</summary>
    private static bool Compares(TaggedSentence words, Clause clause)
    {
        var at = clause.Marker is "when" or "whenever" or "where" ? Indexes.From(clause.Start, clause.End - clause.Start).FirstOrDefault(i => words.TagAt(i) == Tag.Number && words.Lower(i) != "one", -1) : -1;
        return at > 0 && Indexes.From(clause.Start, at - clause.Start).Any(i => words.Lower(i) is "above" or "below" or "over" or "under" or "than" or "beyond" || words.Lemmas[i] is "exceed");
    }

    private static string Words(TaggedSentence words, Clause clause)
    {
        var start = clause.Start + clause.Marker.Count(c => c == ' ') + (clause.Marker is "should" ? 0 : 1);
        var text = words.Text(Math.Min(start, clause.End), clause.End).TrimEnd(' ', ',');
        return text.Length == 0 ? clause.Marker : clause.Marker is "unless" ? "not: " + text : text;
    }

    /// <summary>A condition after what it governs, with nothing left to govern before the next one.</summary>
    private static bool Trails(ParsedSentence sentence, Clause clause)
    {
        var before = false;
        var after = false;
        foreach (var predicate in sentence.Predicates.Where(p => p.Clause is ClauseKind.Main))
        {
            before |= predicate.Verb < clause.Start;
            after |= predicate.Verb >= clause.End;
        }

        if (!before)
        {
            return false;
        }

        var opener = sentence.Words.Lower(clause.Start - 1);
        var opens = opener is ";" or ":" or "—" or "–" or "-" or "but" or "and" or "or" || (opener is "," && (sentence.Words.Lower(clause.End) == "," || sentence.Words.Lower(clause.End - 1) == ",")) || sentence.Words.TagAt(clause.Start - 1) == Tag.Adverb && sentence.Words.Lower(clause.Start - 2) is "," or "and" or ";" or "but";
        return !(after && opens);
    }
}
