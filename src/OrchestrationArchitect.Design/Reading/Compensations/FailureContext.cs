using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Where a sentence speaks of what is done when something fails.</summary>
/// <param name="From">The first token that may tell an undoing.</param>
/// <param name="Everywhere">A heading or the sentence before says that it speaks of a failure.</param>
/// <param name="Guards">The conditions of the sentence, with whether they tell a failure.</param>
internal sealed partial record FailureContext(int From, bool Everywhere, ImmutableArray<(Guard Guard, Mishap Kind)> Guards)
{
    /// <summary>A sentence without a finite verb tells what is done on a failure if it is no longer than this: "refund on unlock failure".</summary>
    private const int Nominal = 10;

    /// <summary>Of a sentence whose words say nothing of a failure.</summary>
    public static FailureContext Untold { get; } = new(0, false, []) { ToldBy = ToldBy.Nothing };

    /// <summary>Nouns and verbs of what this sentence is about, told before it: "slot booking -> cancel the slot".</summary>
    public ImmutableArray<string> Target { get; init; } = [];

    /// <summary>The sentence is the line or cell that tells what undoes the step before it.</summary>
    public bool IsCell { get; init; }

    /// <summary>What a sentence that is everywhere under a condition is under.</summary>
    public Mishap Whole { get; init; } = Mishap.Failure;

    /// <summary>The semicolons of its sentence: a condition does not reach beyond one if another follows.</summary>
    public ImmutableArray<int> Breaks { get; init; } = [];

    /// <summary>By what it is told.</summary>
    public ToldBy ToldBy { get; init; } = ToldBy.Condition;

    /// <summary>Where its sentence begins in the field.</summary>
    public int Offset { get; init; }

    /// <summary>The context of a sentence by itself; <see langword="null"/> where it speaks of no failure.</summary>
    public static FailureContext? Of(ParsedSentence sentence, ImmutableArray<Guard> conditions, Lexicon lexicon)
    {
        var words = sentence.Words;
        var guards = GuardMishaps.Of(sentence, conditions, lexicon);
        if (Announced(words, lexicon) is var list and > 0)
        {
            return new FailureContext(list, true, guards) { ToldBy = ToldBy.Label };
        }

        if (!guards.Any(g => g.Kind == Mishap.Failure) && Opening(sentence, lexicon) is var from and > 0)
        {
            return new FailureContext(from, true, guards) { ToldBy = ToldBy.Opening };
        }

        if (!guards.IsEmpty)
        {
            return new FailureContext(0, false, guards) { Offset = words[0].Start, Breaks = [.. Enumerable.Range(0, words.Count).Where(i => words.Lower(i) == ";")] };
        }

        if (lexicon.Phrases.Set("on-failure").Find(words, 0, words.Count) is var failure and >= 0)
        {
            return new FailureContext(failure + 2, true, []) { ToldBy = ToldBy.Noun };
        }

        var mishap = Befalling(sentence, lexicon);
        mishap = mishap >= 0 && words.TagAt(mishap) is Tag.Participle && Mishaps.TurnsDown(words, mishap) ? -1 : mishap;
        var denied = Denied(sentence);
        var link = mishap < 0 || (denied > 0 && denied < mishap) ? denied : By(sentence, mishap) is var by and > 0 ? by : lexicon.Phrases.Set("leading-to").Find(words, mishap + 1, words.Count);
        link = Adding(sentence, mishap) is var added and > 0 && (link <= 0 || added < link) ? added : link;
        link = link > 0 ? link : Reversible(words, lexicon);
        if (link <= 0 && mishap > 0 && words.Count <= Nominal && !sentence.Predicates.Any(p => p.Finite))
        {
            return new FailureContext(0, true, []) { ToldBy = ToldBy.Noun };
        }

        return link > 0 ? new FailureContext(link, true, []) { ToldBy = ToldBy.Link }
            : Verbless(sentence) is var verbless and > 0 ? new FailureContext(verbless, true, []) { Whole = AdverseWords.In(words, 0, verbless, lexicon) == Adverse.None ? Mishap.Condition : Mishap.Failure, ToldBy = ToldBy.Label }
            : BareCondition(sentence) is var bare and > 0 ? new FailureContext(bare, true, []) { Whole = Mishap.Condition, ToldBy = ToldBy.Label }
            : Leading(sentence, 0) is var leading and > 0 ? new FailureContext(leading, true, []) { Whole = Mishap.Event, ToldBy = ToldBy.Link } : null;
    }

