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
    public static string Render(IReadOnlyList<string> paths, string part)
    {
        var sets = paths.ToDictionary(path => path, Samples, StringComparer.Ordinal);
        var text = new StringBuilder("left out            predicates  rules wrong  fitted wrong  steps and order of the fitted\n");
        foreach (var path in paths.Where(p => p.Contains(part, StringComparison.Ordinal)))
        {
            var lexicon = Lexicon.With(new StepWeights(RoleFit.Fit([.. paths.Where(p => p != path).SelectMany(p => sets[p])])));
            var own = sets[path];
            text.Append(CultureInfo.InvariantCulture, $"{Path.GetFileName(path.TrimEnd('/')),-20}{own.Count,10}{own.Count(s => s.Ruled != s.Step),13}")
                .Append(CultureInfo.InvariantCulture, $"{own.Count(s => (s.Open ? lexicon.StepWeights.Sum(s.Evidence) > 0 : s.Ruled) != s.Step),14}  {Score(path, lexicon)}\n");
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
