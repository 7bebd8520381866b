using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>The words of a sentence that say "undo", whatever their form: a verb, a verb with its particle, a state that is set again.</summary>
internal sealed partial class UndoingWords(TaggedSentence words, Lexicon lexicon)
{
    /// <summary>How many words may stand between a verb and what says that it undoes: "point the load balancer back".</summary>
    private const int Reach = 8;

    /// <summary>The verb that undoes at a token, with the token after it; <see langword="null"/> if none does.</summary>
    /// <param name="i">The token.</param>
    /// <param name="gapped">A participle may stand without its helper.</param>
    /// <param name="fails">A failure is told, so that what takes something back only then counts: "he hands the laptop in".</param>
    public (string Verb, int End)? VerbAt(int i, bool gapped, bool fails)
    {
        var tag = words.TagAt(i);
        if (Returns(i) is { } returns)
        {
            return returns;
        }

        if (Objects.IsCall(words, i, lexicon))
        {
            return (words.Lower(i), i + 1);
        }

        if (tag is Tag.Gerund && words.TagAt(i + 1).IsNominal() && lexicon.Phrases.Set("undo-all").IsBaseAt(words, i))
        {
            return null;
        }

        if ((ThrownAway(i) ?? MarkedFor(i) ?? PassedOn(i) ?? GoesAgain(i)) is { } gone)
        {
            return gone;
        }

        if (StateAt(i) is { } state)
        {
            return state;
        }

        if (IsGerundNoun(i) || !tag.IsVerb() && !(tag is Tag.Adjective or Tag.Noun && gapped && IsGappedParticiple(i)))
        {
            return null;
        }

        var lemma = tag.IsVerb() ? words.Lemmas[i] : lexicon.Morphology.Describe(words.Lower(i)).Lemma;
        if (lemma is "go" or "come" && words.Lower(i + 1) == "off" && words.TagAt(i + 2).OpensNounPhrase())
        {
            return ("take-off", i + 2);
        }

        if (lemma is "go" or "come" && !IsBackAgain(i) && words.Lower(i + 1) is not ("away" or "offline") || (tag is not Tag.Gerund && words.Lower(i).StartsWith("un", StringComparison.Ordinal) && (words.TagAt(i - 1).IsVerb() || words.TagAt(i - 1) == Tag.Particle)))
        {
            return lemma == "go" && words.TagAt(i) == Tag.Base && IsCompelled(i) ? ("cancel", i + 1) : null;
        }

        for (var at = i + 1; at < Math.Min(words.Count, i + Reach) && !words.TagAt(at).IsVerb() && words.TagAt(at) is not (Tag.Auxiliary or Tag.Modal) && (!EndsPart(at) || JoinsNouns(at)); at++)
        {
            var phrasal = lemma + "-" + words.Lower(at);
            if (words.TagAt(at) is Tag.Particle && ((words.Lower(at) is "on" && lexicon.TakenBackBy(phrasal).Length > 0) || (fails && words.Lower(at) is not "up" && lexicon.Verb(phrasal) is null && lexicon.TakenBackOnFailureBy(phrasal).Length > 0)))
            {
                return (phrasal, at == i + 1 ? at + 1 : i + 1);
            }

            if (words.Lower(at) is "back" or "down" or "out" or "off" or "up" or "go" or "apart" or "away" or "free" or "home" or "offline" && (Undoes(phrasal) || (words.TagAt(at) is Tag.Particle && words.Lower(at) is not "up" && lexicon.TakenBackBy(phrasal).Length > 0) || (words.Lower(at) == "back" && TurnsBack(lemma) && !IsBareNoun(i))))
            {
                return (phrasal, at == i + 1 ? at + 1 : i + 1);
            }
        }

        return Undoes(lemma) ? (lemma, i + 1) : LetsGo(i, lemma);
    }

