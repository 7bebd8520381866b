using OrchestrationArchitect.Design.Reading.Clauses;

namespace OrchestrationArchitect.Design.Reading.Constraints.Weighing;

/// <summary>The verbs of the part of a sentence that a time stands in, and what they are said of.</summary>
internal static class ClauseObservations
{
    public static IEnumerable<string> Of(QuantityContext context)
    {
        var predicates = context.Sentence.Predicates.Where(predicate => predicate.Verb >= context.Start && predicate.Verb < context.End).ToList();
        var told = predicates.Where(predicate => predicate is { Finite: true, Subject.IsEmpty: false } && predicate.Subject.Start >= context.Start);
        return
        [
            .. predicates.Exists(predicate => predicate.Finite) ? Array.Empty<string>() : ["no-verb"],
            .. predicates.SelectMany(predicate => Verb(context, predicate)),
            .. told.SelectMany(predicate => Subject(context, predicate)),
        ];
    }

    private static IEnumerable<string> Verb(QuantityContext context, Predicate predicate) =>
    [
        $"{(predicate.Verb < context.Quantity.First ? "verb" : "verb-after")}-{predicate.Lemma}",
        .. predicate.Passive ? ["passive"] : Array.Empty<string>(),
        .. predicate.Negated ? ["negated"] : Array.Empty<string>(),
        .. predicate.Modal.Length > 0 ? [$"modal-{predicate.Modal}"] : Array.Empty<string>(),
        .. predicate.Subject.IsEmpty ? Array.Empty<string>() : [$"subject-{context.Words.Lemmas[predicate.Subject.Head]}"],
    ];

    private static IEnumerable<string> Subject(QuantityContext context, Predicate predicate)
    {
        var head = predicate.Subject.Head;
        yield return $"subject-tag-{context.Words.TagAt(head)}";
        yield return $"subject-{(predicate.Passive ? "passive" : "active")}-{Sense(context, predicate)}";
        if (context.IsTopic(head, head + 1))
        {
            yield return "subject-is-topic";
        }

        foreach (var cue in (string[])["organisation", "machine", "stored-thing"])
        {
            if (context.IsWord(cue, head))
            {
                yield return $"subject-is-{cue}";
            }
        }
    }

    private static string Sense(QuantityContext context, Predicate predicate) =>
        context.IsWord("whole-verb", predicate.Verb) ? "ends"
        : context.IsWord("giving-answer", predicate.Verb) ? "answers"
        : predicate.Lemma is "take" or "last" or "have" or "be" ? predicate.Lemma : "does";
}
