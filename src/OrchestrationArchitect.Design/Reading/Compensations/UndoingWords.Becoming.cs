using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>What becomes of something: the state it comes to have, where it lands, who gets it.</summary>
internal sealed partial class UndoingWords
{
    /// <summary>How many words may tell who gets something: "to the next pupil on the list".</summary>
    private const int Recipient = 5;

    /// <summary>"Goes into the shredder", "lands in the bin".</summary>
    private (string, int)? ThrownAway(int i)
    {
        if (words.Lemmas[i] is not ("go" or "land" or "end" or "put" or "throw") || !words.TagAt(i).IsVerb())
        {
            return null;
        }

        var at = i + 1 + (words.TagAt(i + 1) is Tag.Particle or Tag.Adverb ? 1 : 0);
        var thing = words.Lower(at) is "into" or "in" or "to" or "through" ? Phrases.Read(words, at + 1, words.Count) : default;
        return thing.IsEmpty ? null : words.Lower(thing.Head) is "shredder" ? ("shred", thing.End) : lexicon.Phrases.Set("bin").IsWordAt(words, thing.Head) ? ("discard", thing.End) : null;
    }

    /// <summary>"Becomes available", "is made valid again", "set the room free", "declared void", "rendered worthless".</summary>
    private (string, int)? StateAt(int i)
    {
        if (words.Lemmas[i] is not ("lose" or "become" or "make" or "set" or "declare" or "be" or "give" or "mark" or "render") && words.Lower(i) is not ("becomes" or "become"))
        {
            return null;
        }

        for (var at = i + 1; at < Math.Min(words.Count, i + Reach) && !words.TagAt(at).IsVerb() && !EndsPart(at); at++)
        {
            if (words.Lemmas[i] == "lose")
            {
                if (lexicon.Phrases.Set("validity").IsWordAt(words, at))
                {
                    return ("invalidate", at + 1);
                }

                continue;
            }

            if (IsOnOffer(i, at))
            {
                return ("release", i + 1);
            }

            var again = words.Lower(at + 1) == "again" || (words.Lemmas[i] is not "be" && words.Matches(at + 1, "once more")) || words.Lower(at - 1) == "then" || (lexicon.Phrases.Set("free-state").IsWordAt(words, at) && Enumerable.Range(at + 1, Math.Min(Reach, words.Count - at - 1)).TakeWhile(i => !EndsPart(i)).Any(i => words.Lower(i) == "again"));
            if (lexicon.Phrases.Set("free-state").IsWordAt(words, at) && !words.TagAt(at + 1).IsNominal() && (again || words.Lemmas[i] is not "be" || words.Lower(at + 1) is "for" or "to"))
            {
                return (words.Lower(at) is not "free" ? "release" : words.Lemmas[i] == "set" ? "set-free" : "free", i + 1);
            }

            if (words.Lower(at) is "void" or "null")
            {
                return ("void", at == i + 1 ? at + 1 : i + 1);
            }

            if ((words.Lower(at) is "invalid" && words.Lemmas[i] is not "be") || (words.Lemmas[i] is "make" or "declare" or "render" or "become" && lexicon.Phrases.Set("without-force").IsWordAt(words, at)))
            {
                return (words.Lower(at) is "inactive" ? "deactivate" : "invalidate", at == i + 1 ? at + 1 : i + 1);
            }

            if (again && words.TagAt(at) is Tag.Adjective or Tag.Adverb)
            {
                return ("restore", i + 1);
            }
        }

        return null;
    }

    /// <summary>"The record is flagged for deletion", "mark the file for removal": the deed that is only announced.</summary>
    private (string, int)? MarkedFor(int i)
    {
        var deed = words.TagAt(i).IsVerb() && lexicon.Phrases.Set("marking-for").IsBaseAt(words, i) ? DeedMarked(i) : -1;
        return deed > 0 && UndoingVerbs.OfNoun(words.Lower(deed), lexicon) is { } verb && Undoes(verb) ? (verb, i + 1) : null;
    }

    /// <summary>Where the noun of what is announced stands; -1 if there is none.</summary>
    private int DeedMarked(int i)
    {
        var at = i + 1;
        while (at < Math.Min(words.Count, i + Reach) && words.Lower(at) is not "for" && !words.TagAt(at).IsVerb() && !EndsPart(at))
        {
            at++;
        }

        return words.Lower(at) is "for" && words.TagAt(at + 1) is Tag.Noun && !words.TagAt(at + 2).IsNominal() ? at + 1 : -1;
    }

    /// <summary>"Is on sale again", "is back on the market".</summary>
    private bool IsOnOffer(int verb, int at) => words.Lemmas[verb] is "be" && lexicon.Phrases.Set("on-offer").LengthAt(words, at) > 0 && (SaysAgain(verb) || words.Lower(at - 1) == "back");

