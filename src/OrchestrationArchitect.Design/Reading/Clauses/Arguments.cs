using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>Gives each predicate its subject, object and agent.</summary>
internal static class Arguments
{
    public static ImmutableArray<Predicate> Complete(TaggedSentence sentence, List<Predicate> predicates, Lexicon lexicon)
    {
        JoinChains(predicates);
        var complete = new Predicate[predicates.Count];
        for (var i = predicates.Count - 1; i >= 0; i--)
        {
            var limit = i + 1 < predicates.Count ? predicates[i + 1].First : sentence.Count;
            var own = Phrases.After(sentence, predicates[i].End, limit);
            if (own.IsEmpty && i + 1 < predicates.Count && predicates[i + 1].Coordinated && !predicates[i].Passive
                && predicates[i + 1].First - predicates[i].End <= 2)
            {
                own = complete[i + 1].Object;
            }

            complete[i] = predicates[i] with { Object = own, Lemma = Parted(sentence, predicates[i].Lemma, own, lexicon) };
        }

        for (var i = 0; i < complete.Length; i++)
        {
            complete[i] = Subject(sentence, complete, i);
        }

        for (var i = 0; i < complete.Length; i++)
        {
            complete[i] = Recipients.Apart(sentence, complete[i], i + 1 < complete.Length ? complete[i + 1].First : sentence.Count, lexicon);
        }

        return [.. complete];
    }

    /// <summary>"Turns the application down": the particle stands after the object.</summary>
    private static string Parted(TaggedSentence sentence, string lemma, Phrase own, Lexicon lexicon) =>
        !own.IsEmpty && own.End < sentence.Count && sentence.Lower(own.End) is "down" or "up" or "off" or "out" or "over" or "back" or "aside" && lexicon.Verb(lemma + "-" + sentence.Lower(own.End)) is { } phrasal ? phrasal.Verb : lemma;

    /// <summary>In "a, b or c" the comma means "or" too.</summary>
    private static void JoinChains(List<Predicate> predicates)
    {
        for (var i = predicates.Count - 2; i >= 0; i--)
        {
            if (predicates[i] is { Coordinated: true, Joiner: "," } && predicates[i + 1] is { Coordinated: true, Joiner: "or" })
            {
                predicates[i] = predicates[i] with { Joiner = "or" };
            }
        }
    }

