using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Importing.Translation;

/// <summary>
/// Tells from names which step of a definition undoes which: verbs that are each other's inverse, and an object in
/// common. An undoing step must only be met in handlers or on the way to a failure; one that the good path takes as well
/// (release what was locked) is ordinary work.
/// </summary>
internal static class CompensationInference
{
    /// <summary>The steps with compensations and roles filled in.</summary>
    public static ImmutableArray<Step> Infer(FlowNode flow, ImmutableArray<Step> steps)
    {
        var ordinary = OrdinarySteps.Of(flow);
        var result = steps.ToDictionary(step => step.Id, StringComparer.Ordinal);
        foreach (var undo in steps.Where(step => step.Integration.Kind != IntegrationKind.None && !ordinary.Contains(step.Id)))
        {
            var undone = steps
                .Where(step => step.Id != undo.Id && ordinary.Contains(step.Id) && result[step.Id].Compensation is null)
                .Select(step => (Step: step, Score: InverseVerbs.Match(step.Name, undo.Name)))
                .Where(pair => pair.Score > 0)
                .OrderByDescending(pair => pair.Score)
                .Select(pair => pair.Step)
                .FirstOrDefault();
            if (undone is not null)
            {
                var forward = result[undone.Id];
                result[undone.Id] = forward with
                {
                    Effect = forward.Effect is Effect.Irreversible or Effect.Idempotent or Effect.Read ? Effect.Compensatable : forward.Effect,
                    Compensation = new Compensation(undo.Id, undo.Retry ?? new RetryPolicy { MaxAttempts = 1 }),
                };
                result[undo.Id] = result[undo.Id] with { Role = StepRole.Compensation };
            }
        }

        return [.. steps.Select(step => result[step.Id])];
    }
}
