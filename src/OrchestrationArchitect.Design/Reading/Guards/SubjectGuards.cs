using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>
/// Conditions told in the noun phrase that a clause is about: "orders above 500 EUR are reviewed", "rejected requests are
/// answered", "everything else is archived".
/// </summary>
internal static class SubjectGuards
{
    public static IEnumerable<Guard> In(ParsedSentence sentence, Lexicon lexicon, Func<string, bool>? isOutcome)
    {
        foreach (var predicate in sentence.Predicates)
        {
            if (predicate is { Clause: ClauseKind.Main, Finite: true, Coordinated: false } && Of(sentence, predicate, lexicon, isOutcome) is { } guard)
            {
                yield return guard;
            }
            else if (predicate is { Clause: ClauseKind.Main, Finite: true, Passive: false, Object.IsEmpty: false } && predicate.Object is var all && predicate.Object.Head == all.End - 1 && all.End - all.Start == 2 && sentence.Words.Lower(all.Start) == "the" && sentence.Words.Lower(all.Head) == "others" && !NamesChosen(sentence.Words, all.Start))
            {
                yield return new Guard(GuardKind.Otherwise, sentence.Words.Text(all.Start, all.End), all.Start, all.End, true, Rest: true);
            }
        }
    }

    private static Guard? Of(ParsedSentence sentence, Predicate predicate, Lexicon lexicon, Func<string, bool>? isOutcome)
    {
        var words = sentence.Words;
        var said = WithAdjectives(words, Whole(words, Said(predicate)));
        if (said.IsEmpty && AmountBefore(words, predicate.First) is var amount and >= 0 && OpensClause(words, amount))
        {
            return new Guard(GuardKind.If, words.Text(amount, predicate.First), amount, predicate.First, false, OfSubject: true);
        }

        if (said.IsEmpty && IsGrade(words, predicate))
        {
            return new Guard(GuardKind.If, words.Text(predicate.First - 1, predicate.First), predicate.First - 1, predicate.First, false, OfSubject: true, Verdict: true);
        }

        var start = said.Start;
        if (said.IsEmpty || start >= predicate.First || !OpensClause(words, start))
        {
            return null;
        }

        if (IsRest(words, start, predicate.First))
        {
            if (Chooses(words, start))
            {
                return null;
            }

            return new Guard(GuardKind.Otherwise, words.Text(start, predicate.First), start, predicate.First, false, Rest: true);
        }

        // "The completed ones are compensated": the steps, not some of the things.
        if (words.Lower(said.Head) == "ones" && lexicon.Phrases.Is("undo-all", predicate.Lemma))
        {
            return null;
        }

        var verdict = Leading.Is(sentence, predicate, said, lexicon);
        return verdict || Grades.Is(words, said, predicate.First, lexicon) || (IsGeneric(words, said) && (IsSelection(words, said, predicate.First) || HasOutcome(words, said, lexicon, isOutcome) || IsSome(sentence, predicate, said, lexicon))) || (IsStuff(words, said, lexicon) && IsSome(sentence, predicate, said, lexicon)) || (words.Sentence.TellsCase && start == 0 && !CaseSubjects.Of(sentence).IsEmpty) || IsAmount(words, start) || (IsFinding(words, said, lexicon) && !(predicate.Passive && IsTakenOut(words, said, predicate, lexicon))) || IsNamed(words, said, isOutcome) || IsAnswered(sentence, predicate, said)
            || IsRefusal(words, said, lexicon) || IsTurnedAway(words, predicate, said, lexicon) || IsTriedAgain(sentence, predicate, said, lexicon) || (IsGeneric(words, said) && predicate is { Passive: false, Lemma: "skip" or "bypass" })
            ? new Guard(Fails(words, start, predicate.First) && !AnswersKind(sentence, predicate, said) ? GuardKind.Failure : GuardKind.If, words.Text(start, predicate.First), start, predicate.First, false, OfSubject: true, Verdict: verdict)
            : null;
    }

    /// <summary>"Requests at addresses that could not be found": the phrase that opens the clause, where only its last noun was taken.</summary>
    private static Phrase Whole(TaggedSentence words, Phrase said)
    {
        var whole = said.Start > 1 && words.TagAt(said.Start - 1) == Tag.Preposition ? Phrases.Read(words, 0, said.Start) : default;
        return !whole.IsEmpty && whole.End == said.Start - 1 && words.TagAt(said.Head + 1) == Tag.Relative ? whole : said;
    }

