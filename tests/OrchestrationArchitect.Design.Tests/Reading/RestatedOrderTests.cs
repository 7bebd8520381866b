namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>Sentences that say of steps told before how they run, and words that turn the order round.</summary>
public sealed class RestatedOrderTests
{
    [Theory]
    [InlineData("A loan process: application registration, credit scoring, income verification and contract signing. Credit scoring and income verification run in parallel.", "score-credit verify-income", 4)]
    [InlineData("For a fair:\n- book the hall\n- book the caterer\n- order the badges\n- pay the invoice\nThe first three are done in parallel.", "book-hall book-caterer order-badges", 4)]
    [InlineData("For a feast:\n- book the hall\n- hire the band\n- send the invitations\nThe two suppliers are booked in parallel.", "book-hall hire-band", 3)]
    [InlineData("A joiner flow involving simultaneous badge creation, laptop provisioning and desk allocation, followed by manager notification.", "create-badge provision-laptop allocate-desk", 4)]
    public void Read_StepsSetBesideEachOther_RunInParallel(string text, string together, int steps)
    {
        var facts = Texts.Read(text);

        facts.Parallel.ShouldHaveSingleItem().ShouldBe(together.Split(' '));
        facts.Steps.Length.ShouldBe(steps);
    }

    [Theory]
    [InlineData("Before shipping the crate we insure the freight. Before that, the crate is weighed.", "weigh-crate insure-freight ship-crate")]
    [InlineData("The roof is tiled. Before that, the beams are treated. Afterwards the site is cleaned.", "treat-beams tile-roof clean-site")]
    [InlineData("The points are debited before the upgrade is requested from the hotel. The guest is then informed.", "debit-points request-upgrade inform-guest")]
    public void Read_Before_TurnsTheOrderRound(string text, string order)
    {
        var steps = order.Split(' ');

        Texts.Read(text).Flow.Select(f => (f.From, f.To)).ShouldBe(steps.Zip(steps.Skip(1)), ignoreOrder: true);
    }

    [Theory]
    [InlineData("When a price changes, three things happen independently: the page is refreshed, the printer prints a label, and the log stores the change. None of them waits for another.", "wait")]
    [InlineData("The claim is checked. For large claims an expert must sign off the claim; all others skip this. The claim is paid.", "skip")]
    public void Read_WhatDoesNotHappen_IsNoStep(string text, string verb) => Texts.Read(text).Steps.ShouldNotContain(step => step.Verb == verb);

    [Fact]
    public void Read_ConditionOnOneOfTwoChoices_LeavesFromThatOne()
    {
        var flow = Texts.Read("The supplier is contacted. The supplier can confirm the date or propose another date. If another date is proposed, the planner reviews the date.").Flow;

        flow.ShouldContain(f => f.From.StartsWith("propose", StringComparison.Ordinal) && f.To.StartsWith("review", StringComparison.Ordinal));
        flow.ShouldNotContain(f => f.From.StartsWith("confirm", StringComparison.Ordinal) && f.To.StartsWith("review", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The form is checked. If it is complete, the dean approves or rejects the stay. After approval, the room is booked.", "approve", "book", "check")]
    [InlineData("The score is computed. If the score is high, an officer investigates the case; otherwise the money is paid. A report is filed at the end of the investigation.", "investigate", "file", "pay")]
    [InlineData("The card is charged and the invoice is emailed. If the charge fails, the customer is reminded.", "charge", "remind", "email")]
    public void Read_NounThatNamesAStep_IsFollowedThere(string text, string from, string to, string not)
    {
        var flow = Texts.Read(text).Flow;

        flow.ShouldContain(f => f.From.StartsWith(from, StringComparison.Ordinal) && f.To.StartsWith(to, StringComparison.Ordinal));
        flow.ShouldNotContain(f => f.From.StartsWith(not, StringComparison.Ordinal) && f.To.StartsWith(to, StringComparison.Ordinal));
    }
}
