using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;

/// <summary>What sentences say outright about the order of two actions: "A before B", "no B until A", "first A, then B", "B follows A".</summary>
internal sealed class OrderClaims(Lexicon lexicon)
{
    private readonly NotYetClaims _notYet = new(lexicon);
    private readonly Dictionary<ParsedSentence, ImmutableArray<OrderClaim>> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>The claims of one sentence, read when first asked for.</summary>
    public ImmutableArray<OrderClaim> Of(ParsedSentence sentence)
    {
        if (!_read.TryGetValue(sentence, out var claims))
        {
            _read[sentence] = claims = Read(sentence);
        }

        return claims;
    }

    private ImmutableArray<OrderClaim> Read(ParsedSentence sentence)
    {
        var claims = new List<OrderClaim>();
        Clauses(sentence, claims);
        Phrased(sentence, claims);
        Waiting(sentence, claims);
        Successive(sentence, claims);
        Named(sentence, claims);
        Without(sentence, claims);
        _notYet.Add(sentence, claims);
        Gapped(sentence, claims);
        claims.RemoveAll(claim => claim.First.Verb == claim.Second.Verb && claim.First.Thing == claim.Second.Thing);
        return claims.Count == 0 ? [] : [.. claims];
    }

    /// <summary>A main clause and one of time.</summary>
    private void Clauses(ParsedSentence sentence, List<OrderClaim> claims)
    {
        var words = sentence.Words;
        if (!sentence.Predicates.Any(p => p.Clause is ClauseKind.Prior or ClauseKind.Temporal))
        {
            return;
        }

        var mains = sentence.Predicates.Where(p => p.Clause == ClauseKind.Main && !IsPlain(words, p)).ToList();
        foreach (var other in sentence.Predicates.Where(p => mains.Count > 0 && !p.Negated && !IsPlain(words, p) && p.Clause is ClauseKind.Prior or ClauseKind.Temporal))
        {
            var main = mains.FindLast(p => p.Verb < other.Verb) ?? mains[0];
            var (one, two) = (Meant(sentence, main), Reported(sentence, other));
            if (main.Lemma == "wait" && other.Clause == ClauseKind.Prior && !main.Subject.IsEmpty)
            {
                claims.Add(new OrderClaim(two, new Act(sentence, main.Subject.Head, words.Lemmas[main.Subject.Head], null), sentence, IsTold: true));
                continue;
            }

            if (IsAgain(words, other) || IsAgain(words, main) || words.Units.TryGet(words.Lower(other.ClauseStart - 1), "time", out _) || words.Units.TryGet(words.Lower(other.ClauseStart - 2), "time", out _))
            {
                continue;
            }

            if (_notYet.IsDenied(words, main) != (other.Clause == ClauseKind.Prior && words.Lower(other.ClauseStart - 1) == "not"))
            {
                if (other.Clause == ClauseKind.Prior)
                {
                    claims.Add(new OrderClaim(two, one, sentence, IsBan: true));
                }
            }
            else if (other.Clause == ClauseKind.Prior && other.Marker.Contains("before", StringComparison.Ordinal))
            {
                claims.Add(new OrderClaim(one, two, sentence));
            }
            else if (other.Clause == ClauseKind.Temporal && (other.Marker.Contains("after", StringComparison.Ordinal) || other.Marker is "once" or "as soon as" || words.Lower(other.ClauseStart - 1) == "only" || lexicon.Phrases.Set("then-only").Find(words, main.First, main.End) >= 0))
            {
                claims.Add(new OrderClaim(two, one, sentence, IsBan: words.Lower(other.ClauseStart - 1) == "only"));
            }
            else if (other is { Clause: ClauseKind.Temporal, Marker: "when" } && IsOver(words, other))
            {
                claims.Add(new OrderClaim(two, one, sentence, IsTold: true));
            }
        }
    }