    /// <summary>What brings something into a state, with the state: "make" and "available" in "the pad becomes available", "declare" and "invalid" in "the card is declared invalid", "give" and "free" in "the port is given free"; <see langword="null"/> if the verb tells none, or one that a verb of its own says better: "set free", "becomes void".</summary>
    public (string Verb, string State)? MadeAt(int i)
    {
        if (Indexes.From(i + 1, Reach).FirstOrDefault(at => IsOnOffer(i, at), -1) is var offered and > 0 && StateAt(i) is ("release", _))
        {
            return ("put", words.Text(offered, offered + lexicon.Phrases.Set("on-offer").LengthAt(words, offered)));
        }

        if (MarkedFor(i) is not null)
        {
            return (words.Lemmas[i], "for " + words.Lower(DeedMarked(i)));
        }

        if (!(words.Lemmas[i] is "become" or "make" or "declare" or "mark" or "give") || StateAt(i) is not var (said, _) || !TellsHow(words.Lemmas[i], said))
        {
            return null;
        }

        var at = i + 1;
        while (at < words.Count && !IsState(at) && !EndsPart(at))
        {
            at++;
        }

        return at < words.Count && IsState(at) ? (words.Lemmas[i] is "become" ? "make" : words.Lemmas[i], words.Lower(at)) : null;
    }

    /// <summary>Whether a verb with its state tells how something is undone, rather than the verb that says the same.</summary>
    private static bool TellsHow(string verb, string said) => verb switch
    {
        "mark" or "give" => true,
        "declare" => said is "release" or "restore" or "invalidate" or "void",
        "make" => said is "release" or "restore" or "free",
        _ => said is "release" or "restore",
    };

    /// <summary>"A veto means a cancelled order and a released budget": what is said to come about, told by a participle before what it was done to; <see langword="null"/> if nothing is.</summary>
    public (string Verb, Phrase Thing)? Describing(int i)
    {
        if (words.TagAt(i) is not (Tag.Adjective or Tag.Participle) || words.TagAt(i - 1) is not Tag.Determiner || words.Lower(i - 1) is not ("a" or "an") || !words.TagAt(i + 1).IsNominal())
        {
            return null;
        }

        var lead = i - 2;
        while (lead > 0 && (words.TagAt(lead).IsNominal() || words.TagAt(lead) is Tag.Coordinator or Tag.Determiner or Tag.Adjective or Tag.Participle || words.Lower(lead) is "," or "to" or "in"))
        {
            lead--;
        }

        var form = lexicon.Morphology.Describe(words.Lower(i));
        return lead >= 0 && words.Lemmas[lead] is "mean" or "bring" or "entail" or "lead" or "result" or "trigger" or "cause" or "imply" && form.Has(VerbForms.Participle) && Undoes(form.Lemma) && Phrases.Read(words, i + 1, words.Count) is { IsEmpty: false } thing ? (form.Lemma, thing) : null;
    }

    private bool IsState(int at) => words.TagAt(at) is Tag.Adjective || words.Lower(at) is "invalid" or "void" or "free";

    /// <summary>"The berth goes to the next ship", "the seat is handed on to somebody else", "the hour can be used by others": another has now what was reserved.</summary>
    private (string, int)? PassedOn(int i)
    {
        if (!words.TagAt(i).IsVerb() || !lexicon.Phrases.Set("passing-on").IsBaseAt(words, i))
        {
            return null;
        }

        var at = i + 1;
        while (at < Math.Min(words.Count, i + Reach) && words.Lower(at) is not ("to" or "for" or "by") && !words.TagAt(at).IsVerb() && !EndsPart(at))
        {
            at++;
        }

        for (var who = at + 1; words.Lower(at) is "to" or "for" or "by" && who < Math.Min(words.Count, at + Recipient) && !EndsPart(who); who++)
        {
            if (lexicon.Phrases.Set("another").IsWordAt(words, who))
            {
                return IsPassedAlong(i) ? null : (words.Lemmas[i] is "open" ? "release" : (words.Lemmas[i] is "hand" or "pass" or "offer" or "award" or "promise" or "move" ? words.Lemmas[i] : "give") + "-on", i + 1);
            }
        }

        return null;
    }

    /// <summary>"The order goes to the next supplier": what asks for something is put to another, and what was reserved stays so.</summary>
    private bool IsPassedAlong(int i) => words.Lemmas[i] is "go" or "pass" or "offer" or "move" or "hand" && Phrases.Before(words, i - (words.TagAt(i - 1) is Tag.Auxiliary ? 1 : 0), 0) is { IsEmpty: false } thing && lexicon.Phrases.Set("passed-along").IsWordAt(words, thing.Head);

    /// <summary>"The flag goes off again", "the page goes live again": the state that was before.</summary>
    private (string, int)? GoesAgain(int i) => words.Lemmas[i] is "go" && SaysAgain(i)
        ? words.Lower(i + 1) switch { "off" => ("switch-off", i + 2), "on" => ("switch-on", i + 2), "live" => ("put-live", i + 2), "online" => ("put-online", i + 2), _ => null } : PutAgain(i);

    /// <summary>"Put the listing live again", "bring the page back online".</summary>
    private (string, int)? PutAgain(int i)
    {
        var at = words.Lemmas[i] is "put" or "set" or "bring" or "switch" ? i + 1 : words.Count;
        while (at < Math.Min(words.Count, i + Reach) && words.Lower(at) is not ("live" or "online") && !words.TagAt(at).IsVerb() && !EndsPart(at))
        {
            at++;
        }

        return at < words.Count && words.Lower(at) is "live" or "online" && (words.Lower(at - 1) is "back" || SaysAgain(i)) ? ("put-" + words.Lower(at), i + 1) : null;
    }
}
