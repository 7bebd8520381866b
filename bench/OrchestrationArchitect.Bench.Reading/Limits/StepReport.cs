using System.Globalization;
using System.Text;
using OrchestrationArchitect.Bench.Reading.Undoing;
using OrchestrationArchitect.Corpus.Cases;

namespace OrchestrationArchitect.Bench.Reading.Limits;

/// <summary>Fits the weights of what speaks for a limit being of a step, and tells what they give on sets left out of the fit.</summary>
internal static class StepReport
{
    /// <summary>Penalties on the squares of weights, and in how many choices an observation must stand; chosen by cross-validation by sets.</summary>
    private const double Words = 8, Others = 4;
    private const int Least = 3;

    /// <summary>For each set, how many steps are right by the rules, and by weights that were fitted to all other sets; then all together.</summary>
    public static string Render(IEnumerable<string> folders, bool misses)
    {
        var all = Load(folders);
        var text = new StringBuilder();
        var (rules, weighed) = (0, 0);
        foreach (var set in all.GroupBy(e => e.Choice.Writer).OrderBy(g => g.Key))
        {
            var weights = Fit(all.Where(e => e.Choice.Writer != set.Key).Select(e => e.Choice));
            var right = set.Where(e => IsRight(e.Choice, weights)).ToList();
            rules += set.Count(e => e.Ruled);
            weighed += right.Count;
            text.Append(CultureInfo.InvariantCulture, $"{set.Key}: {set.Count()} limits, by rules {set.Count(e => e.Ruled)}, weighed {right.Count}\n");
            if (misses)
            {
                text.AppendJoin("", set.Except(right).Select(e => $"  {e.Name}\n"));
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"all: {all.Count} limits, by rules {rules}, weighed {weighed}\n").ToString();
    }

    /// <summary>The rows of the data file, fitted to all texts.</summary>
    public static IEnumerable<string> Rows(IEnumerable<string> folders) =>
        Fit(Load(folders).Select(e => e.Choice)).Where(pair => Math.Abs(pair.Value) >= 0.02).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}\t{pair.Value:0.##}"));

    private static List<(LabelledChoice Choice, bool Ruled, string Name)> Load(IEnumerable<string> folders) =>
        [.. folders.SelectMany(folder => CorpusFolder.Load(folder)).Where(item => item.Expected is { FreeConstraints: false, Language: "en" }).SelectMany(StepExamples.Of)];

    private static Dictionary<string, double> Fit(IEnumerable<LabelledChoice> choices) =>
        ChoiceFit.To([.. choices], Least, id => id.StartsWith("word-", StringComparison.Ordinal) ? Words : Others);

    private static bool IsRight(LabelledChoice choice, Dictionary<string, double> weights)
    {
        var sums = choice.Options.Select(option => option.Sum(id => weights.GetValueOrDefault(id))).ToList();
        return choice.Right.Contains(sums.IndexOf(sums.Max()));
    }
}
