namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Branches;

public sealed class RecalledCaseTests
{
    [Fact]
    public void Read_TheOtherAnswerLongAfterTheFirst_LeavesFromTheSameDecision()
    {
        var edges = Texts.Read("The landlord decides on the tenant. On a yes the flat is blocked and a lease is sent. We wait for the lease. The keys are handed over. On a no, a letter is written.").Edges();

        edges.ShouldContain("decide-on-tenant > write-letter");
        edges.ShouldNotContain(edge => edge.StartsWith("hand-over-keys", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_AnOutcomeNamedAgainBehindItsSibling_GoesOnWithItsBranch()
    {
        var edges = Texts.Read("The clerk reviews the filing. Accepted filings are stamped. Deficient filings are returned to the firm. For an accepted filing the parties are served.").Edges();

        edges.ShouldContain(edge => edge.StartsWith("stamp-", StringComparison.Ordinal) && edge.EndsWith("> serve-parties", StringComparison.Ordinal));
        edges.ShouldNotContain(edge => edge.StartsWith("review-filing", StringComparison.Ordinal) && edge.EndsWith("serve-parties", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The defect is classified as urgent or routine. Urgent: a plumber is sent. Routine: the defect is listed. Either way the tenant is told.", "classify-defect > send-plumber", "classify-defect > list-defect")]
    [InlineData("The script is sent to two readers. The editor accepts, rejects or asks for a revision. A revision goes back to the readers; an acceptance triggers copy-editing, after which proofs are produced.", "accept-script > return-revision", "accept-script > copy-edit")]
    [InlineData("The doctor examines the patient and decides on treatment: medication, surgery or discharge. For surgery a room is booked. Medication is prescribed by the pharmacy. The patient goes home.", "decide-on-treatment > book-room", "decide-on-treatment > prescribe-medication")]
    [InlineData("The alarm is verified. A false alarm is logged. In a real one, the doors are unlocked. The building is inspected.", "verify-alarm > log-false-alarm", "verify-alarm > unlock-doors")]
    public void Read_OutcomesNamedBefore_AreSidesOfOneQuestion(string text, string one, string other)
    {
        var edges = Texts.Read(text).Edges();

        edges.ShouldContain(one);
        edges.ShouldContain(other);
    }

    [Fact]
    public void Read_AfterWhatSeveralSidesDo_FollowsAllOfThem()
    {
        var flow = Texts.Read("The claim is registered. Up to 500 euros: the team lead approves it. More than 500: the director approves it. After the approval the amount is refunded.").Flow;

        flow.Count(f => f.To == "refund-amount").ShouldBe(2);
    }

    [Fact]
    public void Read_RefusalBehindASemicolon_DoesNotEndTheBranchBefore() =>
        Texts.Read("The candidate gets an offer. If she declines, the runner-up is asked; should he decline as well, the job is posted again. The contract is drawn up.")
            .Edges().ShouldContain("ask-runner-up > draw-up-contract");
}