    /// <summary>What follows says which ones are meant, rather than what is sent.</summary>
    private static bool IsSome(ParsedSentence sentence, Predicate predicate, Phrase said, Lexicon lexicon) =>
        IsRestricted(sentence, said, predicate.First) && !IsSent(sentence.Words, predicate, said, lexicon);

    /// <summary>"Grain with insects in it", "milk above six degrees": of a stuff that is not counted.</summary>
    private static bool IsStuff(TaggedSentence words, Phrase said, Lexicon lexicon) =>
        said.Head == said.Start && words.TagAt(said.Head) == Tag.Noun && words.Lower(said.Head) == words.Lemmas[said.Head] && !lexicon.Phrases.People.Contains(words.Lemmas[said.Head]) && !lexicon.Phrases.Set("organisation").IsBaseAt(words, said.Head)
        && lexicon.VerbOfNominal(words.Lower(said.Head)) is null;

    /// <summary>"Too little brings in a buyer": an amount without a noun; -1 if none stands there.</summary>
    private static int AmountBefore(TaggedSentence words, int verb) =>
        words.Lower(verb - 2) == "too" && words.Lower(verb - 1) is "little" or "few" or "much" or "many" ? verb - 2 : -1;

    /// <summary>"Green ends the matter", "inconclusive calls for a new sample": how something was graded.</summary>
    internal static bool IsGrade(TaggedSentence words, Predicate predicate) =>
        predicate is { Passive: false, Finite: true } && words.TagAt(predicate.First - 1) is Tag.Adjective && !words.Lower(predicate.First - 1).EndsWith("ing", StringComparison.Ordinal) && OpensClause(words, predicate.First - 1);

    /// <summary>"A hit", "any discrepancy", "objections": what a check may or may not find.</summary>
    private static bool IsFinding(TaggedSentence words, Phrase said, Lexicon lexicon) =>
        IsGeneric(words, said) && words.TagAt(said.Head) == Tag.Noun && lexicon.Phrases.Set("finding-noun").IsBaseAt(words, said.Head) && said.Head - said.Start <= 2;

    /// <summary>"Duplicates are eliminated": what is done to all, whether there are any or not.</summary>
    private static bool IsTakenOut(TaggedSentence words, Phrase said, Predicate predicate, Lexicon lexicon) =>
        words.Lower(said.Head) != words.Lemmas[said.Head] && said.Head == said.Start && (lexicon.Phrases.Is("removing", predicate.Lemma) || predicate.Lemma is "eliminate" or "merge");

    /// <summary>"Enough capacity", "too little": there may or may not be as much.</summary>
    private static bool IsAmount(TaggedSentence words, int start) =>
        words.Lower(start) is "enough" or "sufficient" or "insufficient" || (words.Lower(start) is "too" && words.Lower(start + 1) is "little" or "few" or "much" or "many");

    /// <summary>"Junk", "an inspection", "released flour": one of the outcomes told before.</summary>
    private static bool IsNamed(TaggedSentence words, Phrase said, Func<string, bool>? isOutcome) =>
        (said.Head == said.Start + 1 && words.TagAt(said.Start) is Tag.Adjective or Tag.Participle && isOutcome?.Invoke(words.Lower(said.Start)) == true) ||
        isOutcome?.Invoke(words.Lower(said.Head)) == true && (said.Head == said.Start || (said.Head == said.Start + 1 && words.Lower(said.Start) is "a" or "an" or "any"));

    /// <summary>"Cloudy images are rejected and the tasking is repeated": what was no good.</summary>
    private static bool IsTriedAgain(ParsedSentence sentence, Predicate predicate, Phrase said, Lexicon lexicon) =>
        predicate.Passive && said.Head > said.Start && sentence.Words.TagAt(said.Start) is Tag.Adjective or Tag.Participle or Tag.Gerund or Tag.Determiner && IsGeneric(sentence.Words, said) && (lexicon.Phrases.Is("reject", predicate.Lemma) || lexicon.Phrases.Is("asking-for", predicate.Lemma) || predicate.Lemma is "return" or "send-back" or "discard")
        && sentence.Predicates.Any(p => p.First > predicate.First && p.Clause == ClauseKind.Main && p.Lemma is "repeat" or "redo" or "restart" or "start-again");

