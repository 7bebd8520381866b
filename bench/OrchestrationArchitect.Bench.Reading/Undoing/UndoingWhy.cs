using System.Globalization;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Bench.Reading.Undoing;

internal static class UndoingWhy
{
    public static void Print(string folder, string slug, string word)
    {
        var w = ChoiceWeights.Undoing;
        foreach (var item in CorpusFolder.Load(folder).Where(i => i.Slug.StartsWith(slug, StringComparison.Ordinal)))
        {
            var trace = ScenarioReader.Explain(item.Scenario);
            foreach (var choice in trace.Choices.Where(c => $"{c.Mention.Verb} {c.Mention.Object?.Thing}".Contains(word, StringComparison.Ordinal)))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{choice.Mention.Verb} {choice.Mention.Object?.Thing} under {choice.Mention.Under} told {choice.Mention.ToldBy} ruled {choice.Ruled} nothing {w.Sum(choice.Nothing):0.00}"));
                Console.WriteLine("   " + string.Join(" ", choice.Nothing.Select(id => (id, v: w.Sum([id]))).Where(p => Math.Abs(p.v) > 0.1).OrderByDescending(p => p.v).Select(p => string.Create(CultureInfo.InvariantCulture, $"[{p.id} {p.v:0.0}]"))));
                foreach (var s in choice.Steps)
                {
                    var a = trace.Narrative.Actions[s.Step];
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $" -> {a.Lemma} {a.Thing}: {w.Sum(s.Seen):0.00} odds {w.Sum(s.Seen) - w.Sum(choice.Nothing):0.00}"));
                    if (w.Sum(s.Seen) - w.Sum(choice.Nothing) > -4)
                        Console.WriteLine("   " + string.Join(" ", s.Seen.Select(id => (id, v: w.Sum([id]))).Where(p => Math.Abs(p.v) > 0.1).OrderByDescending(p => p.v).Select(p => string.Create(CultureInfo.InvariantCulture, $"[{p.id} {p.v:0.0}]"))));
                }
            }
        }
    }
}
