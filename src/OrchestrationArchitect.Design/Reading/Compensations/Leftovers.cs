using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>What must not be left behind: "no seat may stay blocked", "the hall must not remain reserved". It asks for an undoing without naming one.</summary>
internal static class Leftovers
{
    /// <summary>How far from its verb "neither" may stand.</summary>
    private const int Reach = 8;

    public static IEnumerable<UndoingMention> Read(ParsedSentence sentence, FailureContext? context, int number, Lexicon lexicon)
    {
        var words = sentence.Words;
        foreach (var predicate in sentence.Predicates)
        {
            if (Ended(words, predicate) && context is not null && !context.IsCondition(predicate.Verb) && context.At(predicate.Verb) == Mishap.Failure && Objects.Of(words, predicate.Object, lexicon) is { } ended)
            {
                yield return new UndoingMention("", ended, All: false, Mishap.Failure, number, Span(words, predicate)) { Leftover = predicate.Lemma };
                continue;
            }

            if (!lexicon.Phrases.Is("lingering", predicate.Lemma) || !IsDenied(words, predicate) || IsLimited(words, predicate.End) || context?.IsCondition(predicate.Verb) == true)
            {
                continue;
            }

            if (context is not null && Neither(words, predicate, context, number, lexicon).ToList() is { Count: > 0 } neither)
            {
                foreach (var mention in neither)
                {
                    yield return mention;
                }

                continue;
            }

            var said = predicate is { Object.IsEmpty: false } && (predicate.Passive || predicate.Lemma is "keep" or "leave") ? predicate.Object : predicate.Subject;
            var state = StateAfter(words, Math.Max(predicate.End, said.Start > predicate.Verb ? said.End : 0));
            if (said.IsEmpty || Objects.Of(words, said, lexicon) is not { } thing || (state < 0 && context is null))
            {
                continue;
            }

            var sure = context is null || context.Guards.Any(g => g.Kind == Mishap.Failure) || context.At(predicate.Verb) == Mishap.Failure;
            yield return new UndoingMention("", thing, All: false, sure ? Mishap.Failure : Mishap.Condition, number, Span(words, predicate)) { Leftover = state < 0 ? "" : words.Lemmas[state] };
        }
    }

    /// <summary>"Neither the tent nor the cook stays booked", "neither is kept", "we keep neither of them".</summary>
    private static IEnumerable<UndoingMention> Neither(TaggedSentence words, Predicate predicate, FailureContext context, int number, Lexicon lexicon)
    {
        var at = Indexes.From(Math.Max(0, predicate.First - Reach), Math.Min(2 * Reach, words.Count - Math.Max(0, predicate.First - Reach))).FirstOrDefault(i => words.Lower(i) is "neither" && !context.IsCondition(i), -1);
        if (at < 0)
        {
            yield break;
        }

        var mention = new UndoingMention("", null, All: false, context.At(predicate.Verb), number, Span(words, predicate)) { Leftover = "" };
        if (!words.TagAt(at + 1).OpensNounPhrase())
        {
            yield return mention with { Verb = "undo", Leftover = null, All = true, Numbers = new StepNumbers([], -2) };
            yield break;
        }

        for (var i = at; i < words.Count && i <= at + 2 * Reach; i++)
        {
            if (words.Lower(i) is "neither" or "nor" && Phrases.Read(words, i + 1, words.Count) is { IsEmpty: false } named && Objects.Of(words, named, lexicon) is { } thing)
            {
                yield return mention with { Object = thing };
            }
        }
    }

    private static SourceSpan Span(TaggedSentence words, Predicate predicate) => new(words.Sentence.Field, words[predicate.Verb].Start, words[predicate.End - 1].End - words[predicate.Verb].Start);

    /// <summary>"The card is no longer charged", "the bank no longer holds the amount", "no slot is blocked any more": what was done is not so now.</summary>
    private static bool Ended(TaggedSentence words, Predicate predicate) =>
        predicate is { Finite: true, Object.IsEmpty: false } && predicate.Lemma is not "be"
        && (IsNoLonger(words, Math.Max(0, predicate.First - 2), predicate.Verb) || (IsDenied(words, predicate) && IsAnyMore(words, predicate.End)));

    private static bool IsNoLonger(TaggedSentence words, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (words.Matches(i, "no longer"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAnyMore(TaggedSentence words, int from) =>
        Indexes.From(from, 3).Any(i => words.Lower(i) is "anymore" || words.Matches(i, "any more") || words.Matches(i, "any longer") || words.Matches(i, "after all"));

    private static bool IsDenied(TaggedSentence words, Predicate predicate) =>
        predicate.Negated || (!predicate.Subject.IsEmpty && words.Lower(predicate.Subject.Start) is "no" or "none" or "nothing" or "neither") || words.Lower(predicate.First - 1) is "without" or "never" or "neither" || (!predicate.About.IsEmpty && words.Lower(predicate.About.Start - 1) is "nor" or "neither")
        || (!predicate.Object.IsEmpty && words.Lower(predicate.Object.Start) is "no" or "none" or "nothing");

    /// <summary>"Must not stay locked longer than a day": how long, not whether.</summary>
    private static bool IsLimited(TaggedSentence words, int from)
    {
        for (var i = from; i < words.Count; i++)
        {
            if (words.Lower(i) is "longer" or "more" or "beyond" or "for" && words.TagAt(i + 1) is Tag.Number or Tag.Determiner or Tag.Preposition)
            {
                return true;
            }
        }

        return false;
    }

    private static int StateAfter(TaggedSentence words, int from)
    {
        var at = from;
        while (words.TagAt(at) is Tag.Adverb or Tag.Particle)
        {
            at++;
        }

        return words.TagAt(at) is Tag.Participle or Tag.Past ? at : -1;
    }
}
