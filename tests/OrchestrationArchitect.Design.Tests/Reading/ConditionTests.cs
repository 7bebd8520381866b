namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>Conditions told by labels, by grades, by clauses of time, and by second conditions of a sentence.</summary>
public sealed class ConditionTests
{
    [Theory]
    [InlineData("Check the order. If it is large, the committee approves the order; if the committee wants more, ask the buyer.", "approve-order > ask-buyer")]
    [InlineData("Update the list. Names that changed are screened; hits are sent to the analyst.", "screen-names > send-hits")]
    public void Read_SecondConditionOfWhatTheBranchBringsUp_StandsInside(string text, string edge) =>
        Texts.Read(text).Edges().ShouldContain(edge);

    [Theory]
    [InlineData("Fewer than three", "Three or more")]
    [InlineData("Within tolerance", "Out of tolerance")]
    [InlineData("Balance not zero", "Balance above zero")]
    [InlineData("Worse than before", "Better than before")]
    [InlineData("Below 20 percent", "Above that")]
    [InlineData("Severe", "Any other finding")]
    [InlineData("No differences", "Differences")]
    [InlineData("Parts returned by the buyer", "Everything else")]
    public void Read_LabelsOfTwoCases_BothLeaveFromTheStepBefore(string one, string other)
    {
        var edges = Texts.Read($"Count the parts.\n{one}: repair the machine.\n{other}: release the batch.").Edges();

        edges.ShouldContain("count-parts > repair-machine");
        edges.ShouldContain("count-parts > release-batch");
        edges.ShouldNotContain("repair-machine > release-batch");
    }

    [Theory]
    [InlineData("Grade A is sold, grade B is donated, and anything worse is burnt.")]
    [InlineData("Class 1 is sold. Class 2 is donated. Class 3 is burnt.")]
    [InlineData("Those graded A are sold, whereas those graded B are donated; anything worse is burnt.")]
    public void Read_WhatHasOneOfSeveralGrades_IsACase(string grades)
    {
        var edges = Texts.Read($"The clerk inspects the crate. {grades}").Edges();

        edges.Count(edge => edge.StartsWith("inspect-crate > ", StringComparison.Ordinal)).ShouldBe(3);
        edges.Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("Whichever way it went,")]
    [InlineData("Whatever came out of this,")]
    [InlineData("Whether it was granted or refused,")]
    public void Read_Concession_JoinsTheBranches(string concession)
    {
        var edges = Texts.Read($"The clerk examines the claim. If it is complete, the fee is paid. Otherwise the claim is rejected. {concession} the file is archived.").Edges();

        edges.ShouldContain("pay-fee > archive-file");
        edges.ShouldContain("reject-claim > archive-file");
    }

    [Theory]
    [InlineData("When the call does not get through, the supervisor is informed.")]
    [InlineData("When nobody answers the call, the supervisor is informed.")]
    public void Read_ClauseOfTimeThatDenies_IsACondition(string sentence) =>
        Texts.Read($"The clerk prepares the file. The clerk calls the buyer. {sentence} The file is closed.").Edges().ShouldContain("call-buyer > close-file");

    [Theory]
    [InlineData("When the two reports agree, the fee is paid; when they differ, the case is escalated.")]
    [InlineData("When the totals agree, the fee is paid. When the totals differ, the case is escalated.")]
    [InlineData("When the repair costs less, the fee is paid; when it costs more, the case is escalated.")]
    public void Read_ClausesOfTimeThatTellTwoSides_AreConditions(string sides) =>
        Texts.Read($"The clerk compares the reports. {sides} The file is closed.").Edges()
            .ShouldBe(["compare-reports > pay-fee", "compare-reports > escalate-case", "pay-fee > close-file", "escalate-case > close-file"], ignoreOrder: true);

    [Theory]
    [InlineData("When the truck arrives, the gate is opened. When it leaves, the gate is locked.")]
    [InlineData("When the parcel is packed, the label is printed. When it has been weighed, the label is glued.")]
    public void Read_ClausesOfTimeThatFollowEachOther_AreNoConditions(string sentences) =>
        Texts.Read($"The clerk prepares the file. {sentences}").Flow.ShouldAllBe(edge => edge.Condition == null);

