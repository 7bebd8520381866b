using System.Collections.Immutable;
using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.Design.Exporting.Markdown;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.Critics;
using OrchestrationArchitect.Runs.Refining;

namespace OrchestrationArchitect.Runs.Tests.Refining;

public sealed class ReviserTests
{
    private static readonly ImmutableArray<ICritic> Critics =
        [new ResilienceCritic(), new CostCritic(), new SecurityCritic(), new OperationsCritic()];

    public static TheoryData<string, string, string> Cases => new()
    {
        { "Charge the customer's card through the payment gateway, then reserve the stock, then ship the order. If the stock is short, refund the charge.", "An HTTP request.", "GDPR applies. Data must stay in the EU. 20 orders per second." },
        { "Collect quotes from three insurers in parallel, then rank them, then mail the best one.", "A message on a queue.", "An answer within 3 seconds at the 95th percentile. At most 50 runs at a time." },
        { "For each invoice, read the amount, check the supplier, and book it. Then send a report.", "A schedule, every night.", "HIPAA applies. The whole run takes at most one hour." },
        { "Validate the request, then provision the machine, then notify the owner.", "An HTTP request.", "99.9 % of runs must succeed." },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Revise_Design_ScoresHigherOrStaysAsItIs(string workflow, string events, string constraints)
    {
        var design = Draft(workflow, events, constraints);

        var (revised, changes) = Reviser.Revise(design, Critics);

        var (before, after) = (Evidence.Of(design, Critics).Score, Evidence.Of(revised, Critics).Score);
        if (changes.IsEmpty)
            revised.ShouldBe(design);
        else
            after.ShouldBeGreaterThan(before);
        revised.Decisions.Length.ShouldBe(design.Decisions.Length + changes.Length);
        VectorStandard.Check(Exporters.Find("markdown")!.Export(revised)[0].Content).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Revise_Twice_IsTheSame(string workflow, string events, string constraints)
    {
        var design = Draft(workflow, events, constraints);

        DesignJson.Write(Reviser.Revise(design, Critics).Design).ShouldBe(DesignJson.Write(Reviser.Revise(design, Critics).Design));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Revise_Design_KeepsStepsAndTheirEffects(string workflow, string events, string constraints)
    {
        var design = Draft(workflow, events, constraints);

        Reviser.Revise(design, Critics).Design.Steps.Select(step => (step.Id, step.Effect, step.Role))
            .ShouldBe(design.Steps.Select(step => (step.Id, step.Effect, step.Role)));
    }

    [Fact]
    public void Revise_RegulatedText_IsAnsweredByADecisionThatNamesIt()
    {
        var design = Draft("Charge the card, then ship the order.", "An HTTP request.", "GDPR applies. Data must stay in the EU.");

        var (revised, changes) = Reviser.Revise(design, Critics);

        changes.ShouldContain(change => change.Contains("GDPR", StringComparison.Ordinal));
        revised.State.HistoryRetention.ShouldBe(TimeSpan.FromDays(30));
        new SecurityCritic().Review(revised).Score.ShouldBe(1);
    }

    [Fact]
    public void Revise_AttemptsThatTheTextFixes_Stay()
    {
        var design = Draft("Charge the card, then ship the order.", "An HTTP request.", "Retry at most 7 times. 99.999 % of runs must succeed.");

        Reviser.Revise(design, Critics).Design.Steps.Select(step => step.Retry?.MaxAttempts)
            .ShouldBe(design.Steps.Select(step => step.Retry?.MaxAttempts));
    }

    private static OrchestrationDesign Draft(string workflow, string events, string constraints) => RulesGenerator.Draft(
        new Scenario { BusinessWorkflow = workflow, EventSources = events, ConstraintsAndSlas = constraints }, new CandidatePlan("a", "rules"));
}
