using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Runs.Refining.Revisions;

/// <summary>One decision for the places for data, and one for the regulations, that the text names and no decision answers.</summary>
internal sealed class AnswerRegulations : IRevision
{
    public OrchestrationDesign? Apply(OrchestrationDesign design, Evidence evidence)
    {
        var (places, regulations) = (Unanswered(design, ConstraintKind.Residency), Unanswered(design, ConstraintKind.Compliance));
        var revised = design;
        if (!places.IsEmpty)
        {
            revised = revised.Decided(
                $"Data stays in {Words(places)}",
                $"Functions, queues, state, histories, dead letters and backups are deployed to regions in {Words(places)} alone; a deployment policy denies every other, and replication stays within.",
                Pointers(places));
        }

        if (!regulations.IsEmpty)
        {
            revised = revised.Decided(
                $"Histories, queues and logs hold references to what {Words(regulations)} protects",
                $"{Words(regulations)} {(regulations.Length == 1 ? "applies" : "apply")}: payloads stay in one store with a customer-managed key, access by role and an access log; histories and dead letters carry ids only, so that erasure and audit have one place.",
                Pointers(regulations));
        }

        return revised == design ? null : revised;
    }

    private static ImmutableArray<(string Words, string Pointer)> Unanswered(OrchestrationDesign design, ConstraintKind kind) =>
    [
        .. design.Facts.Constraints
            .Select((constraint, index) => (constraint, Pointer: $"/constraints/{index}"))
            .Where(one => one.constraint.Kind == kind && !design.Decisions.Any(decision => decision.Facts.Contains(one.Pointer)))
            .Select(one => ((one.constraint.Value as ConstraintValue.Text)?.Words ?? kind.ToString(), one.Pointer)),
    ];

    private static string Words(ImmutableArray<(string Words, string Pointer)> named)
    {
        var words = named.Select(one => one.Words).Distinct(StringComparer.Ordinal).ToList();
        return words.Count == 1 ? words[0] : $"{string.Join(", ", words[..^1])} and {words[^1]}";
    }

    private static ImmutableArray<string> Pointers(ImmutableArray<(string Words, string Pointer)> named) => [.. named.Select(one => one.Pointer)];
}
