using System.Globalization;
using System.Text;
using OrchestrationArchitect.Bench.Reading.Fitting;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tagging.Uses;

namespace OrchestrationArchitect.Bench.Reading.Tagging;

/// <summary>Lists the words of labelled descriptions whose use is in doubt, to be told by people.</summary>
internal static class DoubtfulWords
{
    /// <summary>A probability between this and one less is no doubt.</summary>
    private const double Sure = 0.97;

    /// <summary>The same where the labels of steps speak against what was read.</summary>
    private const double SureAgainstLabels = 0.99;

    /// <summary>A line for each word: text, first character, word, what the rules say and what was read, how likely it is a verb, and the words around it.</summary>
    public static string Render(string folder)
    {
        var text = new StringBuilder();
        foreach (var labelled in CorpusFolder.Load(folder).Where(c => c.Expected.Language == "en"))
        {
            var trace = ScenarioReader.Explain(labelled.Scenario);
            var asked = StartsOf(labelled.Expected.Steps.Select(step => step.Span));
            var told = StartsOf(trace.Narrative.Actions.Where(action => action.Role == ActionRole.Step).Select(action => action.Span));
            foreach (var words in trace.Fields[0].Parsed.Select(parsed => parsed.Words))
            {
                for (var i = 0; i < words.Tags.Length; i++)
                {
                    var (token, said) = (words.Sentence.Tokens[i], words.Said!);
                    if (said.IsOpen(i) && AsVerb(said, i) is var verb && IsDoubtful(said.Infos[i], words.Tags[i].IsVerb(), verb, asked.Contains(token.Start), told.Contains(token.Start)))
                    {
                        text.Append(CultureInfo.InvariantCulture, $"{labelled.Slug}\t{token.Start}\t{token.Text}\t{said.Tags[i]}\t{words.Tags[i]}\t{verb:0.00}\t{Excerpt.Of(labelled.Scenario.BusinessWorkflow, token.Start, token.End)}\n");
                    }
                }
            }
        }

        return text.ToString();
    }

    private static HashSet<int> StartsOf(IEnumerable<SourceSpan> spans) => [.. spans.Where(span => span.Field == SourceField.BusinessWorkflow).Select(span => span.Start)];

    private static double AsVerb(WordsAround said, int i)
    {
        var evidence = new Evidence();
        Span<double> uses = stackalloc double[WordUses.Count];
        EvidenceReader.Read(said, i, evidence);
        UseModel.Embedded.Weigh(evidence, uses);
        return WordUses.AsVerb(uses);
    }

    private static bool IsDoubtful(WordInfo info, bool read, double verb, bool asked, bool told)
    {
        var either = info.Verb >= 0 && (info.Noun >= 0 || info.Adjective >= 0);
        return (asked && !read) || (either && verb is > 1 - Sure and < Sure) || (either && told && !asked && verb < SureAgainstLabels);
    }
}
