using System.Globalization;
using System.Text;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Corpus.Reporting;
using OrchestrationArchitect.Corpus.Scoring;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Compensations.Weighing;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Bench.Reading.Undoing;

/// <summary>Fits the weights of what speaks for an undoing and tells what they give on the texts of writers that are left out of the fit.</summary>
internal static class UndoingReport
{
    /// <summary>A line for each writer, whose texts are read with weights that were fitted to all others; then all together.</summary>
    public static string Render(IEnumerable<string> folders, bool misses)
    {
        var cases = folders.SelectMany(folder => CorpusFolder.Load(folder)).Where(item => item.Expected.Language == "en").GroupBy(item => UndoingExamples.WriterOf(item.Slug)).OrderBy(g => g.Key).ToList();
        var examples = cases.SelectMany(g => g).SelectMany(UndoingExamples.Of).ToList();
        var beside = UndoingBeside.Of(examples);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{beside.Count} mentions, {beside.Count(e => !e.Right.Contains(0))} undo\n");
        text.Append("writer   by rules: found missing spurious F1   weighed: found missing spurious F1   derived   steps\n");
        var (rules, weighed, unseenRules, unseen) = (default(Tally), default(Tally), default(Tally), default(Tally));
        foreach (var writer in cases)
        {
            var without = Lexicon.Weighing(weights: null);
            var fitted = Lexicon.Weighing(new UndoingWeights(
                new ChoiceWeights(UndoingExamples.Fit(examples.Where(e => e.Label?.Writer != writer.Key))), new ChoiceWeights(UndoingBeside.Fit(beside.Where(e => e.Writer != writer.Key)))));
            var (old, now) = (CorpusScorer.Score(writer, s => ScenarioReader.Read(s, without)), CorpusScorer.Score(writer, s => ScenarioReader.Read(s, fitted)));
            rules += old[Aspect.Compensations];
            weighed += now[Aspect.Compensations];
            unseenRules += old.Cases.Where(IsUnseen).Aggregate(default(Tally), (sum, one) => sum + one[Aspect.Compensations]);
            unseen += now.Cases.Where(IsUnseen).Aggregate(default(Tally), (sum, one) => sum + one[Aspect.Compensations]);
            text.Append(CultureInfo.InvariantCulture, $"{writer.Key,-6} {Line(old[Aspect.Compensations])}  {Line(now[Aspect.Compensations])}  {old[Aspect.DerivedCompensations].Found}/{old[Aspect.DerivedCompensations].Missing} {now[Aspect.DerivedCompensations].Found}/{now[Aspect.DerivedCompensations].Missing}  {old.Figure(Aspect.Steps):0.000} {now.Figure(Aspect.Steps):0.000} {old.Figure(Aspect.Order):0.000} {now.Figure(Aspect.Order):0.000}\n");
            if (misses)
            {
                text.AppendJoin('\n', writer.SelectMany(item => UndoingMisses.Of(item, fitted)).Append(""));
                text.AppendJoin('\n', MissList.Render(now).Split('\n').Where(line => line.Length > 0 && (line[0] != ' ' || line.Contains(" Compensations", StringComparison.Ordinal)))).Append('\n');
            }
        }

        text.Append(CultureInfo.InvariantCulture, $"unseen {Line(unseenRules)}  {Line(unseen)}\n");
        return text.Append(CultureInfo.InvariantCulture, $"all    {Line(rules)}  {Line(weighed)}\n").ToString();
    }

    /// <summary>Written after the rules: they were tuned on all others.</summary>
    private static bool IsUnseen(CaseScore one) => int.Parse(one.Slug.Split('-')[0], CultureInfo.InvariantCulture) is > 1180 and var n && (n < 1211 || n % 2 == 0);

    /// <summary>The rows of the data file, fitted to all texts.</summary>
    public static IEnumerable<string> Rows(IEnumerable<string> folders) => Rows(UndoingExamples.Fit(Examples(folders)));

    /// <summary>The rows of the data file for mentions beside their neighbours.</summary>
    public static IEnumerable<string> RowsBeside(IEnumerable<string> folders) => Rows(UndoingBeside.Fit(UndoingBeside.Of([.. Examples(folders)])));

    private static IEnumerable<LabelledUndoing> Examples(IEnumerable<string> folders) =>
        folders.SelectMany(folder => CorpusFolder.Load(folder)).Where(item => item.Expected.Language == "en").SelectMany(UndoingExamples.Of);

    private static IEnumerable<string> Rows(Dictionary<string, double> weights) =>
        weights.Where(pair => Math.Abs(pair.Value) >= 0.01 && !pair.Key.StartsWith("tuned-", StringComparison.Ordinal)).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}\t{pair.Value:0.##}"));

    private static string Line(Tally tally) => string.Create(CultureInfo.InvariantCulture, $"{tally.Found,5} {tally.Missing,3} {tally.Spurious,3} {tally.F1:0.000}");
}
