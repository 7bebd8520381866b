using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Simulation.Costing;

/// <summary>What one attempt of a step uses.</summary>
/// <param name="Fixed">What each attempt uses however long it takes.</param>
/// <param name="FunctionGb">Memory of the function it runs in, in GB; 0 if none.</param>
/// <param name="RoundingMs">Function time is rounded up to this, in milliseconds.</param>
/// <param name="LeastMs">The least function time billed, in milliseconds.</param>
internal sealed record AttemptCharges(
    ImmutableArray<Charge> Fixed, double FunctionGb, double RoundingMs, double LeastMs)
{
    /// <summary>Adds one attempt.</summary>
    /// <param name="ledger">Where to.</param>
    /// <param name="busyMs">How long the function ran, its initialisation included.</param>
    public void Add(Ledger ledger, double busyMs)
    {
        foreach (var charge in Fixed)
            ledger.Add(charge.Meter, charge.Amount);
        if (FunctionGb > 0)
        {
            var billed = Math.Max(LeastMs, Math.Ceiling(busyMs / RoundingMs) * RoundingMs);
            ledger.Add(Meter.FunctionGbSeconds, FunctionGb * billed / 1000);
        }
    }
}

/// <summary>An amount on a meter.</summary>
internal readonly record struct Charge(Meter Meter, double Amount);
