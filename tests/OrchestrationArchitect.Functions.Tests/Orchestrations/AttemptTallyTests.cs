using Microsoft.DurableTask;
using OrchestrationArchitect.Durable.Retries;
using OrchestrationArchitect.Functions.Orchestrations;

namespace OrchestrationArchitect.Functions.Tests.Orchestrations;

public sealed class AttemptTallyTests
{
    private static readonly TaskRetryPolicy Thrice = new(3, TimeSpan.FromSeconds(1)) { NonRetryable = ["Final"] };

    [Theory]
    [InlineData("", 1)]
    [InlineData("Final", 1)]
    [InlineData("Passing Final", 2)]
    [InlineData("Passing Passing", 3)]
    [InlineData("Passing Passing Passing", 3)]
    public void Made_IsWhatWasAskedFor_OrAllOfThePolicy(string failures, int made) =>
        Made(Thrice, failures).ShouldBe(made);

    [Fact]
    public void Made_WithATimeLimit_IsWhatWasAskedFor() =>
        Made(Thrice with { Timeout = TimeSpan.FromSeconds(2) }, "Passing Passing").ShouldBe(2);

    private static int Made(TaskRetryPolicy policy, string failures)
    {
        var tally = new AttemptTally(policy);
        foreach (var type in failures.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            tally.IsRetryable(new TaskFailureDetails(type, "m", null, null, null)).ShouldBe(type != "Final");
        return tally.Made;
    }
}