    /// <summary>"Doubtful wines are turned down", "late entries are sent back": of what kind they are is why.</summary>
    private static bool IsTurnedAway(TaggedSentence words, Predicate predicate, Phrase said, Lexicon lexicon) =>
        predicate.Passive && said.Head == said.Start + 1 && words.TagAt(said.Start) == Tag.Adjective && IsGeneric(words, said) && (lexicon.Phrases.Is("reject", predicate.Lemma) || lexicon.Phrases.Is("turning-away", predicate.Lemma));

    /// <summary>"A refusal is delivered to the architect": what was decided on may come out so.</summary>
    private static bool IsRefusal(TaggedSentence words, Phrase said, Lexicon lexicon) =>
        said.Head == said.Start + 1 && words.Lower(said.Start) is "a" or "an" or "any" && lexicon.VerbOfNominal(words.Lower(said.Head)) is "refuse" or "reject" or "deny" or "decline";

    /// <summary>"Routine ones", "a serious one", "those above 500": some of what was spoken of.</summary>
    private static bool IsSelection(TaggedSentence words, Phrase said, int end) =>
        (words.Lower(said.Head) is "ones" && said.Head > said.Start && words.Lower(said.Head - 1) is not ("the" or "these" or "those" or "all" or "both" or "two" or "three"))
        || (words.Lower(said.Head) is "ones" && said.Head > said.Start && words.Lower(said.Head - 1) == "the" && words.TagAt(said.Head + 1) is Tag.Preposition or Tag.Relative)
        || (words.Lower(said.Head) is "one" && said.Head - said.Start == 2 && words.Lower(said.Start) is "a" or "an")
        || (words.Lower(said.Start) == "those" && end - said.Start > 1 && words.TagAt(said.Start + 1) is Tag.Preposition or Tag.Adjective or Tag.Relative or Tag.Participle or Tag.Gerund or Tag.Adverb);

    /// <summary>"Urgent samples are analysed at once, routine ones wait": a later clause speaks of the others.</summary>
    private static bool IsAnswered(ParsedSentence sentence, Predicate predicate, Phrase said)
    {
        var words = sentence.Words;
        return words.TagAt(said.Head) == Tag.Noun && ((said.Head > said.Start && words.TagAt(said.Head - 1) is Tag.Adjective or Tag.Noun or Tag.Participle or Tag.Gerund) || words.TagAt(said.Head + 1) is Tag.Preposition or Tag.Relative || words.Matches(said.Head + 1, "out of")) && IsGeneric(words, said)
            && sentence.Predicates.Any(p => p.First > predicate.First && p is { Clause: ClauseKind.Main, Coordinated: false } && Said(p) is { IsEmpty: false } other && other.Start > predicate.End && OpensClause(words, other.Start) && IsSelection(words, other, p.First));
    }

    /// <summary>"Loaves that pass are sold; a loaf that fails goes to the pigs": an earlier clause speaks of the same things that do not fail, so it is no step that fails.</summary>
    private static bool AnswersKind(ParsedSentence sentence, Predicate predicate, Phrase said)
    {
        var words = sentence.Words;
        return words.TagAt(said.Head) == Tag.Noun && sentence.Predicates.Any(p => p.First < predicate.First && p is { Clause: ClauseKind.Main, Finite: true, Coordinated: false } && Said(p) is { IsEmpty: false } other && other.End < said.Start
            && words.Lemmas[other.Head] == words.Lemmas[said.Head] && IsGeneric(words, other) && words.TagAt(other.Head + 1) is Tag.Relative or Tag.Gerund or Tag.Participle);
    }

    /// <summary>"A serious one", "disputed invoices": with the words before a pronoun that stands for a noun, or before a noun.</summary>
    private static Phrase WithAdjectives(TaggedSentence words, Phrase said)
    {
        var start = said.Start;
        while (!said.IsEmpty && words.Lower(said.Head) is "one" or "ones" && start > 0 && words.TagAt(start - 1) is Tag.Adjective or Tag.Determiner or Tag.Participle)
        {
            start--;
        }

        start = !said.IsEmpty && start > 0 && words.TagAt(start) == Tag.Noun && (words.TagAt(start - 1) == Tag.Participle || words.Lower(start - 1) == "missing") && OpensClause(words, start - 1) ? start - 1 : start;

        return said with { Start = start };
    }