    /// <summary>"Money back", "seat back into the pool", "name off the list": what a particle says without a verb.</summary>
    public string? WithoutVerb(int i)
    {
        var verb = words.Lower(i) switch
        {
            "back" when words.Lower(i + 1) is "to" or "into" or "in" or "on" or "onto" => "return",
            "back" when EndsPart(i + 1) => "give-back",
            "off" when words.TagAt(i + 1).OpensNounPhrase() => "take-off",
            "out" when words.Lower(i + 1) is "of" => "take-out",
            "out" or "away" or "gone" or "off" when EndsPart(i + 1) => "undo",
            "void" or "free" or "cancelled" when EndsPart(i + 1) => words.Lower(i) switch { "void" => "void", "free" => "release", _ => "cancel" },
            _ => null,
        };
        if (verb is null || !(words.TagAt(i - 1).IsNominal() || IsBareNoun(i - 1)))
        {
            return null;
        }

        if (IsBareNoun(i - 1))
        {
            return verb;
        }

        for (var back = i - 1; back >= 0 && (!EndsPart(back) || JoinsNouns(back)); back--)
        {
            if (words.TagAt(back) is Tag.Gerund || words.TagAt(back).IsVerb() && back > 0 && !EndsPart(back - 1) || words.TagAt(back) is Tag.Auxiliary or Tag.Modal || words.TagAt(back) is Tag.Base)
            {
                return null;
            }
        }

        return verb;
    }

    /// <summary>A verb without a word for undoing that is done "again" to what another did: "the barriers are collected again".</summary>
    public bool IsAgain(int i)
    {
        if (!words.TagAt(i).IsVerb() || words.TagAt(i) is Tag.Gerund || lexicon.Phrases.Set("handling").IsBaseAt(words, i) || words.Lemmas[i] is not "go" && lexicon.Verb(words.Lemmas[i])?.Class is VerbClass.Retry or VerbClass.Decide or VerbClass.Wait or VerbClass.State or VerbClass.Control)
        {
            return false;
        }

        return SaysAgain(i);
    }

