using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Prompts.Providers;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Planning;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.Tests.Planning;

public sealed class RunPlannerTests
{
    private static readonly DesignRequest Request = new()
    {
        Scenario = new Scenario { BusinessWorkflow = "a", EventSources = "b", ConstraintsAndSlas = "c" },
        Generator = GeneratorChoice.Both,
    };

    private static readonly RunPlanner Planner = new(new RunOptions { Budget = new TokenBudget(1_000) }, new EchoProvider());

    [Fact]
    public void Plan_Both_ScattersRulesAndSamples()
    {
        var plan = Planner.Plan(Request);

        plan.Candidates.Select(candidate => candidate.Id).ShouldBe(
            ["rules-balanced", "rules-resilience", "rules-cost", "rules-latency", "model-1", "model-2", "model-3"]);
        plan.CandidateBudget.Tokens.ShouldBe(250);
        plan.ModelCritics.ShouldBeTrue();
    }

    [Fact]
    public void Plan_RequestAsksForMoreThanTheHostAllows_GetsWhatIsAllowed()
    {
        var plan = Planner.Plan(Request with { Budget = new TokenBudget(5_000), Refinements = 5 });

        (plan.Budget.Tokens, plan.Refinements).ShouldBe((1_000, 2));
    }

    [Fact]
    public void Plan_RequestAsksForLess_GetsLess() =>
        Planner.Plan(Request with { Budget = new TokenBudget(10), Refinements = 0, Deadline = TimeSpan.FromSeconds(5) })
            .ShouldSatisfyAllConditions(
                plan => plan.Budget.Tokens.ShouldBe(10), plan => plan.Refinements.ShouldBe(0), plan => plan.Deadline.ShouldBe(TimeSpan.FromSeconds(5)));

    [Fact]
    public void Refusal_ModelWithoutOne_NamesTheFix() =>
        new RunPlanner(new RunOptions()).Refusal(Request with { Generator = GeneratorChoice.Model }).ShouldNotBeNull()
            .ShouldSatisfyAllConditions(
                refusal => refusal.Reason.ShouldBe(DeadLetterReasons.GeneratorMissing), refusal => refusal.Message.ShouldContain("ARCHITECT_MODEL_ENDPOINT"));

    [Fact]
    public void Refusal_BothWithoutModel_IsNone() => new RunPlanner(new RunOptions()).Refusal(Request).ShouldBeNull();

    [Fact]
    public void Refusal_DollarsWithoutPrices_IsRefused() =>
        Planner.Refusal(Request with { Budget = new TokenBudget(Usd: 1) })!.Message.ShouldContain("prices");

    [Fact]
    public void Refusal_DeadlineTooLate_IsRefused() =>
        Planner.Refusal(Request with { Deadline = TimeSpan.FromDays(3) })!.Message.ShouldContain("deadline");
}