    private static Predicate Subject(TaggedSentence sentence, Predicate[] all, int i)
    {
        var own = all[i];
        if (own.Coordinated && own.Governor >= 0 && !own.Gapped)
        {
            var before = all[own.Governor];
            own = own with { Subject = before.Passive && own.Passive ? before.Object : before.Subject };
            return own.Passive ? WithPassive(sentence, all, i, own) : own;
        }

        if (IsOrder(sentence, own))
        {
            return own;
        }

        if (own is { Clause: ClauseKind.Main, Finite: true, Gapped: false } && Describing(sentence, all, i) is { } described)
        {
            own = own with { Subject = Antecedent(sentence, described) };
            return own.Passive ? WithPassive(sentence, all, i, own) : own;
        }

        if (own is { Clause: ClauseKind.Main, Finite: true, Gapped: false, Joiner: "" } && i > 0 && all[i - 1] is { Clause: ClauseKind.Gerund, Finite: false, Joiner: "" } gerund && gerund.First > own.ClauseStart
            && Phrases.Before(sentence, gerund.First, i > 1 ? all[i - 2].End : 0) is { IsEmpty: false } doing)
        {
            own = own with { Subject = doing };
            return own.Passive ? WithPassive(sentence, all, i, own) : own;
        }

        if (own is { Clause: ClauseKind.Main, Finite: true, Gapped: false, Coordinated: false } && Narrowed(sentence, all, i) is { IsEmpty: false } narrowed)
        {
            own = own with { Subject = narrowed };
            return own.Passive ? WithPassive(sentence, all, i, own) : own;
        }

        if (own is { Finite: true, Coordinated: false, Joiner: "" } && Appositions.Subject(sentence, all, i, own.First) is { IsEmpty: false } apposed)
        {
            own = own with { Subject = apposed };
            return own.Passive ? WithPassive(sentence, all, i, own) : own;
        }

        if (own is { Passive: true, Finite: true, Gapped: false } && i > 0 && SharedSubject(sentence, all[i - 1], own) is { IsEmpty: false } shared)
        {
            return WithPassive(sentence, all, i, own with { Subject = shared });
        }

        var describes = i > 0 && own is { Finite: true, Joiner: "" } && all[i - 1] is { Clause: ClauseKind.Reduced, Finite: false } reduced && reduced.First > own.ClauseStart && reduced.First > 0 && (sentence.TagAt(reduced.First - 1).IsNominal() || sentence.Lower(reduced.First - 1) == "those");
        var from = Math.Max(own.ClauseStart, describes ? (i > 1 ? all[i - 2].End : 0) : i > 0 ? all[i - 1].End : 0);
        if (own is { Clause: ClauseKind.Relative, Marker: "" })
        {
            own = own with { Subject = Phrases.Subject(sentence, own.ClauseStart, own.First) };
        }
        else if (own.Clause == ClauseKind.Relative && own.Marker != "whose" && own.First > Math.Max(from, own.ClauseStart + 1) && Phrases.Subject(sentence, Math.Max(NewSubject(sentence, from, own.First), Math.Max(from, own.ClauseStart + 1)), own.First) is { IsEmpty: false } inner)
        {
            own = own with { Subject = inner };
        }
        else if (own.Clause == ClauseKind.Relative && own.ClauseStart > 0)
        {
            var said = Antecedent(sentence, own);
            own = own with { Subject = said.IsEmpty && own is { Adds: true, Marker: "which" } && i > 0 && all[i - 1] is { Clause: ClauseKind.Main, Passive: true } told && told.End == own.ClauseStart - 1 ? told.Object : said };
        }
        else if (own.Clause == ClauseKind.Reduced || own.Gapped)
        {
            var said = HasDone(sentence, all, own) is { IsEmpty: false } done ? done
                : own.Gapped && own.First > from ? Phrases.Subject(sentence, AfterJoiner(sentence, from, own.First), own.First)
                : Phrases.Before(sentence, own.First, from);
            own = own with { Subject = said.IsEmpty && own.Gapped && own.Governor >= 0 ? all[own.Governor].Object : said };
        }
        else if (own.Finite && own.First > from)
        {
            var said = Phrases.Subject(sentence, i > 0 && NewSubject(sentence, from, own.First) is var start and > 0 ? start : AfterJoiner(sentence, from, own.First), own.First);
            own = own with { Subject = said.IsEmpty ? Phrases.Subject(sentence, from, own.First) : said };
        }
        else if (own is { Clause: ClauseKind.Infinitive, Passive: true } && i > 0 && Wished(sentence, all[i - 1], own) is { IsEmpty: false } wished)
        {
            own = own with { Subject = wished };
        }
        else if (own is { Clause: ClauseKind.Infinitive, Passive: true } && i > 0 && all[i - 1] is { Clause: ClauseKind.Main, Passive: false } needs && needs.End == own.First)
        {
            own = own with { Subject = needs.Subject };
        }
        else if (own.Finite && i > 0 && all[i - 1] is { Clause: ClauseKind.Relative } relative && relative.End == own.First)
        {
            own = own with { Subject = Antecedent(sentence, relative) };
        }

        return own.Passive ? WithPassive(sentence, all, i, own) : own;
    }

    /// <summary>"Has the place on the next ship released": what the verb before has, with what belongs to it; empty if it is no such verb.</summary>
    private static Phrase HasDone(TaggedSentence sentence, Predicate[] all, Predicate own)
    {
        if (own is not { Clause: ClauseKind.Reduced, Joiner: "", Governor: >= 0 } || all[own.Governor] is not { Lemma: "have" or "get", Clause: ClauseKind.Main } has || has.Object.IsEmpty)
        {
            return default;
        }

        var inside = Indexes.From(has.Object.End, Math.Max(0, own.First - has.Object.End)).All(i => sentence.TagAt(i) is Tag.Preposition || sentence.TagAt(i).OpensNounPhrase());
        return inside && sentence.TagAt(own.First - 1).IsNominal() ? has.Object : default;
    }

