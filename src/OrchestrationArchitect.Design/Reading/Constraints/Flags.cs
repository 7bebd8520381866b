using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>Constraints without a figure: idempotency, ordering, residency, compliance.</summary>
internal static class Flags
{
    public static IEnumerable<ConstraintFact> Read(ParsedSentence sentence, StepIndex index)
    {
        var words = sentence.Words;
        if (Idempotency(words) is var once and >= 0)
        {
            yield return new ConstraintFact(ConstraintKind.Idempotency, About(words, index), new ConstraintValue.Flag(), null, null, null, Span(words, once, 1));
        }

        if (Ordering(words) is var order and >= 0)
        {
            yield return new ConstraintFact(ConstraintKind.Ordering, null, new ConstraintValue.Flag(), null, null, null, Span(words, order, 1));
        }

        var waived = Waived(words);
        foreach (var (at, length, text) in Terms.Find(words, "compliance"))
        {
            if (!waived && words.Sentence.Field != SourceField.BusinessWorkflow)
            {
                yield return new ConstraintFact(ConstraintKind.Compliance, null, new ConstraintValue.Text(text), null, null, null, Span(words, at, length));
            }
        }

        if (Stays(words))
        {
            foreach (var (at, length, text) in Terms.Find(words, "place"))
            {
                yield return new ConstraintFact(ConstraintKind.Residency, null, new ConstraintValue.Text(text), null, null, null, Span(words, at, length));
            }
        }
    }

    private static string? About(TaggedSentence words, StepIndex index) =>
        words.Sentence.Field == SourceField.BusinessWorkflow ? null : (index.Find(words, 0, words.Count) ?? index.Find(words, 0, words.Count, atLeast: 2))?.Id;

    private static SourceSpan Span(TaggedSentence words, int at, int length) =>
        new(words.Sentence.Field, words[at].Start, words[at + length - 1].End - words[at].Start);

    private static int Idempotency(TaggedSentence words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var own = words.Lower(i);
            if (own.StartsWith("idempoten", StringComparison.Ordinal) || own is "exactly-once" or "dedupe" or "dedup" or "re-runnable" or "rerunnable" or "deduplication"
                || own is "duplicate" or "duplicates" or "duplicated" && Denied(words, i) || own is "deduplicated" && words.Sentence.Field != SourceField.BusinessWorkflow
                || own is "double" && words.TagAt(i + 1) is Tag.Noun or Tag.Gerund && Denied(words, i) || own is "once" && words.Lower(i - 1) is "exactly" or "only" or "most" && !words.Sentence.Tokens.Any(t => t.Lower is "retry" or "retried" or "repeated" or "retries")
                || own is "twice" && (Denied(words, i) || words.Lower(i - 1) == "never") || own is "double-charging" or "double-booking" or "double-charged"
                || words.Matches(i, "do no harm") || words.Matches(i, "do harm") && Denied(words, i) || own is "again" && Denied(words, i) && words.Sentence.Field == SourceField.ConstraintsAndSlas && words.Sentence.Tokens.Any(t => t.Lower == "same") || words.Matches(i, "a second time") && Denied(words, i) || words.Matches(i, "safe to repeat") || words.Matches(i, "safe to retry") || words.Matches(i, "more than once") && Denied(words, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Denied(TaggedSentence words, int at)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words.Lower(i) is "no" or "not" or "never" or "nobody" or "without" or "avoid" or "prevent" or "cannot" or "dont" or "don't" or "nothing" or "against" or "must" or "may" or "doesn't" or "ignored" or "ignore" or "nor" or "dropped" or "detected"
                && i != at)
            {
                return true;
            }
        }

        return false;
    }

    private static int Ordering(TaggedSentence words)
    {
        if (words.Sentence.Field == SourceField.BusinessWorkflow)
        {
            return -1;
        }

        for (var i = 0; i < words.Count; i++)
        {
            var own = words.Lower(i);
            if (own is "fifo" && words.Sentence.Field == SourceField.ConstraintsAndSlas || own is "ordering" or "in-order" || own is "ordered" && words.Lower(i + 1) is "per" or "by" or "" or "delivery" or "processing" || own is "order" && words.Lower(i + 1) is "matters" or "preserved" || own is "sequence" && words.Lower(i - 1) is "in"
                || (own is "order" or "sequence" && words.Lower(i - 1) is "in" or "strict" or "of" or "arrival" or "the" or "chronological" or "original" or "right" && words.Lower(i + 1) is not ("to" or "that" or "confirmation") && KeepsOrder(words, i)))
            {
                return words.Lower(i + 1) is "not" or "does" or "isn't" && words.Sentence.Tokens.Any(t => t.Lower is "not" or "n't") ? -1 : i;
            }
        }

        return -1;
    }

    private static bool KeepsOrder(TaggedSentence words, int i)
    {
        for (var back = i - 1; back >= Math.Max(0, i - 4); back--)
        {
            if (words.Lower(back) is "in" or "out" or "strict" or "preserve" or "preserved" or "keep")
            {
                return words.Lower(back + 1) is not "reverse" and not "any" and not "no" && words.Lower(i - 1) is not "reverse" and not "any";
            }
        }

        return false;
    }

    private static bool Waived(TaggedSentence words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words.Matches(i, "not apply") || words.Matches(i, "out of scope") || words.Matches(i, "not in scope") || words.Matches(i, "not required") || words.Matches(i, "not relevant"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Stays(TaggedSentence words) => words.Sentence.Tokens.Any(t => t.Lower is "stay" or "stays" or "remain" or "remains" or "reside" or "resides" or "residency"
        or "leave" or "leaves" or "kept" or "stored" or "hosted" or "processed" or "region" or "regions" or "data" or "sovereignty" or "located" or "only" or "inside" or "within")
        && words.Sentence.Field != SourceField.BusinessWorkflow;
}