    /// <summary>"Backups are taken after the migration", "after the surgery the doctor comes": a noun for the other action; "the text is printed before the pictures": the same is done with the other thing.</summary>
    private void Phrased(ParsedSentence sentence, List<OrderClaim> claims)
    {
        var words = sentence.Words;
        var (after, before) = (lexicon.Phrases.Set("after-it"), lexicon.Phrases.Set("before-it"));
        for (var i = 0; i < words.Count && (after.MayStandIn(words) || before.MayStandIn(words)); i++)
        {
            var (isAfter, isBefore) = (after.LengthAt(words, i), before.LengthAt(words, i));
            if (isAfter + isBefore > 0 && Phrased(sentence, i, isAfter, isBefore) is { } claim)
            {
                claims.Add(claim);
            }
        }
    }

    private OrderClaim? Phrased(ParsedSentence sentence, int i, int isAfter, int isBefore)
    {
        var words = sentence.Words;
        if (isAfter > 0 && Back(sentence, i, i + isAfter) is var (earlier, later))
        {
            return new OrderClaim(Doing(sentence, earlier.About) ?? Act.Of(sentence, earlier, lexicon), Act.Of(sentence, later, lexicon), sentence);
        }

        var phrase = Phrases.After(words, i + Math.Max(isAfter, isBefore), words.Count);
        if (phrase.IsEmpty || !IsHappening(words, phrase, i) || Moments.Follows(words, phrase.Start, lexicon) || (i > 0 && sentence.Predicates.Any(p => p.First >= phrase.Start && p.First <= phrase.End + 1 && p.Clause != ClauseKind.Main)))
        {
            return null;
        }

        var main = sentence.Predicates.LastOrDefault(p => p.Clause == ClauseKind.Main && p.Verb < i) ?? sentence.Predicates.FirstOrDefault(p => p.Verb > phrase.Head && p.Clause is ClauseKind.Main or ClauseKind.Temporal or ClauseKind.Prior);
        if (main is null || IsPlain(words, main) || IsAgain(words, main))
        {
            return null;
        }

        var one = Meant(sentence, main);
        var two = one.Thing is not null && lexicon.VerbOfNominal(words.Lemmas[phrase.Head]) is null ? new Act(sentence, phrase.Head, one.Verb, lexicon.Morphology.Singular(words.Lower(phrase.Head))) : new Act(sentence, phrase.Head, words.Lemmas[phrase.Head], null);
        return _notYet.IsDenied(words, main) == (isBefore > 0) ? new OrderClaim(two, one, sentence, IsBan: isBefore > 0)
            : isBefore > 0 ? new OrderClaim(one, two, sentence) : null;
    }

    /// <summary>"The check comes first, and purchasing asks only after it": what is told before, and what comes after.</summary>
    private static (Predicate Earlier, Predicate Later)? Back(ParsedSentence sentence, int at, int pronoun)
    {
        var mains = sentence.Words.Lower(pronoun) is "it" or "that" && pronoun + 1 >= sentence.Words.Count - 1 ? sentence.Predicates.Where(p => p.Clause == ClauseKind.Main && p.Verb < at).TakeLast(2).ToList() : [];
        return mains is [{ Negated: false } earlier, { Negated: false } later] ? (earlier, later) : null;
    }

    /// <summary>"After the migration"; not "after two days", "an hour after the migration".</summary>
    private static bool IsHappening(TaggedSentence words, Phrase phrase, int at)
    {
        var isTime = words.Units.TryGet(words.Lower(at - 1), "time", out _) || words.Units.TryGet(words.Lower(phrase.Head), "time", out _);
        return !isTime && words.TagAt(phrase.Head) is Tag.Noun or Tag.Name && words.TagAt(phrase.Start) != Tag.Number;
    }

    /// <summary>"The roof has to wait for the walls".</summary>
    private void Waiting(ParsedSentence sentence, List<OrderClaim> claims)
    {
        var words = sentence.Words;
        foreach (var wait in sentence.Predicates)
        {
            if (wait is { Lemma: "wait", Negated: false, Subject.IsEmpty: false } && words.Lower(wait.End) is "for" or "on" && words.TagAt(wait.Subject.Head) is Tag.Noun or Tag.Name && Phrases.After(words, wait.End + 1, words.Count) is { IsEmpty: false } awaited)
            {
                claims.Add(new OrderClaim(new Act(sentence, awaited.Head, words.Lemmas[awaited.Head], null), new Act(sentence, wait.Subject.Head, words.Lemmas[wait.Subject.Head], null), sentence));
            }
        }
    }

