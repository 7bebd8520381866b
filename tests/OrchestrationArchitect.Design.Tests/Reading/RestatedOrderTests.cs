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
    [InlineData("The cellar is dug and the walls are plastered. While the plasterers are busy, the carpet is ordered. The house is handed over.", "dig-cellar > order-carpet")]
    [InlineData("The film is cut, then subtitled. While the subtitler works, the poster is printed. The film is shown.", "cut-film > print-poster")]
    public void Read_WhileTheDoerWorks_RunsBesideTheStep(string text, string edge) =>
        Texts.Read(text).Edges().ShouldContain(edge);

    [Theory]
    [InlineData("The vet examines the cow. Either she treats it, or a trailer is hired and the owner is phoned. The file is closed.", "examine-cow > treat-cow;examine-cow > hire-trailer;hire-trailer > phone-owner;treat-cow > close-file;phone-owner > close-file")]
    [InlineData("The clerk checks the form. Then either the form is stamped and the fee is booked or the sender is called. The form is archived.", "check-form > stamp-form;stamp-form > book-fee;check-form > call-sender;book-fee > archive-form;call-sender > archive-form")]
    public void Read_EitherOneCourseOrTheOther_EachGoesOnByItself(string text, string edges) =>
        Texts.Read(text).Edges().ShouldBe(edges.Split(';'), ignoreOrder: true);

    [Theory]
    [InlineData("Before shipping the crate we insure the freight. Before that, the crate is weighed.", "weigh-crate insure-freight ship-crate")]
    [InlineData("The roof is tiled. Before that, the beams are treated. Afterwards the site is cleaned.", "treat-beams tile-roof clean-site")]
    [InlineData("The tailor measures the cloth, cuts it and sews it. Between cutting and sewing, the customer chooses the buttons.", "measure-cloth cut-cloth choose-buttons sew-cloth")]
    [InlineData("The dough is weighed, kneaded and baked. The oven is heated between the weighing and the kneading.", "weigh-dough heat-oven knead-dough bake-dough")]
    [InlineData("The guide checks the list and opens the gate. The map, by the way, is drawn long before any of this.", "draw-map check-list open-gate")]
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