    /// <summary>The first word of a mishap that befalls the run: not of what is taken back, as in "revoke the outage notice"; -1 if there is none.</summary>
    private static int Befalling(ParsedSentence sentence, Lexicon lexicon)
    {
        var mishap = Mishaps.Find(sentence.Words, 0, sentence.Words.Count, lexicon);
        while (mishap >= 0 && sentence.Predicates.FirstOrDefault(p => !p.Passive && p.Object.Start <= mishap && mishap < p.Object.End && p.Verb < p.Object.Start && UndoingVerbs.IsUndoing(p.Lemma, lexicon)) is { } undoing)
        {
            mishap = Mishaps.Find(sentence.Words, undoing.Object.End, sentence.Words.Count, lexicon);
        }

        return mishap;
    }

    /// <summary>"The bank backs out by closing the account": the word after the verb that says what it does then, or -1.</summary>
    private static int By(ParsedSentence sentence, int mishap) =>
        sentence.PredicateAt(mishap) is { } fails && sentence.Words.Lower(fails.End) == "by" && sentence.Words.TagAt(fails.End + 1) == Tag.Gerund ? fails.End : -1;

    /// <summary>"The guest may decline the offer, which releases the seat": where the clause begins that adds what follows from a mishap, or -1.</summary>
    private static int Adding(ParsedSentence sentence, int mishap) =>
        mishap >= 0 && sentence.Predicates.FirstOrDefault(p => p is { Adds: true, Marker: "which" } && p.ClauseStart > mishap && p.Verb > p.ClauseStart) is { } adds ? adds.ClauseStart : -1;

