using System.Globalization;
using System.Text;
using OrchestrationArchitect.Bench.Reading.Fitting;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Corpus.Scoring;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Relations.Weighing;

namespace OrchestrationArchitect.Bench.Reading.Branches;

/// <summary>Fits the weights of how branches are meant and tells what they give on the texts of writers that are left out of the fit.</summary>
internal static class BranchReport
{
    private const int Folds = 6;

    /// <summary>A line for each folder, whose texts are read with weights that were fitted without their writers, beside the rules alone.</summary>
    /// <param name="folders">Folders of labelled descriptions.</param>
    /// <param name="misses">Whether to name the texts whose order the weights change.</param>
    public static string Render(IEnumerable<string> folders, bool misses)
    {
        var cases = folders.SelectMany(folder => Load(folder).Select(item => (Folder: Path.GetFileName(folder.TrimEnd('/')), Item: item, Set: Example.SetOf(item.Slug)))).ToList();
        var examples = cases.Select(one => OrderedText.Of(one.Folder, one.Item)).SelectMany(BranchExamples.Of).ToList();
        var sets = cases.Select(one => one.Set).Distinct().Order().Index().ToDictionary(pair => pair.Item, pair => pair.Index % Folds);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{examples.Count} branches, {examples.Count(e => !e.Right.Contains(0))} meant otherwise than the rules say\n");
        var rules = Lexicon.WeighingBranches(null);
        var tallies = new SortedDictionary<string, (Tally Rules, Tally Weighed, int Better, int Worse)>(StringComparer.Ordinal);
        foreach (var fold in cases.GroupBy(one => sets[one.Set]))
        {
            var weighed = Lexicon.WeighingBranches(new BranchWeights(BranchExamples.Fit([.. examples.Where(e => sets[e.Writer] != fold.Key)])));
            foreach (var (folder, item, _) in fold)
            {
                var (old, now) = (CorpusScorer.Score(item, ScenarioReader.Read(item.Scenario, rules))[Aspect.Order], CorpusScorer.Score(item, ScenarioReader.Read(item.Scenario, weighed))[Aspect.Order]);
                var sum = tallies.GetValueOrDefault(folder);
                tallies[folder] = (sum.Rules + old, sum.Weighed + now, sum.Better + (now.F1 > old.F1 ? 1 : 0), sum.Worse + (now.F1 < old.F1 ? 1 : 0));
                text.Append(misses && now != old ? string.Create(CultureInfo.InvariantCulture, $"  {item.Slug} {old.F1:0.000} {now.F1:0.000}\n") : "");
            }
        }

        text.Append("folder      order by rules, weighed   texts better, worse\n");
        foreach (var (folder, sum) in tallies)
        {
            text.Append(CultureInfo.InvariantCulture, $"{folder,-14} {sum.Rules.F1:0.0000} {sum.Weighed.F1:0.0000}  {sum.Better,4} {sum.Worse,4}\n");
        }

        return text.ToString();
    }

    /// <summary>The rows of the data file, fitted to all texts.</summary>
    public static IEnumerable<string> Rows(IEnumerable<string> folders) =>
        BranchExamples.Fit([.. folders.SelectMany(OrderedText.Load).SelectMany(BranchExamples.Of)])
            .Where(pair => Math.Abs(pair.Value) >= 0.01).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}\t{pair.Value:0.##}"));

    private static IEnumerable<CorpusCase> Load(string folder) => CorpusFolder.Load(folder).Where(item => item.Expected.Language == "en");
}
