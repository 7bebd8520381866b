using System.Globalization;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tracing;

namespace OrchestrationArchitect.Design.Reading.Notes;

/// <summary>Orders and figures that exclude each other.</summary>
internal sealed class Contradictions(ProcessFacts facts, IReadOnlyList<FieldReading> fields, Lexicon lexicon)
{
    /// <summary>Beyond this many steps the check of the order is left out: it compares each sentence with all of them.</summary>
    private const int MostSteps = 200;

    /// <summary>More figures of one kind than this are not compared with each other.</summary>
    private const int MostFigures = 20;

    /// <summary>Steps that are said to run side by side and one after the other, or in both orders.</summary>
    public IEnumerable<NoteFact> TwoOrders()
    {
        var groups = facts.Parallel.SelectMany((g, i) => g.Select(step => (step, i))).GroupBy(p => p.step, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().i, StringComparer.Ordinal);
        var inside = facts.Flow.FirstOrDefault(f => groups.TryGetValue(f.From, out var from) && groups.TryGetValue(f.To, out var to) && from == to);
        if (inside is not null)
        {
            yield return NoteCode.TwoOrders.At($"'{inside.From}' and '{inside.To}' are said to run side by side and one after the other.");
            yield break;
        }

        if (new OrderClaims(lexicon).Cycle(fields[0]) is var (first, second, sentence))
        {
            yield return NoteCode.TwoOrders.At($"'{first}' is said to come before '{second}' and after it.", sentence.Words.Sentence.Span);
            yield break;
        }

        foreach (var parsed in fields[0].Parsed)
        {
            var words = parsed.Words;
            var parallel = words.Sentence.Tokens.Any(t => t.Lower is "parallel" or "simultaneously" or "concurrently") || lexicon.Phrases.Set("parallel").Find(words, 0, words.Count) >= 0 && !words.Sentence.Tokens.Any(t => t.Lower is "meanwhile" or "meantime");
            var sequential = words.Sentence.Tokens.Any(t => t.Lower is "sequentially" or "sequence" or "strictly") && !words.Sentence.Tokens.Any(t => t.Lower is "not");
            if (parallel && Chained(parsed) is { } chained)
            {
                yield return NoteCode.TwoOrders.At($"'{chained.From}' and '{chained.To}' are said to run side by side and one after the other.", words.Sentence.Span);
                yield break;
            }

            if (parallel && sequential)
            {
                yield return NoteCode.TwoOrders.At("The same steps are said to run side by side and one after the other.", words.Sentence.Span);
                yield break;
            }
        }
    }

    /// <summary>Two steps that a sentence names without telling them, and that follow one another.</summary>
    private FlowFact? Chained(ParsedSentence parsed)
    {
        var words = parsed.Words;
        if (facts.Steps.Length > MostSteps || facts.Steps.Any(s => s.Span.Field == words.Sentence.Field && s.Span.Start >= words.Sentence.Start && s.Span.Start < words.Sentence.End))
        {
            return null;
        }

        var named = facts.Steps.Where(s => words.Lemmas.Contains(s.Verb)
            || words.Sentence.Tokens.Any(t => lexicon.VerbOfNominal(t.Lower) == s.Verb)
            || words.Sentence.Tokens.Any(t => t.Lower.EndsWith("ing", StringComparison.Ordinal) && t.Lower.StartsWith(s.Verb, StringComparison.Ordinal))).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return facts.Flow.FirstOrDefault(f => named.Contains(f.From) && named.Contains(f.To) && !facts.Parallel.Any(g => g.Contains(f.From)));
    }

    /// <summary>Two figures for one limit: the stricter one cannot be told from the mistaken one.</summary>
    public IEnumerable<NoteFact> TwoLimits()
    {
        var single = facts.Constraints.Where(c => c.Kind is ConstraintKind.StepTimeout or ConstraintKind.MaxDuration or ConstraintKind.Latency or ConstraintKind.WaitTimeout
            or ConstraintKind.Retries or ConstraintKind.Availability or ConstraintKind.Concurrency or ConstraintKind.Retention);
        foreach (var group in single.GroupBy(c => (c.Kind, c.Step, c.Percentile)))
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
        if (a is null || b is null || a == b && one.Kind is ConstraintKind.WaitTimeout or ConstraintKind.Retention || Stages(a) || Stages(b))
        {
            return false;
        }

        var nouns = Nouns(a, one);
        var others = Nouns(b, other);
        return nouns.Count > 0 && others.Count > 0 && (nouns.IsSubsetOf(others) || others.IsSubsetOf(nouns));
    }

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

    /// <summary>The nouns near a figure: those of its part of the sentence, without words of limits and units.</summary>
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

        return [.. Enumerable.Range(start, end - start).Where(i => words.TagAt(i) is Tag.Noun or Tag.Name && !lexicon.Phrases.Set("limit-noun").IsWord(words.Lower(i)) && !Quantities.Units.TryGet(words.Lower(i), "time", out _))
            .Select(i => lexicon.Morphology.Singular(words.Lower(i))), .. words.Sentence.Tokens.Take(start).Any(t => t.Is(";")) ? [] : words.Sentence.Label.Select(t => t.Lower)];
    }
}
