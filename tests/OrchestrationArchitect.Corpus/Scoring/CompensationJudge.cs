using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Corpus.Scoring;

/// <summary>Judges what undoes what: stated ones by F1, derived ones apart.</summary>
internal static class CompensationJudge
{
    public static Judgement Stated(CorpusCase asked, ProcessFacts facts, StepMatching steps)
    {
        var wanted = asked.Expected.Compensations.Where(undo => undo.Stated).ToList();
        var optional = asked.Expected.Compensations.Where(undo => !undo.Stated).ToArray();
        var spurious = new List<CompensationFact>();
        var found = 0;
        foreach (var said in facts.Compensations.Where(said => !said.Derived))
        {
            var match = wanted.FindIndex(undo => Same(undo, said, steps));
            if (match >= 0)
            {
                wanted.RemoveAt(match);
                found++;
            }
            else if (!optional.Any(undo => Same(undo, said, steps)))
            {
                spurious.Add(said);
            }
        }

        return Judgement.Of(
            found,
            wanted.Select(undo => $"{undo.Steps[0]} by {undo.By}"),
            spurious.Select(said => $"{said.Step} by {said.By} \"{said.Span.In(asked.Scenario)}\""));
    }

    public static Judgement Derived(CorpusCase asked, ProcessFacts facts, StepMatching steps)
    {
        var derived = facts.Compensations.Where(said => said.Derived)
            .ToLookup(said => asked.Expected.Compensations.Any(undo => Same(undo, said, steps)));
        return Judgement.Of(derived[true].Count(), derived[false].Select(said => $"{said.Step} by {said.By}"), []);
    }

    private static bool Same(ExpectedCompensation undo, CompensationFact said, StepMatching steps) =>
        steps.Expected(said.Step) is { } step
        && undo.Steps.Contains(step.Id, StringComparer.Ordinal)
        && undo.Verbs.Any(verb => verb is "any" || Words.Begins(said.By, verb));
}
