using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Runs.Refining.Revisions;

/// <summary>Histories that hold regulated data are kept for 30 days, unless the text says how long.</summary>
internal sealed class KeepHistoriesShorter : IRevision
{
    private static readonly TimeSpan Enough = TimeSpan.FromDays(30);

    public OrchestrationDesign? Apply(OrchestrationDesign design, Evidence evidence) =>
        (evidence.Has("history-kept-long") || evidence.Has("history-unbounded")) && !design.Limits(ConstraintKind.Retention)
            ? (design with { State = design.State with { HistoryRetention = Enough } }).Decided(
                $"Histories are kept for {Enough.TotalDays:0} days",
                "Regulated data is kept no longer than finding out what went wrong takes (storage limitation).",
                [.. Regulations(design)])
            : null;

    private static IEnumerable<string> Regulations(OrchestrationDesign design) =>
        design.Facts.Constraints.Select((constraint, index) => (constraint, index))
            .Where(one => one.constraint.Kind is ConstraintKind.Compliance or ConstraintKind.Residency)
            .Select(one => $"/constraints/{one.index}");
}
