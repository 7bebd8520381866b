using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis;

namespace OrchestrationArchitect.Design.Exporting.Markdown;

/// <summary>Decisions with their causes, assumptions, proof and measurements.</summary>
internal static class EvidenceSection
{
    public static void Write(Document document, OrchestrationDesign design)
    {
        Decisions(document, design);
        if (design.Verification is { } verification)
            Verification(document, verification);
        if (design.Estimates is { } estimates)
            Estimates(document, estimates);
    }

    private static void Decisions(Document document, OrchestrationDesign design)
    {
        if (design.Decisions.IsEmpty && design.Assumptions.IsEmpty)
            return;

        document.Section("Decisions");
        foreach (var decision in design.Decisions)
            document.Paragraph($"{Phrasing.Bold(Phrasing.Sentence(decision.Title))} {Document.Escape(Phrasing.Sentence(decision.Because))}");

        if (!design.Assumptions.IsEmpty)
            document.Paragraph("Assumed where the text is silent: " + string.Join(' ', design.Assumptions.Select(assumption => Document.Escape(Phrasing.Sentence(assumption)))));
    }

    private static void Verification(Document document, VerificationResult verification)
    {
        document.Section("Verification");
        if (verification.ModelCheck is { } check)
        {
            var broken = check.Properties.Where(property => !property.Holds).ToList();
            document.Paragraph(
                $"The model check explored {Words.Number(check.States)} states and {Words.Number(check.Transitions)} transitions{(check.Complete ? "" : " before it reached its bound")}.",
                broken.Count == 0
                    ? $"**All {check.Properties.Length} properties hold**: {Words.List(check.Properties.Select(property => property.Name))}."
                    : $"**Refuted: {Words.List(broken.Select(property => property.Name))}**.",
                string.Join(' ', broken.Select(property => property.Counterexample is { } story ? Document.Escape(string.Join(' ', story.Story)) : "")));
        }

        if (!verification.Diagnostics.IsEmpty)
        {
            document.Paragraph(verification.Diagnostics.Select(diagnostic =>
                $"**{diagnostic.Code}** ({diagnostic.Severity.ToString().ToLowerInvariant()}): {Document.Escape(Phrasing.Sentence(diagnostic.Message))}"));
        }
    }

    private static void Estimates(Document document, Estimates estimates)
    {
        document.Section("Estimates");
        document.Paragraph(
            $"{Words.Number(estimates.Runs)} simulated runs (seed {estimates.Seed}): latency **p50 {Words.Time(estimates.Latency.P50)}, p95 {Words.Time(estimates.Latency.P95)}, p99 {Words.Time(estimates.Latency.P99)}**; cost **${estimates.Cost.PerMillion:#,0.00} per million runs**; peak concurrency {Words.Number(estimates.PeakConcurrency)}; {Words.Number(estimates.CompensationRate * 100)} % compensated, {Words.Number(estimates.DeadLetterRate * 100)} % dead-lettered.");
        foreach (var sla in estimates.Slas)
        {
            document.Paragraph($"**{(sla.Met ? "Met" : "Missed")}**: {Kind(sla.Kind)}{(sla.Subject is { } subject ? $" of {Document.Escape(subject)}" : "")}, {Words.Number(sla.Measured)} against {Words.Number(sla.Target)}.");
        }

        if (!estimates.Basis.IsEmpty)
            document.Paragraph("Basis: " + string.Join(' ', estimates.Basis.Select(basis => Document.Escape(Phrasing.Sentence(basis)))));
    }

    private static string Kind(ConstraintKind kind) => kind switch
    {
        ConstraintKind.MaxDuration => "run duration",
        ConstraintKind.StepTimeout => "step time",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
