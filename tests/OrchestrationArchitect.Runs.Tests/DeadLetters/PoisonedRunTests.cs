using System.Text.Json;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Orchestrations;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Tests.DeadLetters;

public sealed class PoisonedRunTests
{
    private static readonly DesignRequest Request = new()
    {
        Scenario = new Scenario { BusinessWorkflow = "a", EventSources = "b", ConstraintsAndSlas = "c" },
    };

    private static readonly InstanceState Parked = new()
    {
        InstanceId = "run-1",
        Name = RunReferences.DesignRunName,
        Status = InstanceStatus.Failed,
        CreatedAt = default,
        LastUpdatedAt = default,
        Input = JsonSerializer.Serialize(new DesignRunInput("run-1", Request), DesignJson.Compact),
        Failure = new FailureDetails("Poison", "The process died."),
    };

    [Fact]
    public void ToDeadLetter_OfADesignRun_CanBeRedriven()
    {
        var letter = PoisonedRun.ToDeadLetter(Parked, DateTimeOffset.UnixEpoch).ShouldNotBeNull();

        letter.Id.ShouldBe("run-1");
        letter.Reason.ShouldBe(DeadLetterReasons.PoisonRun);
        letter.Message.ShouldBe("The process died.");
        letter.Request.ShouldNotBeNull().Scenario.BusinessWorkflow.ShouldBe("a");
        letter.CreatedAt.ShouldBe(DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public void ToDeadLetter_OfAnInputOfAnotherForm_HasNoRequest() =>
        PoisonedRun.ToDeadLetter(Parked with { Input = "[1]" }, default).ShouldNotBeNull().Request.ShouldBeNull();

    [Fact]
    public void ToDeadLetter_OfACandidate_IsLeftToItsParent() =>
        PoisonedRun.ToDeadLetter(Parked with { Name = RunReferences.CandidateRunName }, default).ShouldBeNull();
}
