using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>Steps with what undoes them behind an arrow, line by line.</summary>
public sealed class UndoPairTests
{
    [Theory]
    [InlineData("Checkout flow\n- reserve stock -> release stock\n- capture payment -> refund payment\n- send confirmation mail", "capture-payment<refund-payment reserve-stock<release-stock")]
    [InlineData("Onboarding\n- build the profile -> tear down the profile\n- lend a tablet -> take the tablet back\n- greet the trainee", "build-profile<tear-down-profile lend-tablet<take-tablet")]
    [InlineData("Each line is a step / its reversal.\n1. Reserve the kiln / release the kiln\n2. Take the fee / refund the fee\n3. Call the helpers / dismiss the helpers\n4. Tell the neighbours / nothing\n5. Fire the pots", "call-helpers<dismiss-helpers reserve-kiln<release-kiln take-fee<refund-fee")]
    [InlineData("Step | Owner | If the guest withdraws\nReserve the kiln | porter | release the kiln\nTake the fee | clerk | refund the fee\nTell the neighbours | clerk | irreversible", "reserve-kiln<release-kiln take-fee<refund-fee")]
    public void Read_LinesOfStepAndUndoing_PairThem(string text, string pairs) =>
        string.Join(' ', Texts.Read(text).Compensations.Where(c => !c.Derived).Select(c => $"{c.Step}<{c.By}").Order(StringComparer.Ordinal)).ShouldBe(pairs);

    [Fact]
    public void Read_UndoingBehindAnArrow_IsNoStep() =>
        Texts.Read("Checkout flow\n- reserve stock -> release stock\n- capture payment -> refund payment\n- send confirmation mail").Ids()
            .ShouldBe(["reserve-stock", "capture-payment", "send-confirmation-mail"]);

    [Fact]
    public void Read_WhatElseIsDoneUnderAMishap_UndoesNothing() =>
        Texts.Read("Step | Owner | If the guest is refused\nReserve the kiln | porter | inform the guest\nTake the fee | clerk | call the manager\nFire the pots | potter | refund the fee").Compensations.ShouldNotContain((CompensationFact c) => !c.Derived);

    [Fact]
    public void Read_ChainOfSteps_IsNoPair() =>
        Texts.Read("Delivery\n- reserve van -> load van\n- unload van -> clean van").Compensations.ShouldNotContain((CompensationFact c) => !c.Derived);
}