    /// <summary>What is begun, allowed or forbidden: "fuelling the rocket is forbidden", "no repair may begin".</summary>
    private Act Meant(ParsedSentence sentence, Predicate main)
    {
        if (lexicon.Phrases.Is("allowing", main.Lemma) || lexicon.Phrases.Is("forbidding", main.Lemma))
        {
            return sentence.Predicates.FirstOrDefault(p => p.Clause is ClauseKind.Gerund or ClauseKind.Infinitive) is { } inner ? Act.Of(sentence, inner, lexicon) : Act.Named(sentence, main.About, lexicon) ?? Act.Of(sentence, main, lexicon);
        }

        return lexicon.Phrases.Is("starting-it", main.Lemma) && Doing(sentence, main.About) is { } begun ? begun : Act.Of(sentence, main, lexicon);
    }

    /// <summary>"No flat may be offered without an income check", "must not be sedated without having signed".</summary>
    private void Without(ParsedSentence sentence, List<OrderClaim> claims)
    {
        var words = sentence.Words;
        if (!words.Says("without"))
        {
            return;
        }

        for (var at = 0; at < words.Count; at++)
        {
            if (words.Lower(at) == "without" && sentence.Predicates.LastOrDefault(p => p.Clause == ClauseKind.Main && p.First < at) is { } main && _notYet.IsDenied(words, main))
            {
                var before = sentence.Predicates.FirstOrDefault(p => p.First > at && !p.Finite) is { } done ? Act.Of(sentence, done, lexicon) : Act.Named(sentence, Phrases.After(words, at + 1, words.Count), lexicon);
                if (before is not null)
                {
                    claims.Add(new OrderClaim(before, Act.Of(sentence, main, lexicon), sentence, IsBan: true));
                }
            }
        }
    }

    /// <summary>Two main clauses with "then" between them.</summary>
    private void Successive(ParsedSentence sentence, List<OrderClaim> claims)
    {
        var then = lexicon.Phrases.Set("then");
        if (!then.MayStandIn(sentence.Words))
        {
            return;
        }

        var mains = sentence.Predicates.Where(p => p is { Clause: ClauseKind.Main, Negated: false } && !IsPlain(sentence.Words, p)).ToList();
        for (var i = 1; i < mains.Count; i++)
        {
            if (then.Find(sentence.Words, mains[i - 1].End, mains[i].Verb + 1) >= 0)
            {
                claims.Add(new OrderClaim(Act.Of(sentence, mains[i - 1], lexicon), Act.Of(sentence, mains[i], lexicon), sentence));
            }
        }
    }

    /// <summary>"The payment follows the approval", "weighing the crate comes before sealing it".</summary>
    private void Named(ParsedSentence sentence, List<OrderClaim> claims)
    {
        foreach (var main in sentence.Predicates)
        {
            if (main is not { Clause: ClauseKind.Main, Passive: false, Negated: false, Subject.IsEmpty: false })
            {
                continue;
            }

            var follows = lexicon.Phrases.Is("following", main.Lemma) || Says(sentence.Words, main.End, "after");
            if ((follows || lexicon.Phrases.Is("preceding", main.Lemma) || Says(sentence.Words, main.End, "before")) && Doing(sentence, main.Subject) is { } subject && Second(sentence, main) is { } other)
            {
                claims.Add(follows ? new OrderClaim(other, subject, sentence) : new OrderClaim(subject, other, sentence));
            }
        }
    }

