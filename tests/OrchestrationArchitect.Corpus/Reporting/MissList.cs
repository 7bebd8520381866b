using System.Globalization;
using System.Text;
using OrchestrationArchitect.Corpus.Scoring;

namespace OrchestrationArchitect.Corpus.Reporting;

/// <summary>Lists each disagreement with its words.</summary>
public static class MissList
{
    /// <summary>The disagreements of all cases, a heading per case; minus is missing or wrong, plus is spurious.</summary>
    public static string Render(CorpusScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var text = new StringBuilder();
        foreach (var one in score.Cases)
        {
            var lines = one.Judgements
                .SelectMany(judged => judged.Value.Missing.Select(words => (judged.Key, Sign: '-', words))
                    .Concat(judged.Value.Spurious.Select(words => (judged.Key, Sign: '+', words))))
                .ToArray();
            if (lines.Length == 0)
                continue;
            text.Append(one.Slug).Append('\n');
            foreach (var (aspect, sign, words) in lines)
                text.Append(CultureInfo.InvariantCulture, $"  {sign} {aspect}: {words}\n");
        }

        return text.ToString();
    }
}