    private bool SaysAgain(int i)
    {
        for (var at = i + 1; at < Math.Min(words.Count, i + Reach) && !words.TagAt(at).IsVerb() && words.Lower(at) is not ("," or ";" or "." or ":"); at++)
        {
            if (words.Lower(at) == "again")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The voiding of the authorisation".</summary>
    public bool IsGerundNoun(int i) =>
        (words.TagAt(i) == Tag.Gerund && words.TagAt(i - 1) == Tag.Determiner) || (words.TagAt(i) is Tag.Gerund or Tag.Base or Tag.Present && words.Lower(i + 1) == "of");

    /// <summary>Something that happens to the thing itself rather than being done to it: "the hold lapses", "the goods go back".</summary>
    public bool IsOfTheThing(int i) =>
        words.Lemmas[i] is "lose" or "flow" || words.Lower(i) is "goes" or "go" or "lands" or "ends" or "becomes" || (words.Lemmas[i] is "find" or "make" && words.Lower(i + 2) == "way") || words.Lower(i) is "becomes" or "become" or "comes" || (words.Lower(i) is "stands" or "stand" && words.Lower(i + 1) is "down" && Objects.After(words, i + 2, lexicon).IsEmpty) || (words.Lemmas[i] is "return" or "close" or "reopen" or "stop" or "lapse" or "expire" or "end" or "come" or "revert" && words.TagAt(i) is not Tag.Participle && Objects.After(words, i + 1, lexicon).IsEmpty) || (words.TagAt(i) is Tag.Present && IsAgain(i) && Objects.After(words, i + 1, lexicon).IsEmpty);

    /// <summary>"Has to go", "must go".</summary>
    private bool IsCompelled(int i) => words.TagAt(i - 1) is Tag.To or Tag.Modal && words.TagAt(i + 1) is Tag.Punctuation or Tag.Coordinator or Tag.Adverb;

    /// <summary>"Go back to the pool", "come back": not "go to the clerk".</summary>
    private bool IsBackAgain(int i)
    {
        for (var at = i + 1; at < Math.Min(words.Count, i + Reach + 1); at++)
        {
            if (lexicon.Phrases.Set("backwards").IsWordAt(words, at) || (words.Lower(at) == "back" && words.Lower(at + 1) is not ("to" or "and")) || (words.Lower(at) == "back" && words.Lower(at + 1) == "to" && (IsPlace(at + 2) || words.Lower(at + 2) == "being")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Somebody or a place that had it: not an earlier step of the process ("back to checking", "back to step 2").</summary>
    private bool IsPlace(int at) => words.TagAt(at) is Tag.Determiner or Tag.Noun or Tag.Name or Tag.Adjective && lexicon.VerbOfNominal(words.Lower(Phrases.Read(words, at, words.Count).Head)) is null;

    /// <summary>"Gets the money back", "has her fee back", "receives the amount back".</summary>
    private (string, int)? Returns(int i)
    {
        if (words.Lemmas[i] is "find" or "make" && words.Lower(i + 2) == "way" && words.Lower(i + 3) == "back")
        {
            return ("go-back", i + 4);
        }

        if (words.Lemmas[i] is "end" or "leave" && words.TagAt(i).IsVerb() && Indexes.From(i + 1, 2).FirstOrDefault(at => words.Lower(at) == "with", -1) is var with and > 0)
        {
            return BackBehind(with) > 0 ? ("give-back", with + 1) : null;
        }

        if (words.Lemmas[i] is "come" && words.Matches(i + 1, "to an end"))
        {
            return ("end", i + 4);
        }

        if (words.Lemmas[i] is "be" && words.TagAt(i + 1) is Tag.Preposition && SaysAgain(i))
        {
            return ("return", i + 1);
        }

        if (words.Lemmas[i] is not ("get" or "have" or "receive" or "take"))
        {
            return null;
        }

        if (words.Lemmas[i] is "have" && words.TagAt(i) is not Tag.Auxiliary && SaysAgain(i))
        {
            return ("give-back", i + 1);
        }

        return BackBehind(i) is var back and > 0 && words.Lemmas[i] != "take" && !(back == i + 1 && words.Lower(back + 1) is "to") ? ("give-back", i + 1) : null;
    }

    /// <summary>Where "back" stands behind a token and what it says is had back, before another verb; -1 if it does not.</summary>
    private int BackBehind(int i)
    {
        for (var at = i + 1; at < Math.Min(words.Count, i + Reach) && !words.TagAt(at).IsVerb() && !EndsPart(at); at++)
        {
            if (words.Lower(at) == "back")
            {
                return at;
            }
        }

        return -1;
    }

    private (string, int)? LetsGo(int i, string lemma)
    {
        for (var at = i + 1; lemma is "let" or "set" && at < Math.Min(words.Count, i + Reach) && !EndsPart(at); at++)
        {
            if (words.Lower(at) is "go" or "free" or "loose")
            {
                return ("let-go", at == i + 1 ? at + 1 : i + 1);
            }
        }

        return null;
    }

    /// <summary>"The anaesthetist freed and the booking withdrawn": a participle without its auxiliary.</summary>
    private bool IsGappedParticiple(int i) =>
        (!words.Lower(i).StartsWith("un", StringComparison.Ordinal) || UndoingVerbs.IsKnown(lexicon.Morphology.Describe(words.Lower(i)).Lemma, lexicon)) && lexicon.Morphology.Describe(words.Lower(i)).Has(VerbForms.Participle | VerbForms.Past) && (i + 1 >= words.Count || words.TagAt(i + 1) is Tag.Punctuation or Tag.Coordinator or Tag.Adverb or Tag.Preposition);

    private bool Undoes(string verb) => UndoingVerbs.IsUndoing(verb, lexicon);

    /// <summary>"Seat back into the pool": a noun that only looks like a verb, for nothing is acted on.</summary>
    private bool IsBareNoun(int i) =>
        words.TagAt(i) == Tag.Base && (i == 0 || EndsPart(i - 1) || words.TagAt(i - 1) is Tag.Adverb) && lexicon.Morphology.Describe(words.Lower(i)).Noun >= 0 && !Undoes($"{words.Lower(i)}-{words.Lower(i + 1)}") && (words.Lower(i + 1) is "off" || words.TagAt(i + 2) is Tag.Preposition or Tag.Punctuation or Tag.Coordinator);

    /// <summary>Any verb may turn something back, but for those of talking: "call back", "report back".</summary>
    private bool TurnsBack(string lemma) => !lexicon.Phrases.Is("talking-back", lemma);

    /// <summary>"Puts worker and API back": the coordinator of two things.</summary>
    private bool JoinsNouns(int at) => words.TagAt(at) is Tag.Coordinator && words.TagAt(at - 1).IsNominal() && (words.TagAt(at + 1).IsNominal() || words.TagAt(at + 1) is Tag.Determiner);

    private bool EndsPart(int at) => words.TagAt(at) is Tag.Punctuation or Tag.Coordinator;
}
