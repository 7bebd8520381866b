using OrchestrationArchitect.Design.Model;
using Spectre.Console;

namespace OrchestrationArchitect.Cli.Output;

/// <summary>A simulation for people.</summary>
internal static class EstimatesText
{
    public static void Print(Estimates estimates)
    {
        Terminal.Out.WriteLine($"runs {estimates.Runs:N0}, seed {estimates.Seed}");
        Terminal.Out.WriteLine($"latency       p50 {Time(estimates.Latency.P50)}{Range(estimates.Latency.P50Interval)}  p95 {Time(estimates.Latency.P95)}{Range(estimates.Latency.P95Interval)}  p99 {Time(estimates.Latency.P99)}{Range(estimates.Latency.P99Interval)}");
        Terminal.Out.WriteLine($"cost          ${estimates.Cost.PerRun:0.########} a run, ${estimates.Cost.PerMillion:N2} a million");
        foreach (var item in estimates.Cost.Items)
            Terminal.Out.WriteLine($"              {item.Name}: ${item.PerRun:0.########}");
        Terminal.Out.WriteLine($"throughput    {estimates.Throughput:0.###} runs/s, at most {estimates.PeakConcurrency:N0} in flight");
        Terminal.Out.WriteLine($"failures      {estimates.CompensationRate:P2} compensated, {estimates.DeadLetterRate:P2} dead-lettered");
        foreach (var sla in estimates.Slas)
            Terminal.Out.MarkupLineInterpolated($"[{(sla.Met ? "green" : "red")}]{(sla.Met ? "met   " : "missed")}[/]        {sla.Kind}{(sla.Subject is null ? "" : $" of {sla.Subject}")}: {sla.Measured:0.####} against {sla.Target:0.####}");
        foreach (var basis in estimates.Basis)
            Terminal.Out.WriteLine($"basis         {basis}");
    }

    private static string Time(TimeSpan time) => time < TimeSpan.FromSeconds(1)
        ? $"{time.TotalMilliseconds:0.#} ms"
        : time < TimeSpan.FromMinutes(2) ? $"{time.TotalSeconds:0.##} s" : time.ToString("g");

    private static string Range(Interval? interval) =>
        interval is null ? "" : $" [{Time(interval.Low)} … {Time(interval.High)}]";
}
