using System.Globalization;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tracing;

namespace OrchestrationArchitect.Design.Reading.Notes;

/// <summary>Two figures for one limit: the stricter one cannot be told from the mistaken one.</summary>
internal sealed class LimitContradictions(ProcessFacts facts, IReadOnlyList<FieldReading> fields, Lexicon lexicon)
{
    /// <summary>More figures of one kind than this are not compared with each other.</summary>
    private const int MostFigures = 20;

    /// <summary>The limits that are stated with different figures.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        var single = facts.Constraints.Where(c => c.Kind is ConstraintKind.StepTimeout or ConstraintKind.MaxDuration or ConstraintKind.Latency or ConstraintKind.WaitTimeout
            or ConstraintKind.Retries or ConstraintKind.Availability or ConstraintKind.Concurrency or ConstraintKind.Retention or ConstraintKind.Cost or ConstraintKind.Payload);
        foreach (var group in single.GroupBy(c => (c.Kind, c.Step, c.Percentile, c.Per)))
        {
            if (group.Skip(MostFigures).Any())
            {
                continue;
            }

            var same = group.Where(c => group.Any(other => !Equals(other.Value, c.Value) && SameMatter(c, other))).ToList();
            var values = same.Select(c => c.Value.AsNumber).Distinct().ToList();
            if (values.Count > 1)
            {
                var about = group.Key.Step is null ? "the process" : $"step '{group.Key.Step}'";
                var listed = string.Join(" and ", values.Select(v => v?.ToString(CultureInfo.InvariantCulture)));
                yield return NoteCode.TwoLimits.At($"Different limits ({group.Key.Kind}) are stated for {about}: {listed}.", same[^1].Span);
            }
        }
    }

    /// <summary>The words around both figures speak of the same thing.</summary>
    private bool SameMatter(ConstraintFact one, ConstraintFact other)
    {
        var (a, b) = (SentenceOf(one), SentenceOf(other));
        if (a is null || b is null || (a == b && one.Kind is ConstraintKind.WaitTimeout or ConstraintKind.Retention or ConstraintKind.Payload or ConstraintKind.Latency) || (a == b && a.Sentence.Tokens.Any(t => t.Lower is "each" or "every" or "together")) || Stages(a) || Stages(b))
        {
            return false;
        }

        var nouns = Nouns(a, one);
        var others = Nouns(b, other);
        var whole = one.Kind == ConstraintKind.Availability || (one.Step is not null && a != b) || (one.Kind == ConstraintKind.MaxDuration && IsWhole(a) && IsWhole(b));
        return nouns.Count > 0 && others.Count > 0 ? nouns.IsSubsetOf(others) || others.IsSubsetOf(nouns) : whole && nouns.SetEquals(others);
    }

    private bool IsWhole(TaggedSentence words) => lexicon.Phrases.Set("whole-explicit").Find(words, 0, words.Count) >= 0;

    private bool Stages(TaggedSentence words) => lexicon.Phrases.Set("staged").Find(words, 0, words.Count) >= 0;

    private TaggedSentence? SentenceOf(ConstraintFact fact)
    {
        var parsed = fields.First(f => f.Field == fact.Span.Field).Parsed;
        var (low, high) = (0, parsed.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = parsed[middle].Words.Sentence.Start <= fact.Span.Start ? (middle, high) : (low, middle - 1);
        }

        return parsed.IsEmpty ? null : parsed[low].Words;
    }

    /// <summary>The nouns near a figure and what qualifies them: those of its part of the sentence, without words of limits and units, and without those that only name the step.</summary>
    private HashSet<string> Nouns(TaggedSentence words, ConstraintFact fact)
    {
        var at = words.Sentence.Tokens.TakeWhile(t => t.Start < fact.Span.Start).Count();
        var (start, end) = (at, at);
        while (start > 0 && words.Lower(start - 1) is not ("," or ";" or "and" or "but"))
        {
            start--;
        }

        while (end < words.Count && words.Lower(end) is not ("," or ";" or "and" or "but"))
        {
            end++;
        }

        while (start > 0 && !Enumerable.Range(start, end - start).Any(i => Tells(words, i)))
        {
            for (start--; start > 0 && words.Lower(start - 1) is not ("," or ";" or "and" or "but"); start--)
            {
            }
        }

        HashSet<string> nouns = [.. Enumerable.Range(start, end - start).Where(i => Tells(words, i)).Select(i => lexicon.Morphology.Singular(words.Lower(i))),
            .. words.Sentence.Tokens.Take(start).Any(t => t.Is(";")) ? [] : words.Sentence.Label.Select(t => t.Lower)];
        if (facts.Steps.FirstOrDefault(s => s.Id == fact.Step) is { } step)
        {
            nouns.ExceptWith((step.Object ?? "").ToLowerInvariant().Split(' ').Concat((step.Actor ?? "").ToLowerInvariant().Split(' ')).Select(lexicon.Morphology.Singular));
            nouns.RemoveWhere(noun => lexicon.VerbOfNominal(noun) == step.Verb || noun == step.Verb);
        }

        if (fact.Kind is ConstraintKind.Availability || (fact.Kind == ConstraintKind.MaxDuration && IsWhole(words)))
        {
            nouns.RemoveWhere(noun => lexicon.Phrases.Is("whole", noun) || lexicon.Phrases.Is("transaction", noun) || lexicon.Phrases.Is("staying-up", noun) || noun is "service" or "system" or "time" or "start" or "finish" or "end" or "month" or "year");
        }

        return nouns;
    }

    private bool Tells(TaggedSentence words, int i) =>
        words.TagAt(i) is Tag.Noun or Tag.Name or Tag.Adjective && !lexicon.Phrases.Set("limit-noun").IsWord(words.Lower(i)) && !lexicon.Phrases.Set("bounding").IsWord(words.Lower(i))
        && !lexicon.Phrases.Set("costing").IsWord(words.Lower(i)) && !lexicon.Phrases.Is("whole", words.Lower(i)) && !words.Units.TryGet(words.Lower(i), "time", out _) && !words.Units.TryGet(words.Lower(i), "money", out _) && words.Lower(i) is not ("available" or "single" or "own" or "ready" or "done");
}
