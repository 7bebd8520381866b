using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>
/// The conditions of a sentence with the failures that only matter here: told by what a clause is about ("a declined payment frees
/// the dock", "a debit whose activation fails is credited back") or in a clause of time ("whenever sampling cannot take place").
/// </summary>
internal static class FailureGuards
{
    /// <summary>The guards of a sentence, those told by a subject narrowed to what fails, and those added that only a failure makes one.</summary>
    public static IEnumerable<Guard> With(ImmutableArray<Guard> guards, ParsedSentence sentence, Lexicon lexicon)
    {
        var own = guards.Where(g => !g.Rest).ToList();
        foreach (var predicate in sentence.Predicates.Where(p => p is { Clause: ClauseKind.Main, Finite: true, Negated: false, Coordinated: false }))
        {
            var said = predicate.About;
            if (said.IsEmpty || said.Head >= predicate.First)
            {
                continue;
            }

            var start = predicate.Passive ? said.Head + 1 : said.Start;
            var known = own.FindIndex(g => g.Start == said.Start && g.End == predicate.First);
            if (known >= 0 && predicate.Passive && Fails(sentence, start, predicate.First, lexicon))
            {
                own[known] = own[known] with { Kind = GuardKind.Failure, Start = start };
            }
            else if (!own.Exists(g => said.Start < g.End && g.Start < predicate.First) && Restricts(sentence.Words, start, predicate) && Fails(sentence, start, predicate.First, lexicon))
            {
                own.Add(new Guard(GuardKind.Failure, sentence.Words.Text(start, predicate.First), start, predicate.First, false));
            }
        }

        for (var i = 0; i < own.Count; i++)
        {
            own[i] = own[i] with { End = Ends(sentence, own[i], lexicon) };
        }

        foreach (var clause in sentence.Clauses.Where(c => c.Kind is ClauseKind.Temporal or ClauseKind.Condition && !own.Exists(g => c.Start < g.End && g.Start < c.End) && Fails(sentence, c.Start, c.End, lexicon)))
        {
            own.Add(new Guard(GuardKind.Failure, sentence.Words.Text(clause.Start, clause.End), clause.Start, clause.End, sentence.Predicates.Any(p => p.Clause == ClauseKind.Main && p.Verb < clause.Start) && !sentence.Predicates.Any(p => p.Clause == ClauseKind.Main && p.Verb >= clause.End)));
        }

        foreach (var clause in sentence.Clauses.Where(c => Happens(sentence, c) && !own.Exists(g => c.Start < g.End && g.Start < c.End)))
        {
            own.Add(new Guard(GuardKind.If, sentence.Words.Text(clause.Start, clause.End), clause.Start, clause.End, sentence.Predicates.Any(p => p.Clause == ClauseKind.Main && p.Verb < clause.Start) && !sentence.Predicates.Any(p => p.Clause == ClauseKind.Main && p.Verb >= clause.End)));
        }

        return own.OrderBy(g => g.Start);
    }

    /// <summary>Whether a condition only tells that something happens: "when the soloist catches a cold".</summary>
    public static bool IsEvent(ParsedSentence sentence, Guard guard) => sentence.Clauses.Any(c => c.Start == guard.Start && Happens(sentence, c));

    /// <summary>"When …" in the present: neither a condition nor what was done before.</summary>
    private static bool Happens(ParsedSentence sentence, Clause clause) =>
        clause.Kind is ClauseKind.Temporal && clause.Marker is "when" or "whenever" && !Indexes.From(clause.Start, clause.End - clause.Start).Any(i => sentence.Words.Lower(i) is "has" or "have" or "had");

    /// <summary>What a passive verb is said of is not what fails, but for what follows it: "stock for orders that the carrier rejects".</summary>
    private static bool Restricts(TaggedSentence words, int start, Predicate predicate) =>
        !predicate.Passive || Indexes.From(start, predicate.First - start).Any(i => words.TagAt(i) == Tag.Relative);

    /// <summary>"If the transfer fails and a return of the ticket if …": what is undone under the next condition does not belong to this one.</summary>
    private static int Ends(ParsedSentence sentence, Guard guard, Lexicon lexicon)
    {
        var last = sentence.Predicates.LastOrDefault(p => p.Verb >= guard.Start && p.Verb < guard.End);
        for (var i = last?.End ?? guard.End; i < guard.End; i++)
        {
            if (sentence.Words.TagAt(i) == Tag.Coordinator && Phrases.Read(sentence.Words, i + 1, guard.End) is { IsEmpty: false } phrase && sentence.Words.Lower(phrase.End) is "of" && UndoingVerbs.IsUndoing(lexicon.VerbOfNominal(sentence.Words.Lower(phrase.Head)) ?? sentence.Words.Lemmas[phrase.Head], lexicon))
            {
                return i;
            }
        }

        return guard.End;
    }

    /// <summary>It tells a mishap or a denial; what is without something is only one kind of thing: "transactions without a card are dropped".</summary>
    private static bool Fails(ParsedSentence sentence, int start, int end, Lexicon lexicon) =>
        Mishaps.Find(sentence.Words, start, end, lexicon) >= 0
        || Indexes.From(start, Math.Max(0, end - start)).Any(i => Denial.IsAt(sentence.Words, i, lexicon) && sentence.Words.TagAt(i) != Tag.Preposition);
}
