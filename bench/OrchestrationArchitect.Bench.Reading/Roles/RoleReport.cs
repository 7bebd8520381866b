using System.Globalization;
using System.Text;
using OrchestrationArchitect.Bench.Reading.Pet;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Corpus.Scoring;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Actions.Evidence;

namespace OrchestrationArchitect.Bench.Reading.Roles;

/// <summary>Fits the weights of the evidence for steps and tells what they give on sets that are left out of the fit.</summary>
internal static class RoleReport
{
    /// <summary>Weights that change nothing are not written.</summary>
    private const double Least = 0.02;

    /// <summary>A line for each set whose path contains some words: its texts are read with weights that were fitted to all other sets.</summary>
    /// <param name="paths">All sets.</param>
    /// <param name="part">The words.</param>
    /// <param name="misses">Whether to tell what is then judged wrongly.</param>
    public static string Render(IReadOnlyList<string> paths, string part, bool misses)
    {
        var sets = paths.ToDictionary(path => path, Samples, StringComparer.Ordinal);
        var text = new StringBuilder("left out            predicates  rules wrong  fitted wrong  steps and order of the fitted\n");
        var judged = new List<(RoleSample Sample, double Sum)>();
        foreach (var path in paths.Where(p => p.Contains(part, StringComparison.Ordinal)))
        {
            var lexicon = Lexicon.With(new StepWeights(RoleFit.Fit([.. paths.Where(p => p != path).SelectMany(p => sets[p])])));
            var own = sets[path];
            judged.AddRange(own.Select(sample => (sample, lexicon.StepWeights.Sum(sample.Evidence))));
            text.Append(CultureInfo.InvariantCulture, $"{Path.GetFileName(path.TrimEnd('/')),-20}{own.Count,10}{own.Count(s => s.Ruled != s.Step),13}")
                .Append(CultureInfo.InvariantCulture, $"{own.Count(s => s.IsJudgedStep(lexicon.StepWeights.Sum(s.Evidence)) != s.Step),14}  {Score(path, lexicon)}\n");
        }

        return text.Append('\n').Append(ByRule(judged)).Append(misses ? Misses(judged) : "").ToString();
    }

    /// <summary>For each rule how often it and the weights are wrong where it applies, the most often wrong first; "sure" if it decides alone, "doubted" unless much speaks against it.</summary>
    private static string ByRule(IEnumerable<(RoleSample Sample, double Sum)> judged)
    {
        var text = new StringBuilder("rule                                                          predicates  rule wrong  fitted wrong\n");
        foreach (var rule in judged.GroupBy(j => (j.Sample.Evidence[1], j.Sample.Ruled, j.Sample.Holds)).OrderByDescending(rule => rule.Count(j => j.Sample.Step != j.Sample.Ruled)).ThenBy(rule => rule.Key.Item1, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{rule.Key.Item1 + (rule.Key.Ruled ? " (step" : " (none") + (rule.Key.Holds == 0 ? ")" : double.IsInfinity(rule.Key.Holds) ? ", sure)" : ", doubted)"),-62}{rule.Count(),10}{rule.Count(j => j.Sample.Ruled != j.Sample.Step),12}{rule.Count(j => j.Sum > 0 != j.Sample.Step),14}\n");
        }

        return text.ToString();
    }

    private static string Misses(IEnumerable<(RoleSample Sample, double Sum)> judged)
    {
        var text = new StringBuilder();
        foreach (var (sample, sum) in judged.Where(j => j.Sample.IsJudgedStep(j.Sum) != j.Sample.Step).OrderBy(j => j.Sample.Evidence[1], StringComparer.Ordinal).ThenBy(j => j.Sample.Step))
        {
            text.Append(CultureInfo.InvariantCulture, $"{(sample.Step ? "lost" : "invented")}{(sum > 0 == sample.Step ? ", fitted right" : "")}\t{sample.Evidence[1]}\t{sample.Words}\n");
        }

        return text.ToString();
    }

    /// <summary>The rows of the data file, fitted to all sets.</summary>
    public static IEnumerable<string> Rows(IEnumerable<string> paths) =>
        RoleFit.Fit([.. paths.SelectMany(Samples)]).Where(pair => Math.Abs(pair.Value) >= Least).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}\t{pair.Value}"));

    /// <summary>The evidence for each predicate of a text with its weight, the heaviest first.</summary>
    public static string Why(string workflow)
    {
        var text = new StringBuilder();
        foreach (var sample in RoleSample.Of(new LabelledText(new Scenario { BusinessWorkflow = workflow, EventSources = "", ConstraintsAndSlas = "" }, (_, _, _) => true)))
        {
            var pieces = sample.Evidence.Select(piece => (Piece: piece, Weight: StepWeights.Embedded.Sum([piece]))).Where(p => p.Weight != 0).OrderByDescending(p => Math.Abs(p.Weight)).ToList();
            text.Append(CultureInfo.InvariantCulture, $"{pieces.Sum(p => p.Weight):0.00}  {string.Join(", ", pieces.Take(14).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Piece} {p.Weight}")))}\n");
        }

        return text.ToString();
    }

    private static List<RoleSample> Samples(string path) => [.. LabelledText.Load(path).SelectMany(RoleSample.Of)];

    private static string Score(string path, Lexicon lexicon)
    {
        if (path.EndsWith(".jsonl", StringComparison.Ordinal))
        {
            return PetReport.Render(PetDocument.Load(path), misses: false, half: null, lexicon).ReplaceLineEndings("  ");
        }

        var score = CorpusScorer.Score(CorpusFolder.Load(path), scenario => ScenarioReader.Read(scenario, lexicon));
        return string.Create(CultureInfo.InvariantCulture, $"{score.Figure(Aspect.Steps):0.000} {score.Figure(Aspect.Order):0.000}");
    }
}
