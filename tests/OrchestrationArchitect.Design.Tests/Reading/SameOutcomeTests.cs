namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>What several branches may come to, and what asks something new behind one.</summary>
public sealed class SameOutcomeTests
{
    [Fact]
    public void Read_ApprovedByItselfOrBySomebody_GoesOnFromBoth()
    {
        var edges = Texts.Read("The manager reviews the expense. Expenses below 50 euros are approved automatically. All others go to the director, who approves or rejects them. Approved expenses are paid out on Friday. The books are closed.").Edges();

        edges.ShouldContain("approve-expenses > pay-out-approved-expenses");
        edges.ShouldContain("approve-expenses-2 > pay-out-approved-expenses");
        edges.ShouldContain("pay-out-approved-expenses > close-books");
        edges.ShouldNotContain("approve-expenses > close-books");
    }

    [Fact]
    public void Read_RefusedByItselfOrBySomebody_IsToldOfBoth()
    {
        var edges = Texts.Read("Scores above 90 are accepted by the system and scores under 20 are refused. The rest are read by a tutor, who accepts or refuses them. Refused candidates get a letter. Accepted candidates are enrolled.").Edges();

        edges.ShouldContain("refuse-scores > get-letter");
        edges.ShouldContain("accept-scores-2 > get-letter");
        edges.ShouldContain("accept-scores > enroll-accepted-candidates");
    }

    [Fact]
    public void Read_ConditionOnSomethingElseBehindAKind_FollowsItsBranchToo()
    {
        var edges = Texts.Read("The depot weighs the crate. Overweight crates are repacked. If the destination is abroad, a customs sheet is printed. The crate is then loaded.").Edges();

        edges.ShouldContain("weigh-crate > repack-overweight-crates");
        edges.ShouldContain("repack-overweight-crates > print-customs-sheet");
        edges.ShouldContain("weigh-crate > print-customs-sheet");
    }

    [Fact]
    public void Read_KindsOfWhatACompoundNames_LeaveFromWhatIsDoneToAll() =>
        Texts.Read("Seed lots are weighed and tested. Lots with weeds are destroyed. The others are bagged and certified. A label is then printed.").Edges()
            .ShouldBe(["weigh-seed-lots > test-seed-lots", "test-seed-lots > destroy-lots", "test-seed-lots > bag-lots", "bag-lots > certify-lots", "certify-lots > print-label"], ignoreOrder: true);

    [Fact]
    public void Read_BeforeAClauseWithAThing_TurnsTheOrderRound() =>
        Texts.Read("Before the nurse takes blood, she checks the wristband. The sample is sent to the lab.").Edges()
            .ShouldBe(["check-wristband > take-blood", "take-blood > send-sample"], ignoreOrder: true);
}
