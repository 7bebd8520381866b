using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Design.Synthesis.Patterns;

namespace OrchestrationArchitect.Design.Exporting.Markdown;

/// <summary>The choice of the pattern, and what was rejected.</summary>
internal static class TopologySection
{
    private const int RejectedShown = 3;

    public static void Write(Document document, OrchestrationDesign design)
    {
        var pattern = design.Pattern;
        document.Section("Orchestration pattern");
        var name = PatternSelector.Name(pattern.Primary) + (pattern.Primary is Pattern.Saga ? " Pattern (orchestrated)" : "");
        var composed = pattern.ComposedOf.IsEmpty
            ? ""
            : $" composed with {Words.List(pattern.ComposedOf.Select(part => Phrasing.Bold(PatternSelector.Name(part))))}";
        document.Paragraph(
            $"{Phrasing.Bold(name)}{composed}{(design.State.Engine.Length > 0 ? $" on {Phrasing.Bold(design.State.Engine)}" : "")}.",
            Document.Escape(pattern.Because),
            design.Pivot is { } pivot ? $"The pivot is {Phrasing.Bold(design.NameOf(pivot))}: before it a failure aborts and compensates, after it the run recovers forward only." : "");
        var rejected = pattern.Alternatives.Where(alternative => !pattern.ComposedOf.Contains(alternative.Pattern))
            .Where((alternative, at) => at == 0 || alternative.Score > 0).Take(RejectedShown).ToList();
        if (rejected.Count > 0)
        {
            document.Paragraph("Rejected: " + string.Join("; ", rejected.Select(alternative =>
                $"{PatternSelector.Name(alternative.Pattern)} ({Words.Number(alternative.Score)}) — {Words.Lower(Document.Escape(alternative.Because.TrimEnd('.')))}")) + ".");
        }
    }
}
