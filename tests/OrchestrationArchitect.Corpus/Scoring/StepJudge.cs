using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Corpus.Scoring;

/// <summary>Judges actions and their objects.</summary>
internal static class StepJudge
{
    public static Judgement Steps(CorpusCase asked, ProcessFacts facts, StepMatching steps)
    {
        var required = asked.Expected.Steps.Where(step => !step.Optional).ToArray();
        return Judgement.Of(
            required.Count(steps.IsFound),
            required.Where(step => !steps.IsFound(step))
                .Select(step => $"{step.Verbs[0]} {step.Object} \"{step.Span.In(asked.Scenario)}\""),
            facts.Steps.Where(step => steps.Expected(step.Id) is null && !steps.IsIgnored(step.Id))
                .Select(step => $"{step.Verb} {step.Object} \"{step.Span.In(asked.Scenario)}\""));
    }

    public static Judgement Objects(ProcessFacts facts, StepMatching steps)
    {
        var pairs = facts.Steps
            .Select(step => (Said: step, Asked: steps.Expected(step.Id)))
            .Where(pair => pair.Asked is { Optional: false })
            .ToLookup(pair => Words.SameHead(pair.Said.Object, pair.Asked!.Object));
        return Judgement.Of(
            pairs[true].Count(),
            pairs[false].Select(pair => $"{pair.Asked!.Verbs[0]} {pair.Asked.Object}, not '{pair.Said.Object}'"),
            []);
    }
}
