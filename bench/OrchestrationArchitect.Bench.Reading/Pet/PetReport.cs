using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading;

namespace OrchestrationArchitect.Bench.Reading.Pet;

/// <summary>Strict scores: a step counts only if its span is exactly the activity's.</summary>
internal static class PetReport
{
    public static string Render(ImmutableArray<PetDocument> documents, bool misses, int? half, Lexicon? lexicon = null)
    {
        var text = new StringBuilder();
        var (activities, flows) = (new Counter(), new Counter());
        for (var i = 0; i < documents.Length; i++)
        {
            if (half is null || i % 2 == half)
            {
                Score(documents[i], activities, flows, misses ? text : null, lexicon);
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"activities {activities}\nflows      {flows}\n").ToString();
    }

    private static void Score(PetDocument document, Counter activities, Counter flows, StringBuilder? misses, Lexicon? lexicon)
    {
        var scenario = new Scenario { BusinessWorkflow = document.Text, EventSources = "", ConstraintsAndSlas = "" };
        var facts = ScenarioReader.Read(scenario, lexicon);
        var gold = new Dictionary<(int, int), int>();
        for (var i = 0; i < document.Mentions.Length; i++)
        {
            if (document.Mentions[i] is { Type: "Activity" } mention)
            {
                gold[(mention.Start, mention.End)] = i;
            }
        }

        var said = facts.Steps.ToDictionary(s => s.Id, s => (s.Span.Start, s.Span.Start + s.Span.Length), StringComparer.Ordinal);
        Compare(activities, gold.Keys.ToHashSet(), said.Values.ToHashSet(), misses, $"{document.Id} activity", span => Around(document.Text, span));
        var goldFlows = PetFlows.BetweenActivities(document);
        var mapped = facts.Flow.Select(f => (gold.GetValueOrDefault(said[f.From], -1 - said[f.From].Item1), gold.GetValueOrDefault(said[f.To], -1 - said[f.To].Item1))).ToHashSet();
        Compare(flows, goldFlows, mapped, misses, $"{document.Id} flow", pair => $"{Name(document, pair.Item1)} > {Name(document, pair.Item2)}");
    }

    private static void Compare<T>(Counter counter, HashSet<T> gold, HashSet<T> said, StringBuilder? misses, string what, Func<T, string> show)
    {
        counter.Add(said.Count(gold.Contains), gold.Count, said.Count);
        foreach (var one in gold.Where(g => !said.Contains(g)))
        {
            misses?.Append($"- {what}: {show(one)}\n");
        }

        foreach (var one in said.Where(s => !gold.Contains(s)))
        {
            misses?.Append($"+ {what}: {show(one)}\n");
        }
    }

    private static string Name(PetDocument document, int mention) =>
        mention >= 0 ? document.Text[document.Mentions[mention].Start..document.Mentions[mention].End] : $"?{Around(document.Text, (-1 - mention, -mention + 3))}";

    private static string Around(string text, (int Start, int End) span)
    {
        var (from, to) = (Math.Max(0, span.Start - 45), Math.Min(text.Length, span.End + 30));
        return $"{text[from..span.Start]}[{text[span.Start..Math.Min(span.End, text.Length)]}]{text[Math.Min(span.End, text.Length)..to]}";
    }

    private sealed class Counter
    {
        private int _right;
        private int _gold;
        private int _said;

        public void Add(int right, int gold, int said) => (_right, _gold, _said) = (_right + right, _gold + gold, _said + said);

        public override string ToString()
        {
            var precision = _said == 0 ? 0 : (double)_right / _said;
            var recall = _gold == 0 ? 0 : (double)_right / _gold;
            var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return string.Create(CultureInfo.InvariantCulture, $"F1 {f1:0.000}  precision {precision:0.000}  recall {recall:0.000}  ({_right} right, {_gold} in the corpus, {_said} read)");
        }
    }
}
