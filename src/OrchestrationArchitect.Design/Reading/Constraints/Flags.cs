using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>Constraints without a figure: idempotency, ordering, residency, compliance.</summary>
internal static class Flags
{
    public static IEnumerable<ConstraintFact> Read(ParsedSentence sentence, StepIndex index, Lexicon lexicon)
    {
        var words = sentence.Words;
        if (Repetition.Find(words, lexicon) is var once and >= 0)
        {
            yield return new ConstraintFact(ConstraintKind.Idempotency, RepeatedStep.Of(sentence, once, index, lexicon)?.Id, new ConstraintValue.Flag(), null, null, null, Span(words, words.Sentence.Tokens, once, 1));
        }

        if (words.Sentence.Field == SourceField.BusinessWorkflow)
        {
            yield break;
        }

        if (Ordering.Find(words, lexicon) is var order and >= 0)
        {
            yield return new ConstraintFact(ConstraintKind.Ordering, null, new ConstraintValue.Flag(), null, null, null, Span(words, words.Sentence.Tokens, order, 1));
        }

        var laws = Regulations.Find(words, lexicon).ToList();
        foreach (var (at, length, text) in laws)
        {
            yield return new ConstraintFact(ConstraintKind.Compliance, null, new ConstraintValue.Text(text), null, null, null, Span(words, words.Sentence.Tokens, at, length));
        }

        foreach (var (at, length, text) in lexicon.Terms.Find(words.Sentence.Label, "compliance", lexicon))
        {
            yield return new ConstraintFact(ConstraintKind.Compliance, null, new ConstraintValue.Text(text), null, null, null, Span(words, words.Sentence.Label, at, length));
        }

        foreach (var (at, length, text) in Places.Find(words, lexicon).Where(place => !laws.Exists(law => place.At >= law.At && place.At < law.At + law.Length)))
        {
            yield return new ConstraintFact(ConstraintKind.Residency, null, new ConstraintValue.Text(text), null, null, null, Span(words, words.Sentence.Tokens, at, length));
        }
    }

    private static SourceSpan Span(TaggedSentence words, ImmutableArray<Token> tokens, int at, int length) =>
        new(words.Sentence.Field, tokens[at].Start, tokens[at + length - 1].End - tokens[at].Start);
}
