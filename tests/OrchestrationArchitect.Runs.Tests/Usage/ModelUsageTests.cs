using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.Tests.Usage;

public sealed class ModelUsageTests
{
    private static readonly ModelCall Paid = new("document", ModelCall.Answered) { InputTokens = 100, OutputTokens = 50, CostUsd = 0.5 };

    [Fact]
    public void Plus_Calls_AddsThem() =>
        ModelUsage.None.Plus([Paid, Paid]).ShouldBe(new ModelUsage(2, 200, 100, 1));

    [Fact]
    public void Plus_CallThatWasNotMade_CostsNothing() =>
        ModelUsage.None.Plus([Paid with { FromCache = true }, Paid with { Outcome = "circuit-open" }]).ShouldBe(ModelUsage.None);

    [Fact]
    public void Plus_PaidCallWithoutPrice_MakesTheCostUnknown() =>
        ModelUsage.None.Plus([Paid, Paid with { CostUsd = null }]).CostUsd.ShouldBeNull();

    [Fact]
    public void Less_MoreThanThereIs_IsZero() =>
        new TokenBudget(100, 0.2).Less(new ModelUsage(1, 150, 0, 1)).ShouldBe(new TokenBudget(0, 0));
}
