using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>
/// Acts whose verb says nothing of undoing: "the crew is flown home", "block the card". What they act on, and what they are told with,
/// may say that they undo something.
/// </summary>
internal static class Acts
{
    /// <summary>The acts of a text, but for those that begin at known places.</summary>
    public static IEnumerable<UndoingMention> Read(FailureReading text, IReadOnlySet<int> known, Lexicon lexicon) =>
        Enumerable.Range(0, text.Sentences.Length).SelectMany(i => Read(text.Sentences[i], text.Contexts[i] ?? FailureContext.Untold, i, lexicon)
            .Where(act => !known.Contains(act.Span.Start)).Select(act => act with { Leaning = text.LeaningOf(i) }));

    private static IEnumerable<UndoingMention> Read(ParsedSentence sentence, FailureContext context, int number, Lexicon lexicon)
    {
        foreach (var predicate in sentence.Predicates)
        {
            var acted = predicate is { Passive: true, Object.IsEmpty: true } ? predicate.Subject : predicate.Object;
            if (acted.IsEmpty || predicate.Negated || predicate.Perfect || context.IsCondition(predicate.Verb) || !MayUndo(predicate, sentence.Words, lexicon) || IsFreshOne(sentence.Words, acted, lexicon) || Objects.Of(sentence.Words, acted, lexicon) is not { } thing)
            {
                continue;
            }

            var words = sentence.Words;
            var span = new SourceSpan(words.Sentence.Field, words[predicate.Verb].Start, words[predicate.End - 1].End - words[predicate.Verb].Start);
            yield return new UndoingMention(predicate.Lemma, thing, All: false, context.At(predicate.Verb), number, span) { Plain = true, ToldBy = context.ToldBy };
        }
    }

    private static bool MayUndo(Predicate predicate, TaggedSentence words, Lexicon lexicon) =>
        (predicate.Clause is not (ClauseKind.Condition or ClauseKind.Temporal or ClauseKind.Prior or ClauseKind.Reduced) || (predicate.Clause is ClauseKind.Reduced && IsBeing(words, predicate.Verb)))
        && lexicon.ClassOf(predicate.Lemma) is VerbClass.Action or VerbClass.Light && !lexicon.Phrases.Is("handling", predicate.Lemma);

    /// <summary>"The household is offered a new appointment": what is new takes nothing back.</summary>
    private static bool IsFreshOne(TaggedSentence words, Phrase thing, Lexicon lexicon) => lexicon.Phrases.Set("fresh-one").Find(words, thing.Start, thing.Head) >= 0;

    /// <summary>"A crash leads to the licences being checked in".</summary>
    private static bool IsBeing(TaggedSentence words, int verb) => words.Lower(verb - 1) == "being" && words.TagAt(verb - 2).IsNominal();
}
