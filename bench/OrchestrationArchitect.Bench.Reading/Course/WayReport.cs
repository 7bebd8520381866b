using System.Globalization;
using System.Text;
using OrchestrationArchitect.Bench.Reading.Fitting;
using OrchestrationArchitect.Corpus.Scoring;
using OrchestrationArchitect.Design.Reading.Relations.Meeting;

namespace OrchestrationArchitect.Bench.Reading.Course;

/// <summary>Fits the weights of how branches meet the rest, and tells what they give on the texts of writers that are left out of the fit.</summary>
internal static class WayReport
{
    private const int Folds = 6;

    /// <summary>A line for each source, whose texts are read with weights that were fitted without their writers, beside the rules alone.</summary>
    /// <param name="sources">Folders of labelled descriptions, and PET files.</param>
    public static string Render(IEnumerable<string> sources)
    {
        var texts = sources.SelectMany(OrderedText.Load).Select(text => (Text: text, Branches: WayExamples.Of(text).ToList())).ToList();
        var folds = texts.Select(one => one.Text.Set).Distinct().Order().Index().ToDictionary(pair => pair.Item, pair => pair.Index % Folds);
        var tallies = new SortedDictionary<string, (Tally Rules, Tally Weighed, int Better, int Worse)>(StringComparer.Ordinal);
        foreach (var fold in texts.GroupBy(one => folds[one.Text.Set]))
        {
            var fit = WeightFit.To(WayExamples.Plan, [.. texts.Where(one => folds[one.Text.Set] != fold.Key).SelectMany(one => one.Branches).Select(one => one.Example).OfType<Example>()]);
            foreach (var (text, branches) in fold)
            {
                var weighed = text.Ruled.ToList();
                foreach (var (branch, seen, _) in branches)
                {
                    branch.Put(weighed, WeighedWays.Best(branch, text.Ruled, way => fit.Odds((int)way, seen)));
                }

                var (old, now, sum) = (text.Order(text.Ruled), text.Order(weighed), tallies.GetValueOrDefault(text.Folder));
                tallies[text.Folder] = (sum.Rules + old, sum.Weighed + now, sum.Better + (now.F1 > old.F1 ? 1 : 0), sum.Worse + (now.F1 < old.F1 ? 1 : 0));
            }
        }

        var report = new StringBuilder("source      order by rules, weighed   texts better, worse\n");
        foreach (var (folder, sum) in tallies)
        {
            report.Append(CultureInfo.InvariantCulture, $"{folder,-12} {sum.Rules.F1:0.0000} {sum.Weighed.F1:0.0000}  {sum.Better,4} {sum.Worse,4}\n");
        }

        return report.ToString();
    }

    /// <summary>The data file, fitted to all texts.</summary>
    public static string Table(IEnumerable<string> sources) =>
        FitReport.Table(WayExamples.Plan, [.. sources.SelectMany(OrderedText.Load).SelectMany(WayExamples.Of).Select(one => one.Example).OfType<Example>()], "ways");
}
