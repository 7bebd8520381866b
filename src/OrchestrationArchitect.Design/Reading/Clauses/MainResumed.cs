using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>
/// "Polls until it is done and fetches the file", "checks whether the date is free and blocks it", "pick the one that meets the date and book it": the second verb goes with the first, not with the
/// clause between them.
/// </summary>
internal static class MainResumed
{
    /// <summary>The main predicate that a verb goes on from, or -1 if it goes with the clause before it.</summary>
    public static int At(TaggedSentence sentence, List<Predicate> predicates, VerbGroup group)
    {
        if (predicates.Count > 1 && group is { Form: Tag.Base, Modal.Length: 0 } && predicates[^1] is { Clause: ClauseKind.Relative, Finite: true } inner && sentence.TagAt(inner.Verb) is Tag.Present or Tag.Past && sentence.Lower(inner.Verb).EndsWith('s'))
        {
            return predicates.FindLastIndex(p => p is { Clause: ClauseKind.Main, Passive: false } && sentence.TagAt(p.Verb) == Tag.Base);
        }

        if (predicates.Count > 1 && group is { Finite: true, Passive: false, Modal.Length: 0 } && predicates[^1] is { Clause: ClauseKind.Prior, Marker: "until" } held && (held.Lemma is "be" or "have" || held.Passive || held.Perfect)
            && sentence.TagAt(group.End) is Tag.Determiner or Tag.Pronoun)
        {
            return predicates.FindLastIndex(p => p is { Clause: ClauseKind.Main, Finite: true, Passive: false } && sentence.TagAt(p.Verb) == group.Form);
        }

        if (!group.Finite || group.Passive || group.Modal.Length > 0 || sentence.Lower(group.End) is not ("it" or "them" or "him" or "her") || predicates.Count < 2
            || predicates[^1] is not { Clause: ClauseKind.Complement } state || !(state.Lemma is "be" or "have" || state.Passive))
        {
            return -1;
        }

        var main = predicates.FindLastIndex(p => p.Clause != ClauseKind.Complement);
        return main >= 0 && predicates[main] is { Clause: ClauseKind.Main, Finite: true, Passive: false } before && sentence.TagAt(before.Verb) == group.Form ? main : -1;
    }
}
