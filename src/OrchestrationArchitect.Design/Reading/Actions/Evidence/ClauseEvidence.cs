using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Actions.Evidence;

/// <summary>What the kind of clause says, and the predicates it hangs on or leads to.</summary>
internal static class ClauseEvidence
{
    public static void Add(Situation at, ObservationSink evidence)
    {
        var (predicate, clause) = (at.Predicate, at.Clause);
        evidence.See(clause);
        Told(at, evidence);
        Joined(at, evidence);
        Behind(at, evidence);
        Subordinate(at, evidence);
        if (predicate.Clause is ClauseKind.Infinitive or ClauseKind.Gerund or ClauseKind.Reduced or ClauseKind.Complement)
        {
            Governed(at, evidence);
        }

        var all = at.Sentence.Predicates;
        if (at.Index + 1 < all.Length && all[at.Index + 1] is { Coordinated: false } next && next.First - predicate.End <= 1)
        {
            evidence.See($"leads to {Names.Of(next.Clause)}");
            evidence.See($"class {at.Class} leads to {Names.Of(next.Clause)}");
            evidence.See($"leads to {Names.Of(next.Clause)} {next.Marker}");
        }
    }

    private static void Told(Situation at, ObservationSink evidence)
    {
        var (predicate, clause) = (at.Predicate, at.Clause);
        var head = Mentions.HeadOf(at.Sentence, predicate.Object);
        var told = at.Told.Told(predicate.Lemma, head, at.At - 1);
        evidence.See($"{clause} told {told} verb {at.Told.ToldRoot(predicate.Lemma, at.At - 1)}");
        evidence.See(predicate.Clause is ClauseKind.Main or ClauseKind.Temporal or ClauseKind.Prior ? $"{clause} begun {at.Begun} source {!at.StartIsStep}" : $"{clause} begun {at.Begun}");
        if (!told && predicate.Clause != ClauseKind.Main && at.Told.Told(predicate.Lemma, head, int.MaxValue))
        {
            evidence.See($"{clause} told later");
        }
    }

    /// <summary>"If the printing fails, the number goes back": what is told behind a condition, in its sentence.</summary>
    private static void Behind(Situation at, ObservationSink evidence)
    {
        if (at.Predicate.Clause != ClauseKind.Main || at.Index == 0)
        {
            return;
        }

        var first = at.Sentence.Predicates[0];
        var how = first.Clause == ClauseKind.Condition ? first.Negated ? "denied condition" : "condition" : Names.Of(first.Clause);
        evidence.See($"behind {how} class {at.Class} {at.Voice}");
        evidence.See($"behind {how} verb {at.Predicate.Lemma}");
    }

    private static void Joined(Situation at, ObservationSink evidence)
    {
        var predicate = at.Predicate;
        if (predicate.Gapped)
        {
            evidence.See("gapped");
        }

        if (!predicate.Coordinated)
        {
            return;
        }

        evidence.See($"joined by {predicate.Joiner}");
        if (predicate.Governor >= 0 && at.Sentence.Predicates[predicate.Governor] is { } to)
        {
            evidence.See($"joined to class {Names.Of(at.Lexicon.ClassOf(to.Lemma))}");
            evidence.See($"joined to {Names.Of(to.Clause)}");
            evidence.See($"joined to {(at.Steps.Contains(to) ? "a step" : "none")} {at.Clause} {predicate.Joiner}");
        }
    }

    private static void Subordinate(Situation at, ObservationSink evidence)
    {
        var (words, predicate, clause) = (at.Words, at.Predicate, at.Clause);
        if (predicate.Clause == ClauseKind.Main)
        {
            return;
        }

        var doer = PhraseKinds.Of(words, at.Doer, at.Lexicon);
        var leads = predicate.ClauseStart == 0;
        evidence.See($"{clause} {predicate.Marker}");
        evidence.See($"{clause} {predicate.Marker} {at.Voice} {(predicate.Finite ? "finite" : "infinite")} leads {leads}");
        switch (predicate.Clause)
        {
            case ClauseKind.Relative:
                evidence.See($"relative {predicate.Marker} adds {predicate.Adds} {at.Voice}");
                evidence.See($"relative {predicate.Marker} comma {words.Lower(predicate.ClauseStart - 1) == ","} {at.Voice} {(predicate.Object.IsEmpty ? "bare" : "object")}");
                evidence.See($"relative {predicate.Marker} of {doer}");
                evidence.See($"relative own subject {predicate.First - predicate.ClauseStart > 1} perfect {predicate.Perfect}");
                Described(at, doer, evidence);
                break;
            case ClauseKind.Prior:
                evidence.See($"prior {predicate.Marker} after {Lead(at)} perfect {predicate.Perfect} {at.Voice}");
                evidence.See($"prior {predicate.Marker} after {Lead(at)} by {doer}");
                break;
            case ClauseKind.Gerund when at.Index + 1 < at.Sentence.Predicates.Length && at.Sentence.Predicates[at.Index + 1] is { Clause: ClauseKind.Main, Finite: true } next:
                evidence.See($"gerund {(IsCutOff(words, predicate.End, next.First) ? "cut off before" : "subject of")} {next.Lemma} opens {predicate.First == 0}");
                break;
            case ClauseKind.Temporal:
                evidence.See($"temporal {predicate.Marker} perfect {predicate.Perfect} {at.Voice} {doer}");
                evidence.See($"temporal {at.Voice} {PhraseKinds.Of(words, predicate.Object, at.Lexicon)} begun {at.Begun}");
                Arriving(at, evidence);
                break;
        }

        if (at.Index > 0)
        {
            var before = at.Sentence.Predicates[at.Index - 1];
            evidence.See($"{clause} {predicate.Marker} after verb {before.Lemma}");
            evidence.See($"{clause} after class {Situation.ClassOf(before.Lemma, at.Lexicon)} near {predicate.First - before.End <= 2}");
        }
    }

