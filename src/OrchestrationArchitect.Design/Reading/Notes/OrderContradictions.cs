using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tracing;

namespace OrchestrationArchitect.Design.Reading.Notes;

/// <summary>Orders that exclude each other.</summary>
internal sealed class OrderContradictions(ProcessFacts facts, IReadOnlyList<FieldReading> fields, Lexicon lexicon)
{
    /// <summary>Beyond this many steps the check of the order is left out: it compares each sentence with all of them.</summary>
    private const int MostSteps = 200;

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
            var parallel = SaysParallel(words);
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

        foreach (var parsed in fields[2].Parsed)
        {
            if (SaysParallel(parsed.Words) && !parsed.Words.Tags.Contains(Tag.Number) && Chained(parsed) is { } chained)
            {
                yield return NoteCode.TwoOrders.At($"'{chained.From}' and '{chained.To}' are said to run side by side and one after the other.", parsed.Words.Sentence.Span);
                yield break;
            }

            if (OneByOne(parsed) is not null)
            {
                yield return NoteCode.TwoOrders.At("What the workflow does side by side is said to be done one after the other.", parsed.Words.Sentence.Span);
                yield break;
            }
        }
    }

    private bool SaysParallel(TaggedSentence words) =>
        words.Sentence.Tokens.Any(t => t.Lower is "parallel" or "simultaneously" or "concurrently") || (lexicon.Phrases.Set("parallel").Find(words, 0, words.Count) >= 0 && !words.Sentence.Tokens.Any(t => t.Lower is "meanwhile" or "meantime"));

    /// <summary>"No two branches at the same time", "the labs are asked one after another", where the workflow does the same with them side by side.</summary>
    private ParsedSentence? OneByOne(ParsedSentence parsed)
    {
        var words = parsed.Words;
        if (lexicon.Phrases.Set("one-by-one").Find(words, 0, words.Count) < 0 || lexicon.Phrases.Set("of-one").Find(words, 0, words.Count) >= 0)
        {
            return null;
        }

        foreach (var told in parsed.Predicates)
        {
            var said = told is { Passive: true, Object.IsEmpty: false } ? told.Object : told.Subject;
            if (said.IsEmpty)
            {
                continue;
            }

            var noun = words.Lemmas[said.Head];
            var any = lexicon.Phrases.Is("light", told.Lemma) || lexicon.Phrases.Is("asking", told.Lemma) || told.Lemma is "handle" or "process";
            if (fields[0].Parsed.FirstOrDefault(w => SaysParallel(w.Words) && w.Words.Lemmas.Contains(noun) && (any || w.Predicates.Any(p => p.Lemma == told.Lemma))) is { } beside)
            {
                return beside;
            }
        }

        return null;
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
        return facts.Flow.FirstOrDefault(f => named.Contains(f.From) && named.Contains(f.To) && !facts.Parallel.Any(g => g.Contains(f.From)))
            ?? (named.Count < 2 || words.Sentence.Field == SourceField.BusinessWorkflow ? null : facts.Flow.FirstOrDefault(f => named.Contains(f.From) && !facts.Parallel.Any(g => g.Contains(f.From)) && Ahead(f.To).Any(named.Contains)) is { } first ? first : null);
    }

    /// <summary>The two steps that come next after a step, if each is the only one.</summary>
    private IEnumerable<string> Ahead(string step)
    {
        for (var hops = 0; hops < 2; hops++)
        {
            if (facts.Flow.Where(f => f.From == step).Take(2).ToList() is not [var only])
            {
                yield break;
            }

            yield return step = only.To;
        }
    }
}
