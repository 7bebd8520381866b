using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Durable.Retries;

namespace OrchestrationArchitect.Durable.Tests.Retries;

public sealed class TaskRetryPolicyTests
{
    private static readonly FailureDetails Failure = new("System.IO.IOException", "disk");

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(9, 60)]
    public void PauseAfter_GrowsByBackoff_UpToTheCap(int attempt, int seconds) =>
        new TaskRetryPolicy(10, TimeSpan.FromSeconds(1)).PauseAfter(attempt).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void Allows_LastAttempt_IsFalse() =>
        new TaskRetryPolicy(3, TimeSpan.FromSeconds(1)).Allows(Failure, 3, TimeSpan.Zero).ShouldBeFalse();

    [Fact]
    public void Allows_NonRetryableError_IsFalse() =>
        new TaskRetryPolicy(3, TimeSpan.FromSeconds(1)) { NonRetryable = ["System.IO.IOException"] }
            .Allows(Failure, 1, TimeSpan.Zero).ShouldBeFalse();

    [Fact]
    public void Allows_PauseThatPassesTheTimeout_IsFalse()
    {
        var policy = new TaskRetryPolicy(9, TimeSpan.FromSeconds(1)) { Timeout = TimeSpan.FromSeconds(5) };

        policy.Allows(Failure, 3, TimeSpan.FromSeconds(1)).ShouldBeTrue();
        policy.Allows(Failure, 3, TimeSpan.FromSeconds(1.5)).ShouldBeFalse();
    }

    [Fact]
    public void Create_WithoutAttempts_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new TaskRetryPolicy(0, TimeSpan.FromSeconds(1)));
}
