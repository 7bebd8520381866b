using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Constraints.Weighing;

/// <summary>The verbs of the part of a sentence that a time stands in, and what they are said of.</summary>
internal static class ClauseObservations
{
    public static void Observe(QuantityContext context, ObservationSink seen)
    {
        var finite = false;
        foreach (var predicate in context.Sentence.Predicates)
        {
            if (predicate.Verb < context.Start || predicate.Verb >= context.End)
            {
                continue;
            }

            finite |= predicate.Finite;
            Verb(context, predicate, seen);
            if (predicate is { Finite: true, Subject.IsEmpty: false } && predicate.Subject.Start >= context.Start)
            {
                Subject(context, predicate, seen);
            }
        }

        seen.SeeIf(!finite, "no-verb");
    }

    private static void Verb(QuantityContext context, Predicate predicate, ObservationSink seen)
    {
        seen.See($"{(predicate.Verb < context.Quantity.First ? "verb" : "verb-after")}-{predicate.Lemma}");
        seen.SeeIf(predicate.Passive, "passive");
        seen.SeeIf(predicate.Negated, "negated");
        if (predicate.Modal.Length > 0)
        {
            seen.See($"modal-{predicate.Modal}");
        }

        if (!predicate.Subject.IsEmpty)
        {
            seen.See($"subject-{context.Words.Lemmas[predicate.Subject.Head]}");
        }
    }

    private static void Subject(QuantityContext context, Predicate predicate, ObservationSink seen)
    {
        var head = predicate.Subject.Head;
        seen.See($"subject-tag-{context.Words.TagAt(head)}");
        seen.See($"subject-{(predicate.Passive ? "passive" : "active")}-{Sense(context, predicate)}");
        seen.SeeIf(context.IsTopic(head, head + 1), "subject-is-topic");
        seen.SeeIf(context.IsWord("organisation", head), "subject-is-organisation");
        seen.SeeIf(context.IsWord("machine", head), "subject-is-machine");
        seen.SeeIf(context.IsWord("stored-thing", head), "subject-is-stored-thing");
    }

    private static string Sense(QuantityContext context, Predicate predicate) =>
        context.IsWord("whole-verb", predicate.Verb) ? "ends"
        : context.IsWord("giving-answer", predicate.Verb) ? "answers"
        : predicate.Lemma is "take" or "last" or "have" or "be" ? predicate.Lemma : "does";
}