    /// <summary>"The text is translated first and the captions second", "… first, then the captions": the same is done with another thing.</summary>
    private void Gapped(ParsedSentence sentence, List<OrderClaim> claims)
    {
        var words = sentence.Words;
        if (!words.Says("first") || sentence.Predicates.LastOrDefault(p => p is { Clause: ClauseKind.Main, Negated: false }) is not { } main || Act.Of(sentence, main, lexicon) is not { Thing: not null } earlier || !Indexes.From(main.First, Math.Min(words.Count, main.End + 2) - main.First).Any(i => words.Lower(i) == "first"))
        {
            return;
        }

        var at = main.End;
        while (words.Lower(at) is "first" or "," or "and" or "then")
        {
            at++;
        }

        var isThen = words.Lower(at - 1) == "then";
        if (at > main.End && Phrases.After(words, at, words.Count) is { IsEmpty: false } phrase && words.TagAt(phrase.Head) is Tag.Noun or Tag.Name && (isThen || words.Lower(phrase.End) is "second" or "afterwards" or "later" or "last" or "next" or "then"))
        {
            claims.Add(new OrderClaim(earlier, new Act(sentence, phrase.Head, earlier.Verb, lexicon.Morphology.Singular(words.Lower(phrase.Head))), sentence));
        }
    }

    private static bool Says(TaggedSentence words, int at, string word) => words.Lower(at) == word;

    /// <summary>What follows, precedes, or is come before: the object, or what stands behind "before".</summary>
    private Act? Second(ParsedSentence sentence, Predicate main)
    {
        var relating = lexicon.Phrases.Is("following", main.Lemma) || lexicon.Phrases.Is("preceding", main.Lemma);
        if (!relating && !lexicon.Phrases.Is("light", main.Lemma) && main.Lemma is not "come")
        {
            return null;
        }

        var behind = sentence.Predicates.FirstOrDefault(p => p.First > main.Verb && p.Clause is ClauseKind.Prior or ClauseKind.Temporal or ClauseKind.Gerund && !p.Finite);
        return behind is not null ? Act.Of(sentence, behind, lexicon)
            : Doing(sentence, relating && !main.Object.IsEmpty ? main.Object : Phrases.After(sentence.Words, main.End + 1, sentence.Words.Count));
    }

    /// <summary>An action told as a gerund or by a noun.</summary>
    private Act? Doing(ParsedSentence sentence, Phrase phrase) =>
        sentence.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Gerund } && !phrase.IsEmpty && p.Object == phrase) is { } gerund ? Act.Of(sentence, gerund, lexicon) : Act.Named(sentence, phrase, lexicon);

    private bool IsPlain(TaggedSentence words, Predicate predicate) => predicate.Lemma is "be" or "have" or "do" && !IsOver(words, predicate);

    /// <summary>"Has been composed", "is over", "are done": it lies behind.</summary>
    private bool IsOver(TaggedSentence words, Predicate predicate) => predicate.Perfect || lexicon.Phrases.Set("being-over").IsWordAt(words, predicate.Verb) || lexicon.Phrases.Set("being-over").IsWordAt(words, predicate.End);

    /// <summary>"IT has reported that the laptop is ready": what is reported.</summary>
    private Act Reported(ParsedSentence sentence, Predicate told) =>
        Pointed(sentence, told) ?? Act.Of(sentence, sentence.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Complement && p.Verb > told.Verb && IsOver(sentence.Words, p)) ?? told, lexicon);

    /// <summary>"The screening comes first; nothing is debited until it has passed": what was spoken of before, where only "it" is over.</summary>
    private Act? Pointed(ParsedSentence sentence, Predicate told)
    {
        if (told.Passive || told.Subject.IsEmpty || sentence.Words.Lower(told.Subject.Head) is not ("it" or "this" or "that") || !lexicon.Phrases.Is("bringing-about", told.Lemma))
        {
            return null;
        }

        var before = sentence.Predicates.LastOrDefault(p => p.Clause == ClauseKind.Main && p.First < told.ClauseStart && !p.About.IsEmpty && sentence.Words.TagAt(p.About.Head) == Tag.Noun);
        return before is null ? null : Doing(sentence, before.About) ?? new Act(sentence, before.About.Head, sentence.Words.Lemmas[before.About.Head], null);
    }

    private static bool IsAgain(TaggedSentence words, Predicate predicate) =>
        Indexes.From(predicate.First, Math.Min(words.Count, predicate.End + 4) - predicate.First).Any(i => words.Lower(i) is "again" or "next" or "another" or "anew");
}
