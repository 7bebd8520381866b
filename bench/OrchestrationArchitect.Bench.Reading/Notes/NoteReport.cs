using System.Globalization;
using System.Text;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading;

namespace OrchestrationArchitect.Bench.Reading.Notes;

/// <summary>Which contradictions the reader notes: of short texts that have one or only look so, and of whole descriptions.</summary>
internal static class NoteReport
{
    private const string Contradicts = "both";

    /// <summary>The texts that were judged wrongly and how many were judged at all.</summary>
    /// <param name="file">Lines of verdict ("both" or "fine"), what it is about, workflow, constraints and, where told, event sources, divided by tabs.</param>
    public static string OfTexts(string file)
    {
        var report = new StringBuilder();
        var rows = File.ReadLines(file).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();
        var wrong = 0;
        foreach (var row in rows)
        {
            var facts = ScenarioReader.Read(new Scenario { BusinessWorkflow = row[2], EventSources = row.Length > 4 ? row[4] : "", ConstraintsAndSlas = row[3] });
            var said = facts.Notes.Where(IsContradiction).ToList();
            if ((row[0] == Contradicts) != (said.Count > 0))
            {
                wrong++;
                report.AppendLine(CultureInfo.InvariantCulture, $"{(row[0] == Contradicts ? "lost " : "false")} {row[1]}: {row[2]} | {row[3]}{string.Concat(said.Select(note => $"\n      {note.Message}"))}");
            }
        }

        return report.AppendLine(CultureInfo.InvariantCulture, $"{rows.Count - wrong} of {rows.Count} right").ToString();
    }

    /// <summary>What is noted of descriptions that have no contradiction, and those whose contradiction is not noted.</summary>
    public static string OfDescriptions(string folder)
    {
        var report = new StringBuilder();
        foreach (var item in CorpusFolder.Load(folder))
        {
            var said = ScenarioReader.Read(item.Scenario).Notes.Where(IsContradiction).ToList();
            var due = item.Expected.Notes.Any(note => note.ToString() == "contradiction");
            if (due != (said.Count > 0))
            {
                report.AppendLine(CultureInfo.InvariantCulture, $"{(due ? "lost " : "false")} {item.Slug}{string.Concat(said.Select(note => $"\n      {note.Message} {note.Span?.In(item.Scenario)}"))}");
            }
        }

        return report.ToString();
    }

    private static bool IsContradiction(NoteFact note) => note.Code is "OA1205" or "OA1206" or "OA1211";
}
