using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>The step that a limit belongs to.</summary>
public sealed class LimitedStepTests
{
    private const string Workflow = "The mate checks the cargo. A permit is requested from the harbour office. The surveyor decides on the load. The fee is charged and the slip is printed.";

    [Theory]
    [InlineData("The harbour office has three days.", "request-permit")]
    [InlineData("The surveyor gets two hours for the decision.", "decide-on-load")]
    [InlineData("Harbour office calls are tried four times.", "request-permit")]
    [InlineData("Nobody may be billed twice.", "charge-fee")]
    [InlineData("Never print two slips.", "print-slip")]
    [InlineData("The check may take ten minutes.", "check-cargo")]
    public void Read_WordsOfAStepsClause_NameTheStep(string text, string step) => Texts.Constraint(text, Workflow).Step.ShouldBe(step);

    [Theory]
    [InlineData("Every call is retried 3 times.")]
    [InlineData("The same message must not be handled twice.")]
    public void Read_AllAlike_NamesNoStep(string text) => Texts.Constraint(text, Workflow).Step.ShouldBeNull();

    [Fact]
    public void Read_TimeToldInTheWorkflow_IsOfTheStepBefore() =>
        Texts.Read("The tenant is asked for a reading. The tenant has a week to answer it. Then the bill is sent.").Constraints
            .ShouldHaveSingleItem().Kind.ShouldBe(ConstraintKind.WaitTimeout);
}
