using System.Globalization;
using System.Text;
using OrchestrationArchitect.Corpus.Scoring;

namespace OrchestrationArchitect.Corpus.Reporting;

/// <summary>Writes scores as plain text.</summary>
public static class ScoreTable
{
    private const int NameWidth = 30;
    private const int Width = 7;
    private const int ShortName = 6;

    /// <summary>A line per case and one for all, in percent; a dot where there was nothing to judge.</summary>
    public static string Render(CorpusScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var text = new StringBuilder();
        text.Append("case".PadRight(NameWidth));
        foreach (var aspect in Aspects.All)
            text.Append(Short(aspect).PadLeft(Width));
        text.Append('\n');
        foreach (var one in score.Cases)
            Line(text, one.Slug, aspect => one[aspect]);
        Line(text, $"all {score.Cases.Length}", aspect => score[aspect]);
        return text.ToString();
    }

    /// <summary>The totals, one aspect a line with its counts.</summary>
    public static string RenderTotals(CorpusScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var text = new StringBuilder();
        foreach (var aspect in Aspects.All)
        {
            var tally = score[aspect];
            text.Append(CultureInfo.InvariantCulture,
                $"{aspect.ToString(),-22}{aspect.Figure(tally),8:0.000}  found {tally.Found}, missing {tally.Missing}, spurious {tally.Spurious}\n");
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, Func<Aspect, Tally> tallyOf)
    {
        text.Append(name.Length > NameWidth - 1 ? name[..(NameWidth - 1)] + " " : name.PadRight(NameWidth));
        foreach (var aspect in Aspects.All)
        {
            var tally = tallyOf(aspect);
            var figure = tally == default ? "." : (aspect.Figure(tally) * 100).ToString("0", CultureInfo.InvariantCulture);
            text.Append(figure.PadLeft(Width));
        }

        text.Append('\n');
    }

    private static string Short(Aspect aspect)
    {
        var name = aspect.ToString();
        return name.Length <= ShortName ? name : name[..ShortName];
    }
}
