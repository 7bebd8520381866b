namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Telling;

/// <summary>Verbs that only say that actions begin or that the run goes on with them tell the actions that their nouns name.</summary>
public sealed class SettingOffTests
{
    [Theory]
    [InlineData("The lease is signed. This triggers meter reading and key collection.", "sign read collect")]
    [InlineData("The lease is signed, which kicks off meter reading, key collection and cellar cleaning.", "sign read collect clean")]
    [InlineData("The lease is signed. The desk initiates meter reading, key collection and cellar cleaning.", "sign read collect clean")]
    [InlineData("The lease is signed. We then move on to meter calibration. Finally the keys are handed over.", "sign calibrate hand-over")]
    [InlineData("The lease is signed. The case proceeds to meter calibration and key collection.", "sign calibrate collect")]
    [InlineData("The lease is signed. Rent calculation is followed by key collection and cellar cleaning.", "sign calculate collect clean")]
    public void Read_ActionsThatAreSetOff_AreSteps(string text, string verbs) =>
        Texts.Read(text).Steps.Select(s => s.Verb).ShouldBe(verbs.Split(' '));

    [Theory]
    [InlineData("The process starts with a credit check. Then the lease is signed.", "check sign")]
    [InlineData("Letting starts with an identity check and document verification. Then the lease is signed.", "check verify sign")]
    [InlineData("The workflow begins with order validation. Then the lease is signed.", "validate sign")]
    public void Read_OpeningThatNamesAnAction_IsNoHeading(string text, string verbs) =>
        Texts.Read(text).Steps.Select(s => s.Verb).ShouldBe(verbs.Split(' '));

    [Theory]
    [InlineData("The lease is signed. This leads to the same inspection and cleaning.", "sign")]
    [InlineData("The process starts with a request from the tenant. Then the lease is signed.", "sign")]
    public void Read_WhatWasToldBeforeOrStartsTheRun_IsNoStep(string text, string verbs) =>
        Texts.Read(text).Steps.Select(s => s.Verb).ShouldBe(verbs.Split(' '));

    [Fact]
    public void Read_ActionsSetOffSideBySide_RunInParallel() =>
        Texts.Read("The lease is signed, which kicks off meter reading, key collection and cellar cleaning side by side. Then the tenant moves in.")
            .Parallel.ShouldHaveSingleItem().Length.ShouldBe(3);
}
