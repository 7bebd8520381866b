using System.Globalization;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Corpus.Scoring;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Bench.Reading.Undoing;

internal static class UndoingTry
{
    public static void Run(string[] args)
    {
        var on = Array.IndexOf(args, "--on");
        var trains = args[..on]; var tests = args[(on + 1)..];
        var examples = trains.SelectMany(f => CorpusFolder.Load(f)).Where(i => i.Expected.Language == "en").SelectMany(UndoingExamples.Of).ToList();
        var cases = tests.Select(f => (Path.GetFileName(f.TrimEnd('/')), CorpusFolder.Load(f).ToList())).ToList();
        foreach (var line in Console.In.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // words others untuned ordinary shorts least
            var v = line.Split(' ').Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray();
            var set = examples.Select(e => e with { Weight = e.Writer is 3800 or 3900 ? v[4] : e.Writer >= 3000 ? v[3] : e.Writer >= 1451 ? v[2] : 1 }).Where(e => e.Weight > 0).ToList();
            var fit = ChoiceFit.To(set, least: (int)v[5], id => id.StartsWith("verb-", StringComparison.Ordinal) || id.StartsWith("first-", StringComparison.Ordinal) || id.StartsWith("governor-", StringComparison.Ordinal) || id.Contains(" verb-", StringComparison.Ordinal) ? v[0] : v[1]);
            var lexicon = Lexicon.Weighing(new ChoiceWeights(fit.Where(p => Math.Abs(p.Value) >= 0.01 && !p.Key.StartsWith("tuned-", StringComparison.Ordinal))));
            Console.Write(line + " : ");
            foreach (var (name, items) in cases)
            {
                var score = CorpusScorer.Score(items, s => ScenarioReader.Read(s, lexicon));
                var t = score[Aspect.Compensations];
                if (v.Length > 6)
                {
                    var why = items.SelectMany(i => UndoingMisses.Of(i, lexicon)).Select(l => l[(l.IndexOf(": ", StringComparison.Ordinal) + 2)..]).Select(l => l.StartsWith("step lost", StringComparison.Ordinal) ? "lost" : l.StartsWith("named", StringComparison.Ordinal) ? "named" : l.Split(" ")[0]).CountBy(x => x);
                    if (v.Length > 7) Console.WriteLine("\n" + string.Join('\n', items.SelectMany(i => UndoingMisses.Of(i, lexicon))));
                    Console.Write("[" + string.Join(' ', why.Select(w => $"{w.Key} {w.Value}")) + "] ");
                }
                Console.Write(string.Create(CultureInfo.InvariantCulture, $"{name} {t.F1:0.000} (-{t.Missing} +{t.Spurious}) | "));
            }
            Console.WriteLine();
        }
    }
}
