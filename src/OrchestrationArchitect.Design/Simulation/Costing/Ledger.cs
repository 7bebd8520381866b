using OrchestrationArchitect.Design.Limits;

namespace OrchestrationArchitect.Design.Simulation.Costing;

/// <summary>What the measured runs used.</summary>
internal sealed class Ledger
{
    private readonly LimitCatalogue _limits = LimitCatalogue.Default;
    private readonly double[] _totals = new double[Enum.GetValues<Meter>().Length];

    public double this[Meter meter] => _totals[(int)meter];

    /// <summary>Adds an Express execution: its smallest memory chunk over its time, rounded up.</summary>
    public void AddExpress(double lengthMs)
    {
        var rounding = _limits[LimitIds.StepFunctionsExpressDurationRounding].Duration.TotalSeconds;
        var seconds = Math.Ceiling(lengthMs / 1000 / rounding) * rounding;
        Add(Meter.ExpressRequests, 1);
        Add(Meter.ExpressGbSeconds, seconds * _limits[LimitIds.StepFunctionsExpressMemoryChunkMb].Megabytes / 1024.0);
    }

    public void Add(Meter meter, double amount) => _totals[(int)meter] += amount;
}
