using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>What an undoing verb or noun acts on: one phrase or several.</summary>
internal static class Objects
{
    /// <summary>Whatever has been done.</summary>
    private static readonly UndoneObject Everything = new("everything", "everything", ["everything"]);

    /// <summary>The phrases after a verb: "cancel the hotel, the car and the flight". With <paramref name="ofs"/> each may have its own "of".</summary>
    public static ImmutableArray<(UndoneObject? Thing, bool All)> After(TaggedSentence words, int from, Lexicon lexicon, bool ofs = false)
    {
        var found = ImmutableArray.CreateBuilder<(UndoneObject?, bool)>();
        var at = from;
        if (words.Lower(from) is "what" or "whatever" or "everything" or "anything")
        {
            return [(Everything, true)];
        }

        at += words.Lower(at) == "of" ? 1 : 0;
        while (at < words.Count)
        {
            while (words.TagAt(at) is Tag.Adverb or Tag.Particle || words.Lower(at) is "both" or "either")
            {
                at++;
            }

            var phrase = Phrases.Read(words, at, words.Count) is { IsEmpty: false } named ? named : IsPointing(words, at) ? new Phrase(at, at + 1, at) : default;
            if (phrase.IsEmpty || words.Lower(phrase.Start) is "nothing" or "nobody" || (found.Count > 0 && ((OpensClause(words, phrase.End) && !(ofs && words.Lower(phrase.Start - 1) is "of")) || IsDoneToBefore(words, phrase.End) || (words.Lower(phrase.Start - 1) is "," && words.Lower(phrase.End) is "back" or "out" or "off") || IsCall(words, phrase.Start, lexicon) || IsBareUndoing(words, phrase, lexicon) || (ofs && words.Lower(phrase.End) is "of" or "from" && UndoingVerbs.IsUndoing(UndoingVerbs.OfNoun(words.Lower(phrase.Head), lexicon) ?? words.Lemmas[phrase.Head], lexicon)))))
            {
                break;
            }

            phrase = found.Count == 0 && words.TagAt(phrase.End) is Tag.Determiner && Phrases.Read(words, phrase.End, words.Count) is { IsEmpty: false } given && lexicon.Phrases.People.Contains(words.Lemmas[phrase.Head]) ? given : phrase;
            found.Add((Of(words, phrase, lexicon), WholeReach.Of(words, phrase)));
            at = phrase.End;
            while (words.Lower(at) is "of" or "for" or "in" or "at" or "on" or "to" or "from" && !ofs && Phrases.Read(words, at + 1, words.Count) is { IsEmpty: false } more)
            {
                at = more.End;
            }

            var next = at;
            while (words.Lower(next) is "," or "and" or "&" or "+" or "/" or "or" or "then" or "plus")
            {
                next++;
            }

            next += ofs && next > at && words.Lower(next) is "of" or "for" ? 1 : 0;
            if (next == at)
            {
                break;
            }

            at = next;
        }

        return found.ToImmutable();
    }

    /// <summary>"Revoke the key and refund": a word by itself that says by itself what is undone.</summary>
    private static bool IsBareUndoing(TaggedSentence words, Phrase phrase, Lexicon lexicon) =>
        phrase.End == phrase.Start + 1 && (phrase.End >= words.Count || words.TagAt(phrase.End) is Tag.Punctuation) && lexicon.Phrases.Is("self-naming", lexicon.VerbOfNominal(words.Lower(phrase.Head)) ?? words.Lower(phrase.Head));

