using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Corpus.Scoring;

/// <summary>What a reader that agrees with every label would say: only what is asked for, and of several right answers the first.</summary>
public static class LabelledFacts
{
    /// <summary>The facts that the labels of a description tell.</summary>
    public static ProcessFacts Of(CorpusCase asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var expected = asked.Expected;
        return new ProcessFacts
        {
            Language = expected.Language,
            Steps = [.. expected.Steps.Where(step => !step.Optional).Select(step => new StepFact(
                step.Id, step.Id, step.Verbs[0], step.Object, null, default, step.Span))],
            Flow = [.. expected.Order.Select(edge => new FlowFact(
                edge.From, edge.To, edge.Conditional ? FlowKind.Conditional : FlowKind.Sequence))],
            Parallel = expected.Parallel,
            ForEach = [.. expected.ForEach.Where(group => !group.Optional)
                .Select(group => new ForEachFact(group.Steps, group.Item))],
            Compensations = [.. expected.Compensations.Where(undo => undo.Stated)
                .Select(undo => new CompensationFact(undo.Steps[0], $"{undo.Verbs[0]}-it", default))],
            Constraints = [.. expected.Constraints.Where(constraint => !constraint.Optional)
                .Select(constraint => new ConstraintFact(
                    constraint.Kinds[0], constraint.Step, constraint.Values[0],
                    ConstraintValues.UnitOf(constraint.Kinds[0]), constraint.Percentile, null, default))],
            Triggers = [.. expected.Triggers.Select(kinds => new TriggerFact(kinds[0], null, default, false, default))],
            Notes = [.. expected.Notes.Select(note => new NoteFact("OA1000", Severity.Warning, note))],
        };
    }
}