    /// <summary>"Parcels get a label, are weighed and …": a helper right behind the comma goes on with the subject of the clause before, not with its object.</summary>
    private static Phrase SharedSubject(TaggedSentence sentence, Predicate before, Predicate own)
    {
        var joined = sentence.Lower(own.First - 1) == "," || sentence.TagAt(own.First - 1) == Tag.Coordinator;
        var goesOn = joined && own.Clause == ClauseKind.Main && before is { Clause: ClauseKind.Main, Finite: true, Passive: false } && before.ClauseStart == own.ClauseStart && !before.Object.IsEmpty;
        return goesOn && Indexes.From(before.End, own.First - 1 - before.End).All(at => sentence.TagAt(at) != Tag.Punctuation) ? before.Subject : default;
    }

    /// <summary>
    /// The relative clause that stands between a subject and its verb: "a page that goes unnoticed is passed on", "a colleague, who must
    /// not be the same person, repeats it"; <see langword="null"/> if none does.
    /// </summary>
    private static Predicate? Describing(TaggedSentence sentence, Predicate[] all, int i)
    {
        var last = i - 1;
        while (last >= 0 && all[last] is { Clause: ClauseKind.Reduced or ClauseKind.Gerund or ClauseKind.Infinitive, Finite: false, Governor: >= 0 } inner && inner.Governor < last)
        {
            last = inner.Governor;
        }

        if (last < 0 || all[last] is not { Clause: ClauseKind.Relative, Finite: true } described || Indexes.From(described.End, all[i].First - described.End).Any(at => sentence.Lower(at) == ";"))
        {
            return null;
        }

        var cutOff = described.Adds && all[i].Joiner == "," && sentence.Lower(all[i].First - 1) == "," && !all.Take(last).Any(p => p is { Clause: ClauseKind.Main, Finite: true });
        return all[i].Joiner.Length == 0 || cutOff ? described : null;
    }

    /// <summary>"A bill of lading is issued", "an invoice found to be a duplicate is reversed": what a noun in -ing or a participle right before the verb describes; empty if none does.</summary>
    private static Phrase Narrowed(TaggedSentence sentence, Predicate[] all, int i)
    {
        var inner = i - 1;
        if (inner >= 0 && all[inner] is { Clause: ClauseKind.Gerund } named && named.End == all[i].First && named.First == named.Verb && sentence.Lower(named.First - 1) == "of")
        {
            return Phrases.Before(sentence, named.First - 1, all[i].ClauseStart);
        }

        if (inner >= 0 && all[i] is { Clause: ClauseKind.Main, Finite: true, Joiner: "" } && all[inner] is { Clause: ClauseKind.Gerund, Finite: false } doing && Restricted(sentence, doing) is { IsEmpty: false } some)
        {
            return some;
        }

        while (inner >= 0 && all[inner] is { Clause: ClauseKind.Infinitive or ClauseKind.Gerund, Finite: false, Joiner: "" })
        {
            inner--;
        }

        return inner >= 0 && inner < i - 1 && all[i].Joiner.Length == 0 && all[inner] is { Clause: ClauseKind.Reduced, Finite: false } reduced && reduced.First > all[i].ClauseStart && !all.Take(i).Any(p => p.Finite && p.Verb > all[i].ClauseStart)
            ? Phrases.Before(sentence, reduced.First, all[i].ClauseStart) : default;
    }