    /// <summary>The phrases before a passive verb: "the van and the crew are released".</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="end">Where the verb begins.</param>
    /// <param name="context">What the sentence tells of a failure.</param>
    /// <param name="lexicon">The words to know.</param>
    /// <param name="about">What the clause of the verb is about, if it is known.</param>
    public static ImmutableArray<(UndoneObject? Thing, bool All)> Before(TaggedSentence words, int end, FailureContext context, Lexicon lexicon, Phrase about = default)
    {
        var found = new List<(UndoneObject?, bool)>();
        var at = end;
        while (at > 0)
        {
            if (found.Count == 0 && context.Restriction(at) is var restriction and > 0)
            {
                at = restriction;
            }

            var phrase = Phrases.Before(words, at, 0);
            if (phrase.IsEmpty && found.Count == 0 && Relative(words, at) is var relative and > 0)
            {
                at = relative;
                continue;
            }

            if (phrase.IsEmpty && found.Count == 0 && at == end && words.Lower(at - 1) is "," && SaysWhatever(words, at))
            {
                at--;
                continue;
            }

            if (phrase.IsEmpty && found.Count == 0 && Reduced(words, at) is var reduced and > 0)
            {
                at = reduced;
                continue;
            }

            if (phrase.IsEmpty || (context.IsCondition(phrase.Head) && !(context.Everywhere && phrase.End == end)))
            {
                break;
            }

            if (IsAllOf(words, phrase))
            {
                return [(Everything, true)];
            }

            if (found.Count == 0 && Holds(words, about, phrase))
            {
                phrase = about;
            }
            else if (words.Lower(phrase.Start - 1) is "of" or "in" or "on" or "at" or "for" or "from" && Phrases.Before(words, phrase.Start - 1, 0) is { IsEmpty: false } governor && !context.IsCondition(governor.Head))
            {
                phrase = governor;
            }

            found.Insert(0, (Of(words, phrase, lexicon), WholeReach.Of(words, phrase)));
            at = phrase.Start;
            if (words.Lower(at - 1) is not ("," or "and" or "&" or "or") || !words.TagAt(at - 2).IsNominal() || IsElsewhere(words, at - 1) || (words.Lower(at - 1) is "and" or "&" && words.Lower(end) is "is" or "was" or "has" && IsPlainSingular(words, phrase)))
            {
                break;
            }

            at--;
        }

        if (found.Count == 0 && DoneTo(words, end) is { } done && (done.Thing is "those" or "ones" || IsOneDeed(done.Head, lexicon)))
        {
            found.Add((done, false));
        }
        else if (found.Count == 0 && EndsWithWhat(words, end))
        {
            found.Add((Everything, true));
        }

        else if (found.Count == 0 && IsPointing(words, end - 1))
        {
            found.Add((Of(words, new Phrase(end - 1, end, end - 1), lexicon), false));
        }

        return [.. found];
    }

    /// <summary>"These are released": a word that only points.</summary>
    private static bool IsPointing(TaggedSentence words, int at) => words.Lower(at) is "these" or "those";

    /// <summary>"Those already activated", "whatever was loaded": things named by the verb of what was done; <see langword="null"/> if none end there.</summary>
    private static UndoneObject? DoneTo(TaggedSentence words, int end)
    {
        var at = end - 1;
        while (at > 0 && words.TagAt(at) is Tag.Adverb)
        {
            at--;
        }

        var verb = at;
        for (at--; at >= 0 && (words.TagAt(at) is Tag.Adverb or Tag.Auxiliary || words.Lower(at) is "that" or "which"); at--)
        {
        }

        return verb > 0 && at >= 0 && words.TagAt(verb) is Tag.Participle && words.Lower(at) is "those" or "whatever" or "whichever" or "ones" ? new UndoneObject(words.Lemmas[verb], words.Lower(at), [words.Lemmas[verb]]) : null;
    }

    /// <summary>"Whatever was loaded" is what that step did; "whatever was booked", "whatever was done" may be what many did.</summary>
    private static bool IsOneDeed(string verb, Lexicon lexicon) =>
        lexicon.ClassOf(verb) is VerbClass.Action && !lexicon.Phrases.Is("reserving", verb) && !lexicon.Phrases.Is("arranging", verb) && !lexicon.Phrases.Is("light-doing", verb) && verb is not ("create" or "set-up" or "add");

    /// <summary>"The campaigns on the other networks are deleted": a phrase says more of what the clause is about.</summary>
    private static bool Holds(TaggedSentence words, Phrase about, Phrase phrase) =>
        !about.IsEmpty && about.End <= phrase.Start && words.TagAt(about.End) is Tag.Preposition or Tag.Participle
        && !Indexes.From(about.End, phrase.Start - about.End).Any(i => words.TagAt(i) is Tag.Punctuation or Tag.Coordinator or Tag.Subordinator || (words.TagAt(about.End) is Tag.Preposition && words.TagAt(i).IsVerb()));

    /// <summary>"Whatever was arranged, be it chapel, hearse or celebrant, is called off".</summary>
    private static bool SaysWhatever(TaggedSentence words, int end) => Indexes.From(0, end).Any(i => words.Lower(i) is "whatever" or "everything" or "anything" or "whichever");

    /// <summary>"All of it", "the whole of this".</summary>
    private static bool IsAllOf(TaggedSentence words, Phrase phrase) =>
        words.TagAt(phrase.Head) is Tag.Pronoun or Tag.Determiner && words.Lower(phrase.Start - 1) == "of" && words.Lower(phrase.Start - 2) is "all" or "whole" or "everything" or "any";

    /// <summary>"No-shows lose their deposit and the room is released": one thing with its article, of which alone a verb in the singular tells.</summary>
    private static bool IsPlainSingular(TaggedSentence words, Phrase phrase) =>
        words.TagAt(phrase.Start) is Tag.Determiner && words.TagAt(phrase.Head) is Tag.Noun && words.Lower(phrase.Head) == words.Lemmas[phrase.Head];

