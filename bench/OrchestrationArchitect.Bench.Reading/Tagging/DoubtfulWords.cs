using System.Globalization;
using System.Text;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tagging.Uses;

namespace OrchestrationArchitect.Bench.Reading.Tagging;

/// <summary>Lists the words of labelled descriptions whose use is in doubt, to be labelled by hand.</summary>
internal static class DoubtfulWords
{
    /// <summary>A probability between this and one less is no doubt.</summary>
    private const double Sure = 0.97;

    /// <summary>A line for each word: text, first character, word, what the rules say and what was read, how likely it is a verb, and the words around it.</summary>
    public static string Render(string folder)
    {
        var text = new StringBuilder();
        Span<double> uses = stackalloc double[WordUses.Count];
        foreach (var labelled in CorpusFolder.Load(folder).Where(c => c.Expected.Language == "en"))
        {
            var body = labelled.Scenario.BusinessWorkflow;
            var trace = ScenarioReader.Explain(labelled.Scenario);
            var asked = labelled.Expected.Steps.Where(s => s.Span.Field == SourceField.BusinessWorkflow).Select(s => s.Span.Start).ToHashSet();
            var told = trace.Narrative.Actions.Where(a => a.Role == ActionRole.Step && a.Span.Field == SourceField.BusinessWorkflow).Select(a => a.Span.Start).ToHashSet();
            foreach (var parsed in trace.Fields[0].Parsed)
            {
                var said = parsed.Words.Said!;
                for (var i = 0; i < said.Count; i++)
                {
                    if (!said.IsOpen(i))
                    {
                        continue;
                    }

                    var evidence = new Evidence();
                    EvidenceReader.Read(said, i, evidence);
                    UseModel.Embedded.Weigh(evidence, uses);
                    var verb = 0.0;
                    for (var use = (int)WordUse.Base; use < uses.Length; use++)
                    {
                        verb += uses[use];
                    }

                    var token = said.Sentence.Tokens[i];
                    var (rule, read) = (said.Tags[i], parsed.Words.Tags[i]);
                    var info = said.Infos[i];
                    var both = info.Verb >= 0 && (info.Noun >= 0 || info.Adjective >= 0);
                    var odd = both && (told.Contains(token.Start) && !asked.Contains(token.Start)) || (asked.Contains(token.Start) && !read.IsVerb());
                    if (odd || (both && verb is > 1 - Sure and < Sure))
                    {
                        text.Append(CultureInfo.InvariantCulture, $"{labelled.Slug}\t{token.Start}\t{token.Text}\t{rule}\t{read}\t{verb:0.00}\t{Marked(body, token.Start, token.End)}\n");
                    }
                }
            }
        }

        return text.ToString();
    }

    private static string Marked(string text, int start, int end) =>
        $"{text[Math.Max(0, start - 110)..start]}[{text[start..end]}]{text[end..Math.Min(text.Length, end + 80)]}".ReplaceLineEndings(" ");
}
