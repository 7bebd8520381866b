using OrchestrationArchitect.Design.Reading.Clauses;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>What comes in may be another answer than the one told before: "when he agrees, … When a counter-bid comes back, …".</summary>
internal static class CaseArrivals
{
    /// <summary>Whether the second sentence tells what else may come in, where the first tells one answer.</summary>
    public static bool Are(ParsedSentence one, ParsedSentence other, Lexicon lexicon) =>
        Of(other, lexicon) is not null && one.Clauses.FirstOrDefault() is { Start: 0, Kind: ClauseKind.Temporal or ClauseKind.Condition } answer && ClauseGuards.Of(one, answer, lexicon) is { Kind: GuardKind.If }
        && one.Predicates.Any(p => p.ClauseStart == 0 && p.Clause == answer.Kind && !p.Subject.IsEmpty && (lexicon.Phrases.Is("consenting", p.Lemma) || lexicon.Phrases.Is("answering", p.Lemma) || lexicon.Phrases.Is("verdict", p.Lemma)));

    /// <summary>"When a counter-bid comes back": the clause of time that opens a sentence and tells that any such thing comes in; <see langword="null"/> if none does.</summary>
    public static Clause? Of(ParsedSentence parsed, Lexicon lexicon) =>
        parsed.Clauses.FirstOrDefault() is { Start: 0, Kind: ClauseKind.Temporal, Marker: "when" or "whenever" } clause
        && parsed.Predicates.Any(p => p is { Clause: ClauseKind.Temporal, ClauseStart: 0, Negated: false, About: { IsEmpty: false } about } && parsed.Words.Lower(about.Start) is "a" or "an" && (lexicon.Phrases.Is("arriving", p.Lemma) || p is { Passive: true, Lemma: "receive" or "make" or "lodge" })) ? clause : null;
}
