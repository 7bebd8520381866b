using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OrchestrationArchitect.Design.Synthesis.Patterns;

namespace OrchestrationArchitect.Bench.Reading.Patterns;

/// <summary>Cross-validates the weights of the patterns set by set, and writes those fitted to all texts.</summary>
internal static class PatternReport
{
    /// <summary>For each set, how many choices are accepted when the weights are fitted to all other sets; then all together.</summary>
    /// <param name="folders">Folders of labelled texts.</param>
    /// <param name="misses">Whether to name the choices that are not accepted.</param>
    public static string Render(IEnumerable<string> folders, bool misses)
    {
        var texts = LabelledText.Load(folders);
        var report = new StringBuilder();
        var all = 0;
        foreach (var set in texts.GroupBy(text => text.Set).OrderBy(set => set.Key))
        {
            var fit = WeightFit.To([.. texts.Where(text => text.Set != set.Key)]);
            var wrong = set.Where(text => !text.Accepted.Contains(fit.Best(text))).ToList();
            all += set.Count() - wrong.Count;
            Line(report, $"{set.Key}xx: {set.Count() - wrong.Count} of {set.Count()}");
            foreach (var text in misses ? wrong : [])
                Line(report, $"  {text.Slug}: {string.Join(", ", text.Accepted)}, not {fit.Best(text)}");
        }

        return Line(report, $"all: {all} of {texts.Length}, {(double)all / texts.Length:0.000}").ToString();
    }

    /// <summary>The table of weights fitted to all texts, in the format of <c>pattern-weights.data.tsv</c>.</summary>
    /// <param name="folders">Folders of labelled texts.</param>
    public static string Table(IEnumerable<string> folders)
    {
        var texts = LabelledText.Load(folders);
        var fit = WeightFit.To(texts);
        var table = new StringBuilder();
        Line(table, $"# What an observation adds to the logarithm of the odds that a pattern shapes the whole; columns: observation, then {string.Join(", ", PatternRules.All.Select(rule => rule.Pattern))}.");
        Line(table, $"# Fitted to {texts.Length} labelled descriptions by `bench/OrchestrationArchitect.Bench.Reading patterns FOLDER... --table`; not to be edited by hand.");
        Row(table, PatternWeights.Prior, [.. fit.Weights.Select(row => row[^1])]);
        for (var at = 0; at < fit.Names.Count; at++)
            Row(table, fit.Names[at], [.. fit.Weights.Select(row => row[at])]);
        return table.ToString();
    }

    private static void Row(StringBuilder table, string id, ImmutableArray<double> weights) =>
        table.Append(id).AppendJoin("", weights.Select(weight => "\t" + Math.Round(weight, 2).ToString("0.##", CultureInfo.InvariantCulture))).Append('\n');

    private static StringBuilder Line(StringBuilder text, FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');
}
