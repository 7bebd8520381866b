using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>
/// "Opens the envelope that the courier has brought and logs it", "polls until it is done and fetches the file", "checks whether
/// the date is free and blocks it": whether a verb after "and" goes with the first, not with the clause between them. No single
/// word tells; what speaks for it and against it is added up.
/// </summary>
internal sealed class MainResumed(TaggedSentence sentence, VerbGroup group, Lexicon lexicon)
{
    private const int Enough = 2;

    /// <summary>The main predicate that a verb goes on from, or -1 if it goes with the clause before it.</summary>
    public static int At(TaggedSentence sentence, List<Predicate> predicates, VerbGroup group, ClauseKind region, Lexicon lexicon)
    {
        var told = new MainResumed(sentence, group, lexicon);
        var inner = predicates.FindLastIndex(p => p.Finite && p.Clause == region);
        var main = inner < 0 || predicates[inner].Marker == "where" ? -1 : predicates.FindLastIndex(inner, p => p is { Clause: ClauseKind.Main, Finite: true });
        return main >= 0 && told.Fits(predicates[main]) && told.Weight(predicates[inner]) >= Enough ? main : -1;
    }

    private bool Fits(Predicate main) => group.Form == Tag.Participle && !group.Finite
        ? main.Passive
        : group is { Finite: true, Passive: false, Modal.Length: 0, Perfect: false } && !main.Passive && sentence.TagAt(main.Verb) == group.Form && IsSingular(main.Verb) == IsSingular(group.Verb);

    private int Weight(Predicate inner)
    {
        if (group.Form == Tag.Participle)
        {
            return inner.Passive ? 0 : Enough;
        }

        var subject = Phrases.Subject(sentence, inner.ClauseStart + 1, inner.First);
        var pronoun = sentence.Lower(group.End) is "it" or "them" or "him" or "her";
        var who = inner.Marker is "who";
        var weight = DiffersFrom(inner) ? 3 : -2;
        weight += IsState(inner) ? 2 : 0;
        weight += inner.Marker is "what" or "whatever" && subject.IsEmpty && (sentence.TagAt(group.End).OpensNounPhrase() || sentence.TagAt(group.End) == Tag.Pronoun) ? 3 : 0;
        weight += pronoun ? who ? 3 : 1 : 0;
        weight += lexicon.Verb(group.Lemma) is { Class: VerbClass.Action or VerbClass.Decide } ? 1 : 0;
        if (inner.Clause == ClauseKind.Relative && !subject.IsEmpty)
        {
            return weight + (sentence.TagAt(group.End).OpensNounPhrase() ? 3 : -3);
        }

        return weight + (who || (!subject.IsEmpty && (sentence.TagAt(subject.Head) == Tag.Pronoun ? sentence.Lower(subject.Head) is not ("it" or "they") : lexicon.Phrases.People.Contains(sentence.Lemmas[subject.Head]))) ? -3 : 1);
    }

    /// <summary>Another tense, voice or number: the two verbs have not the same subject.</summary>
    private bool DiffersFrom(Predicate inner) =>
        inner.Passive || inner.Perfect || inner.Modal.Length > 0 || sentence.TagAt(inner.First) == Tag.Past || IsPast(inner.First) || IsSingular(inner.First) != IsSingular(group.Verb);

    private bool IsPast(int verb) => sentence.Lower(verb) is "was" or "were" or "had" or "did";

    private bool IsSingular(int verb) => sentence.Lower(verb) is "is" or "was" or "has" or "does" || (sentence.TagAt(verb) == Tag.Present && sentence.Lower(verb).EndsWith('s') && sentence.Lower(verb) != sentence.Lemmas[verb]);

    private bool IsState(Predicate inner) => inner.Lemma is "be" or "have" || lexicon.ClassOf(inner.Lemma) is VerbClass.State or VerbClass.Outcome;
}
