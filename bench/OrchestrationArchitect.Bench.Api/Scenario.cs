namespace OrchestrationArchitect.Bench.Api;

/// <summary>The bodies that are posted.</summary>
internal static class Scenario
{
    /// <summary>A saga of four steps; the number makes each body another one.</summary>
    public static object Body(int number) => new
    {
        business_workflow =
            $"Order {number}: charge the card, reserve the stock and book the courier, then ship the parcel. "
            + "If the stock cannot be reserved, refund the card.",
        event_sources = "An order arrives by HTTP through API Gateway.",
        constraints_and_slas = $"A run takes at most {2 + (number % 5)} minutes; charging is retried at most 3 times.",
    };
}
