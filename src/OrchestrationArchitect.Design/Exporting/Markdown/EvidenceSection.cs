using OrchestrationArchitect.Design.Model;
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
            EstimatesSection.Write(document, design, estimates);
    }

    private static void Decisions(Document document, OrchestrationDesign design)
    {
        if (design.Decisions.IsEmpty && design.Assumptions.IsEmpty)
            return;

        document.Section("Decisions");
        // What has its own section is not told twice.
        string?[] told = [design.Pattern.Because, design.Concurrency.Because, design.ColdStart.Because];
        foreach (var decision in design.Decisions.Where(decision => !told.Contains(decision.Because, StringComparer.Ordinal)))
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
}
