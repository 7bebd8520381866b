using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>Clauses that are about an outcome of the step before tell what happens in that case.</summary>
public sealed class OutcomeBranchTests
{
    [Theory]
    [InlineData("A refusal by either of them sends the list to the cook.")]
    [InlineData("A clean swab allows the cook to send the list.")]
    [InlineData("Harm to the guests makes it necessary to send the list.")]
    [InlineData("A sudden smell points to a leak: the list is sent to the cook.")]
    [InlineData("No extra money means that the list is sent to the cook.")]
    [InlineData("With fewer than four guests the list is sent to the cook.")]
    [InlineData("Up to twenty guests, the list is sent to the cook.")]
    [InlineData("Amber lets the kitchen run on at half power: the list is sent to the cook.")]
    public void Read_WhatAnOutcomeLeadsTo_HappensInThatCaseOnly(string sentence)
    {
        var facts = Texts.Read("The meat is inspected. " + sentence + " The kitchen is opened.");

        facts.Flow.Where(f => f.To == "send-list").ShouldHaveSingleItem().Kind.ShouldBe(FlowKind.Conditional);
        facts.Edges().ShouldContain("inspect-meat > open-kitchen");
    }

    [Theory]
    [InlineData("A robot sends the list to the cook.")]
    [InlineData("The result allows the cook to send the list.")]
    public void Read_WhatIsNoOutcome_IsTheNextStep(string sentence) =>
        Texts.Read("The meat is inspected. " + sentence).Flow.ShouldAllBe(f => f.Kind == FlowKind.Sequence);

    [Theory]
    [InlineData("If the score is above 700 the loan is approved; otherwise it is rejected.")]
    [InlineData("If the score is above 700 the loan is auto-approved; otherwise it is rejected.")]
    public void Read_ThingsOfAnOutcomeToldInABranch_GoOnFromThatBranch(string sentence)
    {
        var facts = Texts.Read("The score is computed. " + sentence + " Approved loans are funded.");

        facts.Flow.Where(f => f.To.StartsWith("fund", StringComparison.Ordinal)).ShouldHaveSingleItem().From.ShouldEndWith("approve-loan");
    }

    [Fact]
    public void Read_OutcomesOfPolling_AreToldLaterAsBranches() =>
        Texts.Read("The status is polled every 5 minutes until the entry is released, held or refused. On release, duties are paid and the haulier is told. If the entry is held for inspection, an agent uploads the papers. A refusal is reported to the importer.").Edges()
            .ShouldBe(["poll-status > pay-duties", "pay-duties > tell-haulier", "poll-status > upload-papers", "poll-status > report-refusal"], ignoreOrder: true);

    [Theory]
    [InlineData("A granted permit is published, whereas a refusal is delivered to the architect.")]
    [InlineData("A granted permit is published; a refusal is delivered to the architect.")]
    public void Read_GrantedAndRefused_AreAlternatives(string sentence) =>
        Texts.Read("The head signs the decision. " + sentence + " The notice is issued in both cases.").Edges()
            .ShouldBe(["sign-decision > publish-granted-permit", "sign-decision > deliver-refusal", "publish-granted-permit > issue-notice", "deliver-refusal > issue-notice"], ignoreOrder: true);

    [Fact]
    public void Read_AccordingToAChoice_OneOfThemHappens() =>
        Texts.Read("The file is opened. The clerk asks for the choice. According to the choice, the parcel is assigned to a tour, the address is added to the note, or the parcel is rerouted to the shop.").Flow.Where(f => f.From.StartsWith("ask", StringComparison.Ordinal)).Count().ShouldBe(3);

    [Theory]
    [InlineData("According to the")]
    [InlineData("According to the choice")]
    [InlineData("Each booking has a compensating action:")]
    public void Read_TextThatBreaksOff_IsReadAllTheSame(string end) =>
        Texts.Read("The clerk opens the file and books a room, a car and a guide. " + end).Steps.ShouldNotBeEmpty();

    [Fact]
    public void Read_ABranchThatDidNotHelp_GoesOnFromIt() =>
        Texts.Read("The average is computed. If the average leaves the range, the driver is warned. Should the temperature not return to the range within 20 minutes, a dispatcher is called.").Edges()
            .ShouldBe(["compute-average > warn-driver", "warn-driver > call-dispatcher"]);
}
