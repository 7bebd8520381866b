using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis;

namespace OrchestrationArchitect.Design.Exporting.Markdown;

/// <summary>What the simulation measured, beside the service levels, and what the figures rest on.</summary>
internal static class EstimatesSection
{
    public static void Write(Document document, OrchestrationDesign design, Estimates estimates)
    {
        document.Section("Estimates");
        document.Paragraph(
            $"{Words.Number(estimates.Runs)} simulated runs (seed {estimates.Seed}): {Latency(estimates)}; cost **${estimates.Cost.PerMillion:#,0.00} per million runs**; peak concurrency {Words.Number(estimates.PeakConcurrency)}; {Words.Number(estimates.CompensationRate * 100)} % compensated, {Words.Number(estimates.DeadLetterRate * 100)} % dead-lettered.");
        if (!estimates.Slas.IsEmpty)
        {
            document.Table(
                ["Service level", "Target", "Measured", "Result"],
                estimates.Slas.Select(sla => (string[])[Level(design, sla), Figure(sla.Kind, sla.Target), Figure(sla.Kind, sla.Measured), sla.Met ? "met" : "**missed**"]));
        }

        if (!estimates.Timings.IsEmpty)
        {
            document.Table(
                ["Step", "p50", "p99", "Passing failures"],
                estimates.Timings.GroupBy(timing => (timing.P50, timing.P99, timing.FailureProbability)).Select(alike => (string[])
                [
                    string.Join(", ", alike.Select(timing => design.NameOf(timing.Step))), Time(alike.Key.P50), Time(alike.Key.P99),
                    Words.Number(alike.Key.FailureProbability * 100) + " %",
                ]));
        }

        if (!estimates.Basis.IsEmpty)
            document.Paragraph("Basis: " + string.Join(' ', estimates.Basis.Select(basis => Document.Escape(Phrasing.Sentence(basis)))));
    }

    /// <summary>With waits in it, the time of a run says how long people take, and the work by itself how fast the system is.</summary>
    private static string Latency(Estimates estimates) => estimates.Work is { } work
        ? $"automatic work {Percentiles(work)}; with what is waited for {Percentiles(estimates.Latency)}"
        : "latency " + Percentiles(estimates.Latency);

    private static string Percentiles(LatencyEstimate latency) => $"**p50 {Time(latency.P50)}, p95 {Time(latency.P95)}, p99 {Time(latency.P99)}**";

    private static string Level(OrchestrationDesign design, SlaResult sla) =>
        sla.Kind switch
        {
            ConstraintKind.MaxDuration => "run duration",
            ConstraintKind.StepTimeout => "longest attempt",
            _ => sla.Kind.ToString().ToLowerInvariant(),
        }
        + (sla.Subject is { } subject ? $" of {Words.Lower(design.NameOf(subject))}" : "")
        + Percentile(design, sla);

    private static string Percentile(OrchestrationDesign design, SlaResult sla) =>
        sla.Kind == ConstraintKind.Latency && int.TryParse(sla.Fact.Split('/')[^1], out var at) && at < design.Facts.Constraints.Length
        && design.Facts.Constraints[at].Percentile is { } percentile ? $" (p{Words.Number(percentile)})" : "";

    private static string Figure(ConstraintKind kind, double figure) => kind switch
    {
        ConstraintKind.Latency or ConstraintKind.StepTimeout or ConstraintKind.MaxDuration or ConstraintKind.WaitTimeout => Time(TimeSpan.FromSeconds(Math.Min(figure, 3e9))),
        ConstraintKind.Throughput => Words.Number(figure) + " per second",
        ConstraintKind.Availability => Words.Number(figure) + " %",
        ConstraintKind.Cost => "$" + figure.ToString(figure < 0.01 ? "0.######" : "#,0.00", System.Globalization.CultureInfo.InvariantCulture),
        _ => Words.Number(figure),
    };

    /// <summary>A measured time, without digits that mean nothing.</summary>
    private static string Time(TimeSpan time) => Words.Time(time < TimeSpan.FromSeconds(1) ? TimeSpan.FromMilliseconds(Math.Round(time.TotalMilliseconds)) : time);
}
