using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis;

namespace OrchestrationArchitect.Design.Exporting.Markdown;

/// <summary>Cold start mitigation and concurrency controls.</summary>
internal static class CapacitySection
{
    public static void Write(Document document, OrchestrationDesign design)
    {
        var cold = design.ColdStart;
        document.Section("Cold start mitigation and concurrency controls");
        document.Paragraph(
            $"**Cold start: {Mitigation(cold, design)}**{(cold.Runtime is { } runtime ? $" on {Document.Escape(runtime)}" : "")}{(cold.MemoryMb is { } memory ? $" with {memory} MB" : "")}.",
            cold.Because is { } why ? Document.Escape(Phrasing.Sentence(why)) : "");
        var concurrency = design.Concurrency;
        document.Paragraph(
            $"**Concurrency: {(concurrency.Reserved is { } reserved ? $"{Words.Number(reserved)} reserved, " : "")}{(concurrency.MaxRuns is { } most ? $"at most {Words.Number(most)} runs" : "runs unbounded")}**.",
            concurrency.Because is { } because ? Document.Escape(Phrasing.Sentence(because)) : "",
            concurrency.Excess is { } excess ? Document.Escape(excess) : "");
        var bulkheads = design.Steps.Where(step => step.Concurrency is not null || step.RateLimit is not null).ToList();
        if (bulkheads.Count > 0)
        {
            document.Paragraph("Bulkheads: " + string.Join("; ", bulkheads.Select(step => $"{Phrasing.Bold(step.Name)} "
                + string.Join(", ", new[]
                {
                    step.Concurrency is { } calls ? $"{Words.Number(calls)} concurrent calls" : null,
                    step.RateLimit is { } rate ? $"{Words.Number(rate)} calls per second" : null,
                }.Where(part => part is not null)))) + ".");
        }
    }

    private static string Mitigation(ColdStartPolicy policy, OrchestrationDesign design) => policy.Mitigation switch
    {
        ColdStartMitigation.ProvisionedConcurrency => $"{policy.WarmInstances} {(design.Platform == Platform.Azure ? "always-ready" : "provisioned")} instance{(policy.WarmInstances == 1 ? "" : "s")}"
            + (policy.Steps.Length is > 0 and <= 3 ? $" for {Document.Escape(Words.List(policy.Steps.Select(step => Words.Lower(design.NameOf(step)))))}" : " per function"),
        ColdStartMitigation.NativeAot => "native AOT",
        ColdStartMitigation.Snapshot => "snapshot restore",
        _ => "accepted",
    };
}
