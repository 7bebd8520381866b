using System.Globalization;
using System.Text.Json;
using OrchestrationArchitect.Design.Importing;
using OrchestrationArchitect.Design.Simulation;

namespace OrchestrationArchitect.Design.Tests.Simulation;

/// <summary>
/// Two Step Functions applications, each executed 5,000 times on AWS (SLAppMdlOpt, MIT): their function durations go in,
/// their end-to-end times and Lambda cost must come out.
/// </summary>
public sealed class MeasuredApplicationTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("sequence")]
    [InlineData("parallel")]
    public void Simulate_MeasuredApplication_AgreesWithTheMeasurement(string name)
    {
        var file = Path.Combine(Corpora(), "step-functions-timings", $"{name}.json");
        Assert.SkipUnless(File.Exists(file), $"{file} is not here.");
        var text = File.ReadAllText(file);
        using var document = JsonDocument.Parse(text);
        var measured = document.RootElement.GetProperty("measured");
        var imported = AslImporter.Import(document.RootElement.GetProperty("definition").GetRawText(), name);
        var profile = ProfileReader.Read(text).Profile with { SchedulingOverhead = null };

        var estimates = Simulator.Simulate(imported.Design!, new SimulationOptions { Runs = 5_000, Profile = profile });

        var lambda = estimates.Cost.Items.Where(item => item.Name.StartsWith("Lambda", StringComparison.Ordinal));
        Compare("mean", estimates.Latency.Mean!.Value.TotalMilliseconds, measured, "meanMs", 0.05);
        Compare("p50", estimates.Latency.P50.TotalMilliseconds, measured, "p50Ms", 0.05);
        Compare("p90", estimates.Latency.P90!.Value.TotalMilliseconds, measured, "p90Ms", 0.05);
        Compare("p99", estimates.Latency.P99.TotalMilliseconds, measured, "p99Ms", 0.05);
        Compare("lambda cost", lambda.Sum(item => item.PerRun) * 1e6, measured, "meanCostPerMillionUsd", 0.03);
    }

    private void Compare(string what, double simulated, JsonElement measured, string member, double tolerance)
    {
        var real = measured.GetProperty(member).GetDouble();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {simulated:0.00} simulated, {real:0.00} measured, {(simulated / real) - 1:+0.0%;-0.0%}"));
        simulated.ShouldBe(real, real * tolerance, what);
    }

    private static string Corpora()
    {
        if (Environment.GetEnvironmentVariable("ARCHITECT_CORPORA") is { Length: > 0 } given)
            return given;
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OrchestrationArchitect.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.Parent?.FullName ?? AppContext.BaseDirectory, "shared", "data");
    }
}
