using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>
/// "Is held until the van, which comes twice a day, is there, then loaded", "reads the file, which may take a while, and saves it":
/// which verb a verb without a subject goes on from, where a clause or a phrase with a verb of its own stands between the two.
/// </summary>
internal static class ClauseResumed
{
    /// <summary>The predicate that a verb goes on from; -1 if it goes with the one right before it.</summary>
    public static int At(TaggedSentence sentence, List<Predicate> predicates, VerbGroup group, ClauseKind region, string joiner)
    {
        var main = predicates.Count - 1;
        while (main >= 0 && StandsBetween(predicates[main], region))
        {
            main--;
        }

        return main >= 0 && main < predicates.Count - 1 && predicates[main].Finite && Fits(sentence, predicates[main], group)
            && !IsCut(sentence, predicates[main].End, group.First) && (joiner != "," || IsNext(sentence, group.First) || IsOneOfMore(sentence, group)) ? main : -1;
    }

    private static bool StandsBetween(Predicate predicate, ClauseKind region) =>
        predicate.Clause != region || predicate is { Finite: false, Clause: ClauseKind.Gerund or ClauseKind.Infinitive };

    private static bool Fits(TaggedSentence sentence, Predicate main, VerbGroup group) => group is { Form: Tag.Participle, Finite: false }
        ? main.Passive
        : group.Finite && !group.Passive && !main.Passive && (group.Modal.Length > 0 || sentence.TagAt(main.Verb) == group.Form);

    /// <summary>"Is kneaded, left to rest for two hours, shaped and baked": another participle of the list follows.</summary>
    private static bool IsOneOfMore(TaggedSentence sentence, VerbGroup group) =>
        group is { Form: Tag.Participle, Finite: false } && (sentence.TagAt(group.End) == Tag.Coordinator || sentence.Lower(group.End) == ",")
        && sentence.TagAt(group.End + (sentence.TagAt(group.End + 1) == Tag.Coordinator ? 2 : 1)) == Tag.Participle;

    private static bool IsCut(TaggedSentence sentence, int from, int to) => Indexes.From(from, to - from).Any(i => sentence.Lower(i) is ";" or ":");

    /// <summary>"…, then loaded", "…, finally sealed".</summary>
    private static bool IsNext(TaggedSentence sentence, int verb)
    {
        var at = verb - 1;
        while (at > 0 && sentence.TagAt(at) == Tag.Adverb)
        {
            if (sentence.Lower(at) is "then" or "afterwards" or "subsequently" or "finally" or "thereafter" or "lastly" or "next")
            {
                return true;
            }

            at--;
        }

        return false;
    }
}
