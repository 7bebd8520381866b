using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>Steps with what undoes them behind an arrow, line by line.</summary>
public sealed class UndoPairTests
{
    [Theory]
    [InlineData("Checkout flow\n- reserve stock -> release stock\n- capture payment -> refund payment\n- send confirmation mail", "capture-payment<refund-payment reserve-stock<release-stock")]
    [InlineData("Onboarding\n- build the profile -> tear down the profile\n- lend a tablet -> take the tablet back\n- greet the trainee", "build-profile<tear-down-profile lend-tablet<take-tablet")]
    public void Read_LinesOfStepAndUndoing_PairThem(string text, string pairs) =>
        string.Join(' ', Texts.Read(text).Compensations.Where(c => !c.Derived).Select(c => $"{c.Step}<{c.By}").Order(StringComparer.Ordinal)).ShouldBe(pairs);

    [Fact]
    public void Read_UndoingBehindAnArrow_IsNoStep() =>
        Texts.Read("Checkout flow\n- reserve stock -> release stock\n- capture payment -> refund payment\n- send confirmation mail").Ids()
            .ShouldBe(["reserve-stock", "capture-payment", "send-confirmation-mail"]);

    [Fact]
    public void Read_ChainOfSteps_IsNoPair() =>
        Texts.Read("Delivery\n- reserve van -> load van\n- unload van -> clean van").Compensations.ShouldNotContain((CompensationFact c) => !c.Derived);
}
