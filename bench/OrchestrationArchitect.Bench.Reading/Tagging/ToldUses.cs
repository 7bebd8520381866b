using System.Globalization;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tagging.Uses;

namespace OrchestrationArchitect.Bench.Reading.Tagging;

/// <summary>How well verbs are told from other words among those whose use people told.</summary>
internal static class ToldUses
{
    /// <summary>How many are read as told, and how many of the verbs and of the others are not.</summary>
    public static string Render(UseLabels told, IEnumerable<string> folders)
    {
        var (right, lost, invented) = (0, 0, 0);
        foreach (var labelled in folders.SelectMany(folder => CorpusFolder.Load(folder)))
        {
            foreach (var words in ScenarioReader.Explain(labelled.Scenario).Fields[0].Parsed.Select(parsed => parsed.Words))
            {
                for (var i = 0; i < words.Tags.Length; i++)
                {
                    if (told.Of(labelled.Slug, words.Sentence.Tokens[i]) is { } use)
                    {
                        var read = WordUses.Of(words.Tags[i]);
                        right += read.IsVerb() == use.IsVerb() ? 1 : 0;
                        lost += use.IsVerb() && !read.IsVerb() ? 1 : 0;
                        invented += !use.IsVerb() && read.IsVerb() ? 1 : 0;
                    }
                }
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{right + lost + invented} of {told.Count} words told stand here: {right} read so, {lost} verbs lost, {invented} invented\n");
    }
}