    [Theory]
    [InlineData("Grain with insects in it is burnt. ")]
    [InlineData("Photos the officer rejects are burnt. ")]
    [InlineData("An unsigned form is burnt. ")]
    [InlineData("Claims for less than an hour are burnt. ")]
    [InlineData("Scores between 2 and 4 are burnt. ")]
    [InlineData("Cover above 15 percent means another attempt: the form is burnt. ")]
    [InlineData("A refusal makes the clerk burn the form. ")]
    [InlineData("For long trips the form is burnt. ")]
    [InlineData("Is the form too old, it is burnt. ")]
    [InlineData("Marks that lie far apart mean that the form is burnt. ")]
    public void Read_SomeOfTheThings_AreACase(string sentence) =>
        Texts.Read($"The clerk prepares the file. The officer checks the delivery. {sentence}The report is archived.").Edges().ShouldContain("check-delivery > archive-report");

    [Theory]
    [InlineData("For technical reasons the form is copied. ")]
    [InlineData("A notice with the date is mailed. ")]
    [InlineData("Reception prints the form. ")]
    public void Read_WhatHappensToAll_IsNoCase(string sentence) =>
        Texts.Read($"The clerk prepares the file. The officer checks the delivery. {sentence}The report is archived.").Edges().ShouldNotContain("check-delivery > archive-report");

    [Fact]
    public void Read_WhatTheRunIsAbout_IsNoCase() =>
        Texts.Read("A photo handed in for a pass is checked. If it is blurred, the applicant is asked for another. Otherwise the pass is printed.").Edges()
            .ShouldBe(["check-photo > ask-applicant", "check-photo > print-pass"], ignoreOrder: true);

    [Fact]
    public void Read_HeadingsThatAreConditions_OpenTheSidesOfOneQuestion() =>
        Texts.Read("The office reviews the change.\n\nIF APPROVED\nPrint the plan. Publish the plan.\n\nIF REFUSED\nArchive the request.").Edges()
            .ShouldBe(["review-change > print-plan", "print-plan > publish-plan", "review-change > archive-request"], ignoreOrder: true);

    [Theory]
    [InlineData("With fewer than ten of them the trip is off. Then we inform the parents.")]
    [InlineData("Unless the slips are back the trip is off. Then we inform the parents.")]
    public void Read_ThenBehindAConditionAlone_HappensUnderIt(string sentences)
    {
        var edges = Texts.Read($"We send the letters. We collect the slips. {sentences} Otherwise we book the bus.").Edges();

        edges.ShouldContain("collect-slips > inform-parents");
        edges.ShouldContain("collect-slips > book-bus");
        edges.ShouldNotContain("inform-parents > book-bus");
    }

    [Theory]
    [InlineData("On a match the desk charters a plane, requests an escort and blocks the theatre; the three calls go out concurrently.")]
    [InlineData("If it is urgent, the desk charters a plane and requests an escort; both start together.")]
    public void Read_StepsOfABranchSaidToRunTogether_StandBesideEachOther(string sentence)
    {
        var facts = Texts.Read($"The desk reads the report. {sentence}");

        facts.Parallel.ShouldHaveSingleItem();
        facts.Edges().ShouldContain("read-report > request-escort");
    }

    [Fact]
    public void Read_TitleThatSaysSideBySide_HoldsForTheItemsUnderIt() =>
        Texts.Read("1. Start\n   1.1 Validate the form\n   1.2 Copy the form\n2. Opinions (both at the same time)\n   2.1 Inspect the site\n   2.2 Check the plan\n3. Outcome\n   3.1 Print the permit").Edges()
            .ShouldBe(["validate-form > copy-form", "copy-form > inspect-site", "copy-form > check-plan", "inspect-site > print-permit", "check-plan > print-permit"], ignoreOrder: true);

    [Theory]
    [InlineData("With one, the office is informed. With two or more, the slot is booked.")]
    [InlineData("In the first case the office is informed, in the second it books the slot.")]
    [InlineData("Up to 12 offers the office is informed. Above that the slot is booked.")]
    public void Read_PhrasesThatTellTwoSides_BothLeaveFromTheStepBefore(string sides)
    {
        var edges = Texts.Read($"The clerk counts the offers. {sides}").Edges();

        edges.ShouldContain("count-offers > inform-office");
        edges.ShouldContain("count-offers > book-slot");
        edges.ShouldNotContain("inform-office > book-slot");
    }
}
