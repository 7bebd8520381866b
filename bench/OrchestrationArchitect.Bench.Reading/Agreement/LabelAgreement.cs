using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Corpus.Scoring;

namespace OrchestrationArchitect.Bench.Reading.Agreement;

/// <summary>Scores what one labeller found in texts by the labels of another, as if it were a reader: how far two people agree bounds what a reader can reach.</summary>
internal static class LabelAgreement
{
    /// <summary>The labels of <paramref name="others"/> judged by those of the same texts in <paramref name="asked"/>.</summary>
    /// <param name="asked">The folder whose labels are taken for right.</param>
    /// <param name="others">A folder with the same texts, labelled by somebody else.</param>
    /// <exception cref="InvalidDataException">A text has no labels of the others.</exception>
    public static CorpusScore Score(string asked, string others)
    {
        var second = CorpusFolder.Load(others).ToDictionary(item => item.Slug, StringComparer.Ordinal);
        return new CorpusScore([.. CorpusFolder.Load(asked).Select(item => second.TryGetValue(item.Slug, out var other)
            ? CorpusScorer.Score(item, LabelledFacts.Of(other), other.Expected.Patterns is [var best, ..] ? best : null)
            : throw new InvalidDataException($"{others} has no labels for {item.Slug}."))]);
    }
}
