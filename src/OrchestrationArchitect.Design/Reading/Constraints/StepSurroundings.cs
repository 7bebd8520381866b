using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>The nouns told together with a step: "the credit report" and "the bureau" of "requests a credit report from the bureau".</summary>
internal static class StepSurroundings
{
    /// <summary>For each step the base forms of the nouns of its clause.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(ImmutableArray<StepFact> steps, ImmutableArray<ParsedSentence> sentences)
    {
        ImmutableArray<ParsedSentence> told = [.. sentences.Where(s => s.Words.Count > 0)];
        var starts = steps.Select(step => step.Span.Start).Order().ToArray();
        return [.. steps.Select(step => step.Span.Field == SourceField.BusinessWorkflow && Find(told, step.Span.Start) is { } sentence
            ? Nouns(sentence, step.Span.Start, starts.FirstOrDefault(start => start > step.Span.Start, int.MaxValue)) : [])];
    }

    private static ParsedSentence? Find(ImmutableArray<ParsedSentence> sentences, int start)
    {
        var (low, high) = (0, sentences.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = sentences[middle].Words[0].Start <= start ? (middle, high) : (low, middle - 1);
        }

        return sentences.IsEmpty ? null : sentences[low];
    }

    private static ImmutableArray<string> Nouns(ParsedSentence sentence, int start, int nextStart)
    {
        var words = sentence.Words;
        var at = 0;
        while (at + 1 < words.Count && words[at].Start < start)
        {
            at++;
        }

        var own = sentence.PredicateAt(at);
        var next = FirstFrom(sentence, nextStart);
        var end = next is null ? words.Count : next.BeginsAfter(at);
        var nouns = ImmutableArray.CreateBuilder<string>();
        Add(nouns, words, at + 1, own is null ? EndOfPart(words, at + 1, end) : end);
        if (own is not null)
        {
            Add(nouns, words, own.Subject.Start, own.Subject.End);
            Add(nouns, words, own.Agent.Start, own.Agent.End);
        }

        return nouns.ToImmutable();
    }

    /// <summary>The first predicate whose verb stands at a place of the text or behind it.</summary>
    private static Predicate? FirstFrom(ParsedSentence sentence, int start)
    {
        foreach (var predicate in sentence.Predicates)
        {
            if (sentence.Words[predicate.Verb].Start >= start)
            {
                return predicate;
            }
        }

        return null;
    }

    private static int EndOfPart(TaggedSentence words, int start, int end)
    {
        while (start < end && words.Lower(start) is not ("," or ";" or "and" or "then"))
        {
            start++;
        }

        return start;
    }

    private static void Add(ImmutableArray<string>.Builder nouns, TaggedSentence words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (words.TagAt(i) is Tag.Noun or Tag.Name && !nouns.Contains(words.Lemmas[i]))
            {
                nouns.Add(words.Lemmas[i]);
            }
        }
    }
}