    /// <summary>"When the parcel has arrived": whether it was waited for, and spoken of before.</summary>
    private static void Arriving(Situation at, ObservationSink evidence)
    {
        if (!Arrivals.Are(at.Predicate, at.Lexicon))
        {
            return;
        }

        var awaited = at.Told.ToldRoot("wait", at.At) || at.Told.ToldRoot("await", at.At) || at.Told.ToldRoot("poll", at.At);
        var old = Mentions.HeadOf(at.Sentence, at.Predicate.Subject) is { } head && at.Told.IsOld(head, at.At);
        evidence.See("arrives awaited " + awaited);
        evidence.See($"arrives awaited {awaited} {(old ? "old" : "new")} perfect {at.Predicate.Perfect}");
    }

    /// <summary>"Is routed to an analyst who approves it", unlike "a donor who walks in fills out a form": what is described, and whether the sentence goes on.</summary>
    private static void Described(Situation at, string doer, ObservationSink evidence)
    {
        var (words, predicate) = (at.Words, at.Predicate);
        var all = at.Sentence.Predicates;
        var next = at.Index + 1;
        while (next < all.Length && all[next].Clause == ClauseKind.Relative)
        {
            next++;
        }

        var goesOn = next >= all.Length ? "nothing" : words.TagAt(all[next].First - 1) is Tag.Punctuation or Tag.Coordinator || all[next].ClauseStart > predicate.End ? "apart" : "on";
        var before = at.Index > 0 ? all[at.Index - 1].Lemma : "";
        var handed = at.Lexicon.Phrases.Is("handing-on", before.Split('-')[0]) || at.Lexicon.Phrases.Is("moving", before);
        evidence.See($"relative {predicate.Marker} then {goesOn} {at.Voice}");
        evidence.See($"relative {predicate.Marker} then {goesOn} handed {handed} {doer}");
        evidence.See($"relative {predicate.Marker} then {goesOn} of {PhraseKinds.Opening(words, at.Doer)} class {at.Class}");
    }

    /// <summary>"Not before", "never until", "only once": the word before the one that opens the clause.</summary>
    private static string Lead(Situation at) =>
        at.Words.Lower(at.Predicate.ClauseStart - 1) is "not" or "never" or "only" or "even" or "long" ? at.Words.Lower(at.Predicate.ClauseStart - 1) : "none";

    /// <summary>A comma stands between: "checking the form, the clerk …", unlike "checking the form is my work".</summary>
    private static bool IsCutOff(TaggedSentence words, int from, int to) => Indexes.From(from, Math.Max(0, to - from)).Any(i => words.Lower(i) == ",");

    private static void Governed(Situation at, ObservationSink evidence)
    {
        var (all, clause) = (at.Sentence.Predicates, at.Clause);
        var governor = at.Predicate.Governor;
        while (governor >= 0 && all[governor].Clause == at.Predicate.Clause && all[governor].Governor >= 0)
        {
            governor = all[governor].Governor;
        }

        if (governor < 0)
        {
            evidence.See(clause + " without governor");
            return;
        }

        var leader = all[governor];
        var near = at.Predicate.First - leader.End <= 1;
        evidence.See($"{clause} under class {Situation.ClassOf(leader.Lemma, at.Lexicon)} near {near}");
        evidence.See($"{clause} under verb {leader.Lemma} near {near}");
        evidence.See($"{clause} under {Names.Of(leader.Clause)}");
        evidence.See($"{clause} under subject {PhraseKinds.Of(at.Words, leader.Subject, at.Lexicon)}");
    }
}
