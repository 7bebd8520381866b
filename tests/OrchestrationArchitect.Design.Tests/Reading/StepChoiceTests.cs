using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Constraints.Choosing;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>The step that a limit is of, chosen by the weight of all that is observed.</summary>
public sealed class StepChoiceTests
{
    private const string Workflow = "Check the order, ask the supplier for a date, wait for the answer and print the label.";

    [Fact]
    public void Explain_LimitBesideSteps_TellsWhatIsSeenOfEachAndOfTheWhole()
    {
        var choice = Limits("Printing the label may take 3 seconds.").ShouldHaveSingleItem();

        choice.Steps.Single(option => option.Step.Id == "print-label").Seen.ShouldContain("verb-before-alone");
        choice.Steps.ShouldNotContain(option => option.Step.Id == "check-order");
        choice.Whole.ShouldContain("verbs-1");
    }

    [Fact]
    public void Explain_LimitOfNoStepsKind_IsNoChoice() => Limits("One run may cost 3 EUR. Data must stay in Germany.").ShouldBeEmpty();

    [Fact]
    public void Explain_Wait_MayBeOfEveryWaitAndPerson() =>
        Limits("The supplier has 3 days.").ShouldHaveSingleItem().Steps.Select(option => option.Step.Id).ShouldContain("wait-for-answer");

    [Theory]
    [InlineData(1, 0, "print-label")]
    [InlineData(0, 1, null)]
    public void Best_ByWeights_IsTheStepOrTheWholeThatTheySpeakFor(double verb, double whole, string? step)
    {
        var choice = Limits("Printing the label may take 3 seconds.").ShouldHaveSingleItem();

        var best = choice.Best(new ChoiceWeights([KeyValuePair.Create("verb-before-alone", verb), KeyValuePair.Create("verbs-1", whole)]));

        best?.Id.ShouldBe(step);
    }

    private static IEnumerable<StepChoice> Limits(string constraints) => ScenarioReader.Explain(Texts.Scenario(Workflow, constraints: constraints)).Limits;
}
