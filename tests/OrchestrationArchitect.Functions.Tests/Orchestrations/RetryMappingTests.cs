using Microsoft.DurableTask;
using OrchestrationArchitect.Durable.Retries;
using OrchestrationArchitect.Functions.Orchestrations;
using OrchestrationArchitect.Runs.Orchestrations;

namespace OrchestrationArchitect.Functions.Tests.Orchestrations;

public sealed class RetryMappingTests
{
    [Fact]
    public void ToDurable_OfAPolicy_KeepsItsSchedule()
    {
        var durable = RetryMapping.ToDurable(new TaskRetryPolicy(6, TimeSpan.FromSeconds(1))
        {
            Backoff = 3,
            MaxInterval = TimeSpan.FromSeconds(20),
            Timeout = TimeSpan.FromMinutes(2),
        });
        durable.MaxNumberOfAttempts.ShouldBe(6);
        durable.FirstRetryInterval.ShouldBe(TimeSpan.FromSeconds(1));
        durable.BackoffCoefficient.ShouldBe(3);
        durable.MaxRetryInterval.ShouldBe(TimeSpan.FromSeconds(20));
        durable.RetryTimeout.ShouldBe(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void ToDurable_BoundsBelowTheFirstPause_AreLifted()
    {
        var durable = RetryMapping.ToDurable(new TaskRetryPolicy(2, TimeSpan.FromMinutes(5)) { Timeout = TimeSpan.FromSeconds(1) });
        durable.MaxRetryInterval.ShouldBe(TimeSpan.FromMinutes(5));
        durable.RetryTimeout.ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void ToDurable_WithoutTimeout_HasNone() =>
        RetryMapping.ToDurable(TaskRetryPolicy.Once).RetryTimeout.ShouldBe(Timeout.InfiniteTimeSpan);

    [Fact]
    public void ToDurable_OfEveryPolicyOfARun_IsAccepted()
    {
        TaskRetryPolicy[] policies =
            [RetryPolicies.Computation, RetryPolicies.Storage, RetryPolicies.Generation, RetryPolicies.MustSucceed];
        policies.ShouldAllBe(policy => RetryMapping.ToDurable(policy).MaxNumberOfAttempts == policy.MaxAttempts);
    }

    [Theory]
    [InlineData("Final", null, false)]
    [InlineData("Wrapper", "Final", false)]
    [InlineData("Passing", null, true)]
    [InlineData("Wrapper", "Passing", true)]
    public void IsRetryable_ByTypeOfTheFailureOrACause(string outer, string? inner, bool retryable)
    {
        var policy = new TaskRetryPolicy(3, TimeSpan.FromSeconds(1)) { NonRetryable = ["Final"] };
        var cause = inner is null ? null : new TaskFailureDetails(inner, "m", null, null, null);
        RetryMapping.IsRetryable(policy, new TaskFailureDetails(outer, "m", null, cause, null)).ShouldBe(retryable);
    }
}