    /// <summary>"Wind above 60 km/h leads to …": the verb that says what follows from what it is about, or -1.</summary>
    private static int Leading(ParsedSentence sentence, int from)
    {
        for (var i = from; i < sentence.Words.Count; i++)
        {
            if (sentence.Words.TagAt(i).IsVerb() && sentence.Words.Lemmas[i] is "mean" or "trigger" or "lead" or "cause" or "entail" or "imply" or "require")
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"Bad weather on the day, and every buyer is refunded": the "and" behind what is told without a verb, or -1.</summary>
    private static int Verbless(ParsedSentence sentence)
    {
        var words = sentence.Words;
        for (var i = 1; i + 2 < words.Count && !words.TagAt(i - 1).IsVerb(); i++)
        {
            if (words.TagAt(i) is Tag.Punctuation or Tag.Auxiliary or Tag.Modal)
            {
                return words.Lower(i) == "," && words.Lower(i + 1) == "and" && sentence.Clauses.IsEmpty && sentence.Predicates is [{ Clause: ClauseKind.Main, Finite: true } first, ..] && first.Verb > i && !first.Coordinated ? i + 1 : -1;
            }
        }

        return -1;
    }

    /// <summary>"Screening hit, or transaction dropped: re-credit the balance": the colon after words that tell no action, or -1.</summary>
    private static int BareCondition(ParsedSentence sentence)
    {
        for (var i = 1; i < sentence.Words.Count - 1; i++)
        {
            if (sentence.Words.Lower(i) is ":" or "->" or "=>")
            {
                return sentence.Words.TagAt(i + 1) == Tag.Base && sentence.Clauses.IsEmpty && sentence.Predicates.Any(p => p.Verb < i) && !sentence.Predicates.Any(p => p is { Clause: ClauseKind.Main, Finite: true } && p.Verb < i) ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>"The shipper may not pay in time: slot and haulier are given up": the colon after what does not happen, or -1.</summary>
    private static int Denied(ParsedSentence sentence)
    {
        var negated = sentence.Predicates.FirstOrDefault(p => p.Negated);
        var from = sentence.Words.Lower(0) is "no" ? 1 : negated?.End ?? sentence.Words.Count;
        var leading = Leading(sentence, from);
        for (var i = from; i < (leading < 0 ? sentence.Words.Count : leading); i++)
        {
            if (sentence.Words.Lower(i) is ":" or "->" or "=>" or "-" or "–" or "—")
            {
                return i;
            }
        }

        return leading;
    }

    /// <summary>"Locking and registration can be taken back: …": the colon after what says that something can be undone, or -1.</summary>
    private static int Reversible(TaggedSentence words, Lexicon lexicon)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words.Lower(i) is ":" or "—" or "–")
            {
                return Indexes.From(0, i).Any(at => lexicon.Phrases.Set("undo-all").IsBaseAt(words, at) || words.Matches(at, "taken back") || words.Matches(at, "rolled back") || words.Matches(at, "backed out") || words.Matches(at, "back to normal")) ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>"Each booking has a compensating action: flights are cancelled …": the token after the colon, or -1.</summary>
    private static int Announced(TaggedSentence words, Lexicon lexicon)
    {
        var counterpart = lexicon.Phrases.Set("counterpart").Find(words, 0, words.Count);
        var colon = counterpart;
        while (colon >= 0 && colon < words.Count && words.Lower(colon) is not (":" or "," or ";" or "("))
        {
            colon++;
        }

        return colon > 0 && words.Lower(colon) == ":" ? colon + 1 : -1;
    }

    /// <summary>"In the unlikely case that the bank refuses, …": the token after the comma that ends such an opening, or -1.</summary>
    private static int Opening(ParsedSentence sentence, Lexicon lexicon)
    {
        var words = sentence.Words;
        for (var start = 0; start < words.Count; start++)
        {
            var opens = start < 2 || words.Lower(start - 1) is ";" or ":";
            var clause = opens ? sentence.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Finite: true } && p.First > start) : null;
            var mishap = opens && lexicon.Phrases.Set("opening").Find(words, start, start + 1) >= 0 ? Mishaps.Find(words, start + 1, clause?.First ?? words.Count, lexicon) : -1;
            for (var i = mishap; i > 0 && i < words.Count; i++)
            {
                if (i > mishap && clause is not null && i == clause.BeginsAfter(-1))
                {
                    return i;
                }

                if (words.Lower(i) == "," && words.TagAt(i + 1) is not (Tag.Coordinator or Tag.Relative))
                {
                    return i + 1;
                }
            }
        }

        return -1;
    }

    /// <summary>What holds for a token.</summary>
    public Mishap At(int token) =>
        IsCondition(token) ? Mishap.None
        : Everywhere ? Whole
        : Guards.IsEmpty ? Mishap.Untold : Under(token);

    /// <summary>What the conditions around a token say of it.</summary>
    private Mishap Under(int token)
    {
        for (var i = Guards.Length - 1; i >= 0; i--)
        {
            var (guard, kind) = Guards[i];
            if (!guard.Trails && guard.End <= token)
            {
                return kind == Mishap.Condition && guard.Kind != GuardKind.Otherwise && FollowsFailure(guard.Start) ? Mishap.Failure : kind;
            }
        }

        foreach (var (guard, kind) in Guards)
        {
            if (guard.Start > token)
            {
                return kind;
            }
        }

        return Guards[^1].Kind;
    }

    /// <summary>A failure is told before a place, and no semicolon between.</summary>
    private bool FollowsFailure(int start) => Guards.Any(g => g.Kind == Mishap.Failure && !g.Guard.Trails && g.Guard.End <= start && !Breaks.Any(b => b > g.Guard.End && b <= start));

    /// <summary>"A bike that fails the test is dismantled": where what restricts the subject begins, if it ends at a token; -1 if nothing does.</summary>
    public int Restriction(int end)
    {
        var guard = Guards.FirstOrDefault(g => g.Guard.End == end && g.Guard is { Trails: false, Start: > 0 } && g.Kind == Mishap.Failure).Guard;
        return guard is null || guard.Start >= end ? -1 : guard.Start;
    }

    /// <summary>Whether a token stands in a condition of the sentence.</summary>
    public bool IsGuard(int token)
    {
        foreach (var (guard, _) in Guards)
        {
            if (token >= guard.Start && token < guard.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a token tells a condition, or what comes before what is done then.</summary>
    public bool IsCondition(int token) => token < From || IsGuard(token);
}