    /// <summary>What a clause is about: the subject, or the one who gets something in a passive clause, or its object.</summary>
    internal static Phrase Said(Predicate predicate) => predicate is { Passive: true, Object.IsEmpty: false } ? predicate.Recipient.IsEmpty ? predicate.Object : predicate.Recipient : predicate.Subject;

    private static bool Fails(TaggedSentence words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (words.Lower(i) is "fail" or "fails" or "failed" or "failing" or "cannot" || (words.Lower(i) is "could" or "can" && words.Lower(i + 1) == "not"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool OpensClause(TaggedSentence words, int start) =>
        start == 0 || words.TagAt(start - 1) is Tag.Coordinator or Tag.Adverb || words.Lower(start - 1) is "," or ";" or ":" or "–" or "—" or "-" or "only" or "whereas";

    /// <summary>"Everything else", "all others", "the rest".</summary>
    private static bool IsRest(TaggedSentence words, int start, int end)
    {
        var first = words.Lower(start);
        if (first is "others" || (first is "everything" or "anything" or "everyone" or "everybody" or "all" or "any" && words.Lower(start + 1) is "else" or "other" or "others")
            || (first is "everything" && words.Matches(start + 1, "in between")) || (start > 0 && first is "the" or "those" && (words.Matches(end - 2, "in between") || words.Matches(end - 3, "in the middle"))))
        {
            return true;
        }

        var second = first is "the" or "all" ? start + (words.Lower(start + 1) is "the" ? 2 : 1) : -1;
        return second > 0 && second < end && words.Lower(second) is "rest" or "remainder" or "others" or "remaining" && (words.Lower(second) is not "remaining" || words.Lower(second + 1) is "ones" || second + 1 == end)
            && !IsAmountLeft(words, second + 1, end);
    }

    /// <summary>"The rest of the deposit": of one thing, not some of several.</summary>
    private static bool IsAmountLeft(TaggedSentence words, int of, int end) =>
        words.Lower(of) == "of" && Phrases.Read(words, of + 1, end) is { IsEmpty: false } whole && words.TagAt(whole.Head) == Tag.Noun && words.Lower(whole.Head) == words.Lemmas[whole.Head];

    /// <summary>"The chosen lender is told and the others are declined": both happen, the one after the other.</summary>
    private static bool Chooses(TaggedSentence words, int start) => words.Lower(start - 1) == "and" && NamesChosen(words, start);

    /// <summary>The words before name one that was chosen among the others.</summary>
    private static bool NamesChosen(TaggedSentence words, int start) => Indexes.From(0, start).Any(i => words.Lower(i) is "chosen" or "selected" or "first" or "fastest" or "winning" or "winner" or "successful" or "best" || (words.Lower(i) == "one" && words.TagAt(i + 1) == Tag.Noun && words.Lower(i + 1) is not ("percent" or "per") && words.TagAt(i - 1) is not Tag.Determiner && words.Lower(i - 1) != "than") || (words.TagAt(i) == Tag.Adjective && words.Lower(i).EndsWith("est", StringComparison.Ordinal)));

    /// <summary>Speaks of any such thing rather than of one that the text knows: "orders", "any claim", "those", "an order".</summary>
    internal static bool IsGeneric(TaggedSentence words, Phrase said)
    {
        var first = words.Lower(said.Start);
        return words.TagAt(said.Start) switch
        {
            Tag.Determiner => first is "a" or "an" or "any" or "those" or "all" or "every" or "some" || (first is "the" && words.Lower(said.Head) is "ones"),
            Tag.Pronoun => first is "anything" or "everything" or "anyone" or "anybody" or "those" or "ones" or "everyone" or "everybody" or "someone" or "somebody" or "any",
            Tag.Noun or Tag.Adjective or Tag.Participle => IsPlural(words, said.Head),
            _ => false,
        };
    }

    private static bool IsPlural(TaggedSentence words, int head) =>
        words.Lower(head) is "ones" or "others" || (words.TagAt(head) == Tag.Noun && words.Lower(head).EndsWith('s') && (words.Lemmas[head] != words.Lower(head) || !words.Lower(head).EndsWith("ss", StringComparison.Ordinal)));

    /// <summary>"Rejected requests", "invalid rows".</summary>
    private static bool HasOutcome(TaggedSentence words, Phrase said, Lexicon lexicon, Func<string, bool>? isOutcome)
    {
        for (var i = said.Start; i < said.Head; i++)
        {
            if (lexicon.Phrases.Set("outcome").IsWordAt(words, i) || lexicon.Phrases.Set("decided").IsWordAt(words, i) || IsLacking(words, i, lexicon) || isOutcome?.Invoke(words.Lower(i)) == true)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Unapproved", "unsigned": what has not been done with it.</summary>
    private static bool IsLacking(TaggedSentence words, int at, Lexicon lexicon) =>
        words.TagAt(at) is Tag.Adjective or Tag.Participle && words.Lower(at).StartsWith("un", StringComparison.Ordinal) && words.Lower(at).EndsWith("ed", StringComparison.Ordinal) && lexicon.Morphology.Describe(words.Lower(at)[2..]).Has(VerbForms.Participle);

    /// <summary>What follows the head says which ones: "above 500", "with a low score", "that need approval", "arriving late".</summary>
    private static bool IsRestricted(ParsedSentence sentence, Phrase said, int end)
    {
        var words = sentence.Words;
        var after = said.Head + 1;
        if (after >= end || words.Lower(after) == "," || (words.Lower(said.Start) is "every" or "all" && words.TagAt(after) == Tag.Participle && after + 1 == end))
        {
            return false;
        }

        return words.TagAt(after) == Tag.Relative || IsInnerRelative(words, after, end) || IsContact(sentence, after, end) || (words.Lower(after) is "for" or "of" && Grades.IsComparative(words, after + 1)) || Grades.IsComparative(words, after) || words.TagAt(after) is Tag.Gerund or Tag.Participle || (said.Start > 0 && words.TagAt(after) == Tag.Adjective && words.Lower(said.Head) == "anything")
            || (words.Lower(after) is "with" && words.Lower(after + 1) is not ("the" or "its" or "his" or "her" or "their" or "this")) || words.Lower(after) is "not" or "without" or "above" or "below" or "under" or "over" or "beyond" or "outside" or "between" or "exceeding" or "older" or "larger" or "smaller" or "bigger" or "worth" or "more" or "less" or "up" or "later"
            || (words.Lower(after) is "of" or "from" && !(words.Lower(said.Start) is "a" or "an" && IsExact(words, after + 1, end)) && Indexes.From(after, end - after).Any(i => words.TagAt(i) == Tag.Number));
    }

    /// <summary>"Requests at addresses that could not be found": the noun behind a preposition has the clause.</summary>
    private static bool IsInnerRelative(TaggedSentence words, int after, int end)
    {
        var at = after + 1;
        while (at < end && words.TagAt(at) is Tag.Determiner or Tag.Adjective or Tag.Noun or Tag.Name)
        {
            at++;
        }

        return words.TagAt(after) == Tag.Preposition && at > after + 1 && at < end && words.TagAt(at) == Tag.Relative;
    }

    /// <summary>"Photos the officer rejects": a clause without a relative pronoun.</summary>
    private static bool IsContact(ParsedSentence sentence, int after, int end) =>
        sentence.Words.TagAt(after) is Tag.Determiner or Tag.Pronoun && sentence.Predicates.Any(p => p.Clause == ClauseKind.Relative && p.First > after && p.End <= end && p.Marker.Length == 0);

    /// <summary>"A notice listing every gap is mailed": a message that comes about only now.</summary>
    private static bool IsSent(TaggedSentence words, Predicate predicate, Phrase said, Lexicon lexicon) =>
        (predicate.Passive ? predicate.Recipient.IsEmpty : predicate.Object.IsEmpty) && (lexicon.Phrases.Set("correspondence").IsBaseAt(words, said.Head) || (!predicate.Passive && lexicon.VerbOfNominal(words.Lower(said.Head)) is not null)) && words.Lower(said.Start) is "a" or "an" && words.TagAt(said.Head + 1) is Tag.Gerund or Tag.Preposition;

    /// <summary>"A deposit of 40 dollars": how much it is, not which ones are meant.</summary>
    private static bool IsExact(TaggedSentence words, int start, int end) =>
        words.TagAt(start) == Tag.Number && !Indexes.From(start, end - start).Any(i => words.Lower(i) is "more" or "less" or "above" or "below" or "up" or "over" or "under" or "higher" or "fewer");
}