    /// <summary>"…, those scoring below 60 are declined": the things that open a clause and that a verb in -ing says more of.</summary>
    private static Phrase Restricted(TaggedSentence sentence, Predicate doing)
    {
        var some = sentence.Lower(doing.First - 1) == "those" ? new Phrase(doing.First - 1, doing.First, doing.First - 1) : Phrases.Before(sentence, doing.First, 0);
        return !some.IsEmpty && some.End == doing.First && doing.First == doing.Verb && doing.Object.IsEmpty && some.Start > 0 && sentence.Lower(some.Start - 1) is "," or ";" or "and" or "but" && sentence.Lower(some.Start) != "all" && sentence.Lower(some.Head) is "those" or [.., 's'] ? some : default;
    }

    /// <summary>"Allows the ward to be opened and the beds to be made": what is to undergo it.</summary>
    private static Phrase Wished(TaggedSentence sentence, Predicate before, Predicate own) =>
        !before.Object.IsEmpty && before.Object.End == own.First ? before.Object
        : before is { Clause: ClauseKind.Infinitive, Passive: true } && own is { Coordinated: false, Joiner: "and" or "or" } ? Phrases.Before(sentence, own.First, before.End)
        : default;

    /// <summary>"Having checked the form, sign it": an imperative right behind a comma.</summary>
    private static bool IsOrder(TaggedSentence sentence, Predicate own) =>
        own is { Clause: ClauseKind.Main, Coordinated: false, Modal: "" } && sentence.TagAt(own.First) == Tag.Base && sentence.Lower(own.First - 1) == ",";

    /// <summary>What a relative clause describes.</summary>
    private static Phrase Antecedent(TaggedSentence sentence, Predicate relative)
    {
        var end = relative.ClauseStart - (sentence.Lower(relative.ClauseStart - 1) == "," ? 1 : 0);
        return sentence.Lower(end - 1) == "those" ? new Phrase(end - 1, end, end - 1) : Phrases.Before(sentence, end, 0);
    }

    /// <summary>The place after the last comma or the like, where the subject's own words begin.</summary>
    private static int AfterJoiner(TaggedSentence sentence, int from, int to)
    {
        for (var i = to - 2; i >= from; i--)
        {
            if (sentence.Lower(i) is "," or ";" or ":" or "–" or "—" || (sentence.TagAt(i) is Tag.Coordinator && i == from))
            {
                return i + 1;
            }
        }

        return from;
    }

    /// <summary>"The clerk checks the form and the badge is scanned": where the words of the second subject begin; -1 if nothing shows.</summary>
    private static int NewSubject(TaggedSentence sentence, int from, int to)
    {
        var start = -1;
        for (var i = to - 1; i > from && sentence.Lower(i) is not ("," or ";" or ":" or "–" or "—"); i--)
        {
            if (sentence.TagAt(i) != Tag.Coordinator || Phrases.Subject(sentence, i + 1, to) is not { IsEmpty: false } phrase)
            {
                continue;
            }

            start = i + 1;
            if (!(sentence.Lower(to) is "are" or "were" or "have" && sentence.Lower(phrase.Head) == sentence.Lemmas[phrase.Head] && sentence.TagAt(phrase.Head) == Tag.Noun))
            {
                break;
            }
        }

        return start > 0 && !HasComma(sentence, from, start) ? start : -1;
    }

    private static bool HasComma(TaggedSentence sentence, int from, int to) => Indexes.From(from, to - from).Any(i => sentence.Lower(i) is "," or ";" or ":");

    /// <summary>What a passive verb acts on is its subject; "by" names who acts.</summary>
    private static Predicate WithPassive(TaggedSentence sentence, Predicate[] all, int i, Predicate own)
    {
        var limit = i + 1 < all.Length ? all[i + 1].First : sentence.Count;
        var agent = default(Phrase);
        for (var at = own.End; at < limit && sentence.Lower(at) is not ("," or ";"); at++)
        {
            if (sentence.Lower(at) == "by")
            {
                agent = Phrases.Read(sentence, at + 1, limit);
                break;
            }
        }

        return own with { Object = own.Subject.IsEmpty ? own.Object : own.Subject, Subject = default, Agent = agent };
    }
}
