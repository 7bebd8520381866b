using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace OrchestrationArchitect.Bench.Reading.Fitting;

/// <summary>Cross-validates weights set by set, and writes those fitted to all examples.</summary>
internal static class FitReport
{
    /// <summary>For each set, how many answers are right when the weights are fitted to all other sets; then all together.</summary>
    /// <param name="plan">What is fitted.</param>
    /// <param name="examples">The examples.</param>
    /// <param name="misses">Whether to name the answers that are wrong.</param>
    public static string Render(FitPlan plan, ImmutableArray<Example> examples, bool misses)
    {
        var report = new StringBuilder();
        var all = 0;
        foreach (var set in examples.GroupBy(example => example.Set).OrderBy(set => set.Key))
        {
            var fit = WeightFit.To(plan, [.. examples.Where(example => example.Set != set.Key)]);
            var wrong = set.Where(example => !example.Right.Contains(fit.Best(example))).ToList();
            all += set.Count() - wrong.Count;
            Line(report, $"{set.Key}: {set.Count() - wrong.Count} of {set.Count()}");
            foreach (var example in misses ? wrong : [])
                Line(report, $"  {example.Name}: {string.Join(", ", example.Right)}, not {fit.Best(example)}");
        }

        return Line(report, $"all: {all} of {examples.Length}, {(double)all / examples.Length:0.000}").ToString();
    }

    /// <summary>The table of weights fitted to all examples: a row for each observation, a column for each answer.</summary>
    /// <param name="plan">What is fitted.</param>
    /// <param name="examples">The examples.</param>
    /// <param name="command">The command that writes the table.</param>
    public static string Table(FitPlan plan, ImmutableArray<Example> examples, string command)
    {
        var fit = WeightFit.To(plan, examples);
        var table = new StringBuilder();
        Line(table, $"# What an observation adds to the logarithm of the odds of an answer; columns: observation, then {string.Join(", ", plan.Answers)}.");
        Line(table, $"# Fitted to {examples.Length} labelled examples by `dotnet run -c Release --project bench/OrchestrationArchitect.Bench.Reading -- {command} FOLDER... --table`; not to be edited by hand.");
        Row(table, "prior", [.. fit.Weights.Select(row => row[^1])]);
        for (var at = 0; at < fit.Names.Length; at++)
            Row(table, fit.Names[at], [.. fit.Weights.Select(row => row[at])]);
        return table.ToString();
    }

    private static void Row(StringBuilder table, string id, ImmutableArray<double> weights) =>
        table.Append(id).AppendJoin("", weights.Select(weight => "\t" + Math.Round(weight, 2).ToString("0.##", CultureInfo.InvariantCulture))).Append('\n');

    private static StringBuilder Line(StringBuilder text, FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');
}
