using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Compensations;
using OrchestrationArchitect.Design.Reading.Constraints;

namespace OrchestrationArchitect.Design.Reading.Facts;

/// <summary>Steps that the user names in the scenario: then no others are inferred.</summary>
internal static class Overrides
{
    public static ProcessFacts Apply(Scenario scenario, ProcessFacts read, Lexicon lexicon)
    {
        var ids = ActionName.Unique(scenario.Steps.Select(s => ActionName.Kebab(s.Name)));
        var steps = scenario.Steps.Select((own, i) => Step(own, ids[i], read, lexicon)).ToImmutableArray();
        var flow = Enumerable.Range(1, Math.Max(0, steps.Length - 1)).Select(i => new FlowFact(ids[i - 1], ids[i], FlowKind.Sequence)).ToImmutableArray();
        var kept = read.Steps.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var same = ids.All(kept.Contains);
        return read with
        {
            Steps = steps,
            Flow = same && ids.Length == kept.Count ? read.Flow : flow,
            Parallel = [.. read.Parallel.Where(g => g.All(ids.Contains))],
            ForEach = [.. read.ForEach.Where(f => f.Steps.All(ids.Contains))],
            Compensations = Compensations(scenario, ids, steps, read),
        };
    }

    private static StepFact Step(StepOverride own, string id, ProcessFacts read, Lexicon lexicon)
    {
        var found = read.Steps.FirstOrDefault(s => s.Id == id) ?? new StepIndex(read.Steps, lexicon).Find(own.Name.ToLowerInvariant().Split(' '));
        var words = own.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var verb = words.Length == 0 ? "do" : words[0].ToLowerInvariant();
        var thing = words.Length > 1 ? string.Join(' ', words[1..]) : null;
        var head = thing is null ? null : lexicon.Morphology.Singular(words[^1].ToLowerInvariant());
        return new StepFact(id, own.Name, verb, thing, found?.Actor, own.Effect ?? Effects.Of(lexicon, verb, head, found?.Actor),
            found?.Span ?? new SourceSpan(SourceField.BusinessWorkflow, 0, 0));
    }

    private static ImmutableArray<CompensationFact> Compensations(
        Scenario scenario, ImmutableArray<string> ids, ImmutableArray<StepFact> steps, ProcessFacts read)
    {
        var facts = ImmutableArray.CreateBuilder<CompensationFact>();
        for (var i = 0; i < ids.Length; i++)
        {
            if (scenario.Steps[i].CompensatedBy is { } by)
            {
                facts.Add(new CompensationFact(ids[i], CompensationReader.Name(by, null), steps[i].Span));
            }
            else
            {
                facts.AddRange(read.Compensations.Where(c => c.Step == ids[i]));
            }
        }

        return facts.ToImmutable();
    }
}
