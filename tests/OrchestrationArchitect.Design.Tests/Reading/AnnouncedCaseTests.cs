using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>A text that says how many cases there are, and then tells them, tells sides of one question.</summary>
public sealed class AnnouncedCaseTests
{
    [Theory]
    [InlineData("Three things can come of the offer. The tenant signs the lease. The tenant mails a list. Or nothing is heard: the agent phones the tenant. The file is stored.")]
    [InlineData("The talk can end in one of three ways. The tenant signs the lease. The tenant mails a list. Or the tenant stays away, and the agent phones the tenant. The file is stored.")]
    [InlineData("Three outcomes are possible. If the rent suits, the tenant signs the lease. With a counter-offer, the tenant mails a list. If nothing is heard, the agent phones the tenant. The file is stored.")]
    public void Read_AnnouncedCases_LeaveFromOneStepAndMeetAgain(string cases)
    {
        var edges = Texts.Read("The agent drafts the offer. " + cases).Edges();

        edges.ShouldBe(
            [
                "draft-offer > sign-lease", "draft-offer > mail-list", "draft-offer > phone-tenant",
                "sign-lease > store-file", "mail-list > store-file", "phone-tenant > store-file",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Read_ClassesThatAreAssigned_AreTheCases() =>
        Texts.Read("The team assigns one of two classes. In class A the mayor is alerted. In class B a note is filed. The report is printed.").Edges()
            .ShouldBe(["assign-classes > alert-mayor", "assign-classes > file-note", "alert-mayor > print-report", "file-note > print-report"], ignoreOrder: true);

    [Theory]
    [InlineData("The agent drafts the offer. The outcome is one of three. Healthy: the tenant signs the lease. Diseased: the tenant mails a list. Dangerous: the agent phones the tenant. The file is stored.")]
    [InlineData("The agent drafts the offer. It counts as one of three. Crisp: the tenant signs the lease. Soft: the tenant mails a list. Half crisp: the agent phones the tenant. The file is stored.")]
    public void Read_LabelsAfterANumberOfCases_AreTheCases(string text) =>
        Texts.Read(text).Edges().ShouldBe(
            [
                "draft-offer > sign-lease", "draft-offer > mail-list", "draft-offer > phone-tenant",
                "sign-lease > store-file", "mail-list > store-file", "phone-tenant > store-file",
            ],
            ignoreOrder: true);

    [Fact]
    public void Read_ThingsThatAllHappen_AreNoCases() =>
        Texts.Read("The agent drafts the offer. Two things remain. The tenant signs the lease. The agent stores the file.").Edges()
            .ShouldBe(["draft-offer > sign-lease", "sign-lease > store-file"]);

    [Fact]
    public void Read_OneOutcomeTakenUpAgain_GoesOnFromItsBranch() =>
        Texts.Read("The agent drafts the offer. Two things can come of it. The tenant accepts the offer. The tenant declines the offer, and the agent phones the owner. After an acceptance the agent prints the lease.").Edges()
            .ShouldContain("accept-offer > print-lease");

    [Fact]
    public void Read_OneKindAgainstTheOtherCase_AreTwoSides()
    {
        var edges = Texts.Read("The guard checks the seal. A gap is noted and the lorry is turned away. In the other case the gate is opened.").Edges();

        edges.ShouldContain("check-seal > note-gap");
        edges.ShouldContain("check-seal > open-gate");
    }

    [Theory]
    [InlineData("Customs may also refuse the load. In this case the driver is phoned.")]
    [InlineData("It happens that the load is refused. The driver is then phoned.")]
    public void Read_WhatMayHappen_IsTheCaseOfTheNextSentence(string exception) =>
        Texts.Read("The guard checks the load. The gate is opened. " + exception).Flow.Where(f => f.To == "phone-driver").ShouldHaveSingleItem().Kind.ShouldBe(FlowKind.Conditional);

    [Fact]
    public void Read_AnnouncedLanes_KeepWhatTheirSentenceTells() =>
        Texts.Read("The file is opened. Three lanes are followed independently of one another. In the legal lane the lawyer drafts the deed. In the money lane the bank checks the sum and the clerk signs the slip. In the post lane the porter mails the key. When all lanes have finished, the file is stored.").Edges()
            .ShouldContain("check-sum > sign-slip");
}