    /// <summary>"Returned to the buyer and the listing is …": the phrase before belongs to another verb.</summary>
    private static bool IsElsewhere(TaggedSentence words, int end) =>
        Phrases.Before(words, end, 0) is { IsEmpty: false } other && words.Lower(other.Start - 1) is "to" or "from" or "with" or "by" or "for" or "into" or "after" or "as";

    /// <summary>"All bookings made so far are cancelled": the participle that describes what stands before it, or -1.</summary>
    private static int Reduced(TaggedSentence words, int end)
    {
        var at = end - 1;
        while (at > 0 && words.TagAt(at) is Tag.Adverb or Tag.Preposition)
        {
            at--;
        }

        var noun = at - (words.TagAt(at - 1) is Tag.Adverb ? 2 : 1);
        return noun >= 0 && words.TagAt(at) is Tag.Participle or Tag.Past && words.TagAt(noun).IsNominal() ? noun + 1 : -1;
    }

    /// <summary>"A wagon that was reserved is cancelled": where the relative clause before the verb begins, or -1.</summary>
    private static int Relative(TaggedSentence words, int end)
    {
        for (var i = end - 1; i > Math.Max(0, end - 12) && words.Lower(i) is not ";"; i--)
        {
            if (words.TagAt(i) == Tag.Relative)
            {
                return words.Lower(i - 1) == "," ? i - 1 : i;
            }
        }

        return -1;
    }

    /// <summary>"What has been done so far must be undone", "whatever was booked is cancelled".</summary>
    private static bool EndsWithWhat(TaggedSentence words, int end)
    {
        for (var i = end - 1; i >= 0 && words.Lower(i) is not ("," or ";"); i--)
        {
            if (words.Lower(i) is "what" or "whatever" or "everything" or "anything" or "all")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The phrase with its nouns, those after "of" and "for" too.</summary>
    public static UndoneObject? Of(TaggedSentence words, Phrase phrase, Lexicon lexicon)
    {
        if (words.Lower(phrase.Start + 1) is "whole" or "entire" or "complete")
        {
            return Everything;
        }

        if (ActionName.Thing(words, phrase) is not { } thing)
        {
            return words.TagAt(phrase.Head) == Tag.Pronoun || IsPointing(words, phrase.Head) ? new UndoneObject(words.Lower(phrase.Head), words.Lower(phrase.Head), []) : null;
        }

        var all = ImmutableArray.CreateBuilder<string>();
        Add(words, phrase, lexicon, all);
        if (words.Lower(phrase.End) is "of" or "for" or "from" or "on" or "with" && Phrases.Read(words, phrase.End + 1, words.Count) is { IsEmpty: false } more)
        {
            Add(words, more, lexicon, all);
        }

        return new UndoneObject(Singular(words, phrase.Head, lexicon), thing, all.ToImmutable());
    }

    private static void Add(TaggedSentence words, Phrase phrase, Lexicon lexicon, ImmutableArray<string>.Builder all)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if (words.TagAt(i).IsNominal() || words.TagAt(i) is Tag.Adjective or Tag.Gerund or Tag.Participle)
            {
                all.Add(Singular(words, i, lexicon));
                if (lexicon.Morphology.Describe(words.Lower(i)) is var info && info.Has(VerbForms.Participle) && info.Lemma != words.Lower(i))
                {
                    all.Add(info.Lemma);
                }
            }
        }
    }

    public static string Singular(TaggedSentence words, int i, Lexicon lexicon) => lexicon.Morphology.Singular(words.Lower(i).Replace("'s", "", StringComparison.Ordinal));

    /// <summary>"dropDatabase": the name of a task that undoes, of which the first word is the verb.</summary>
    public static bool IsCall(TaggedSentence words, int start, Lexicon lexicon) =>
        start + 1 < words.Count && words[start].End == words[start + 1].Start && words.TagAt(start + 1).IsNominal() && UndoingVerbs.IsUndoing(words.Lower(start), lexicon);

    public static bool OpensClause(TaggedSentence words, int end) =>
        words.TagAt(end) is Tag.Auxiliary or Tag.Modal or Tag.Present or Tag.Past or Tag.Base || (words.TagAt(end) == Tag.Adverb && words.TagAt(end + 1) is Tag.Auxiliary or Tag.Modal or Tag.Present);

    /// <summary>"… and rows already written are removed": a participle describes the subject of another clause.</summary>
    private static bool IsDoneToBefore(TaggedSentence words, int end)
    {
        var at = end + (words.TagAt(end) is Tag.Adverb ? 1 : 0);
        return words.TagAt(at) is Tag.Participle or Tag.Past && words.TagAt(at + 1 + (words.TagAt(at + 1) is Tag.Adverb ? 1 : 0)) is Tag.Auxiliary or Tag.Modal;
    }
}
