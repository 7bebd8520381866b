using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine.Runtime;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Tests.Runtime;

/// <summary>In what order and company suspects of a crash are let go.</summary>
public sealed class TrialTests
{
    [Fact]
    public void Plan_OfNobody_HasNoTrials() => Trial.Plan([]).ShouldBeEmpty();

    [Fact]
    public void Plan_OfNewSuspects_LetsAllGoTogetherAtOnce()
    {
        var trial = Trial.Plan([.. Enumerable.Range(0, 1_000).Select(i => Suspect(i, 2))]).ShouldHaveSingleItem();

        trial.Suspects.Count.ShouldBe(1_000);
        (trial.How, trial.Uptime).ShouldBe((Watched.InAGroup, TimeSpan.Zero));
    }

    [Fact]
    public void Plan_OfThoseOfADeadlyCompany_MakesGroupsOfTheRootOfTheirNumber()
    {
        var trials = Trial.Plan([.. Enumerable.Range(0, 100).Select(i => Suspect(i, 3))]).ToList();

        trials.Count.ShouldBe(10);
        trials.ShouldAllBe(trial => trial.Suspects.Count == 10 && trial.How == Watched.InAGroup);
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(6, 4)]
    [InlineData(7, 8)]
    [InlineData(500, 8)]
    public void Plan_OfTheFewThatAreLeft_TriesEachAloneOnceTheProcessIsUp(int crashes, int seconds)
    {
        var trial = Trial.Plan([Suspect(1, crashes)]).ShouldHaveSingleItem();

        (trial.How, trial.Uptime).ShouldBe((Watched.Alone, TimeSpan.FromSeconds(seconds)));
    }

    [Fact]
    public void Plan_OfAllKinds_BeginsWithTheLeastSuspicious()
    {
        var trials = Trial.Plan([Suspect(1, 6), Suspect(2, 3), Suspect(3, 4), Suspect(4, 2), Suspect(5, 2)]);

        trials.Select(trial => string.Join(',', trial.Suspects.Select(suspect => suspect.Row.Key)))
            .ShouldBe(["4,5", "2", "3", "1"]);
    }

    private static Suspect Suspect(long key, int crashes) => new(
        new RunSlot(key, $"run-{key}"),
        new InstanceRow(key, $"run-{key}", "Main", InstanceStatus.Running, default, null, null, null, null, crashes));
}
