using System.Globalization;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Corpus.Scoring;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Tracing;

namespace OrchestrationArchitect.Bench.Reading.Undoing;

/// <summary>Why what a text says undoes a step was not found: the step was lost, another mention was taken, or the odds were against it.</summary>
internal static class UndoingMisses
{
    /// <summary>Mentions with worse odds are not told.</summary>
    private const double Hopeless = -8;

    public static IEnumerable<string> Of(CorpusCase item, Lexicon lexicon)
    {
        var trace = ScenarioReader.Explain(item.Scenario, lexicon);
        var steps = StepMatching.Of(item, trace.Facts);
        foreach (var undo in item.Expected.Compensations.Where(undo => undo.Stated))
        {
            var fact = trace.Facts.Steps.FirstOrDefault(step => steps.Expected(step.Id) is { } expected && undo.Steps.Contains(expected.Id));
            var said = fact is null ? null : trace.Facts.Compensations.FirstOrDefault(said => said.Step == fact.Id && !said.Derived);
            if (said is null || !undo.Verbs.Any(verb => said.By.StartsWith(verb.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase)))
            {
                yield return $"  {item.Slug} {undo.Steps[0]} by {undo.By}: {(fact is null ? "step lost" : said is not null ? $"named {said.By}" : $"{Lost(trace, fact, undo)}; {Odds(trace, fact, lexicon)}")}";
            }
        }
    }

    /// <summary>What was lost: the words that undo, that they may undo this step, or only the odds.</summary>
    private static string Lost(ReadingTrace trace, StepFact fact, ExpectedCompensation undo)
    {
        var like = trace.Choices.Where(choice => UndoingExamples.Overlap(undo, choice.Mention) > 0).ToList();
        return like.Count == 0 ? "no mention" : like.Exists(choice => choice.Steps.Any(option => trace.Narrative.Actions[option.Step].Span == fact.Span)) ? "odds" : "no pair";
    }

    private static string Odds(ReadingTrace trace, StepFact fact, Lexicon lexicon)
    {
        var odds = trace.Choices
            .SelectMany(choice => choice.Steps.Where(option => trace.Narrative.Actions[option.Step].Span == fact.Span).Select(option => (choice.Mention, Odds: lexicon.UndoingWeights!.Alone.Sum(option.Seen) - lexicon.UndoingWeights.Alone.Sum(choice.Nothing))))
            .Where(pair => pair.Odds > Hopeless).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Mention.Verb} {pair.Mention.Object?.Thing} {pair.Odds:0.0}"));
        return string.Join("; ", odds) is { Length: > 0 } text ? text : "nothing else";
    }
}
