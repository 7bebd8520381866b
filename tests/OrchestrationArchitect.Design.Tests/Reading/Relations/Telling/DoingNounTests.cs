namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Telling;

/// <summary>What is done may be told by a noun or a verb in -ing whose verb only says that its turn has come.</summary>
public sealed class DoingNounTests
{
    [Theory]
    [InlineData("We dig the bed. Planting takes place in week 3. The bed is watered.", "dig plant water")]
    [InlineData("The driver reports the damage, which triggers a stock check. The part is fitted.", "report check fit")]
    [InlineData("The claim is paid. A thank-you letter ends the process.", "pay send")]
    [InlineData("The nurse weighs the patient. The visit closes with an invoice to the insurer.", "weigh send")]
    [InlineData("The fee is captured, followed by a receipt. The file is archived.", "capture send archive")]
    [InlineData("The wort is boiled. A security check precedes boarding.", "boil check board")]
    public void Read_NounWhoseVerbBringsItUp_IsAStep(string text, string verbs) =>
        Texts.Read(text).Steps.Select(s => s.Verb).ShouldBe(verbs.Split(' '));

    [Theory]
    [InlineData("We file the report. Planning happens on two days: rooms are booked and guests are invited.", "file book invite")]
    [InlineData("The agent signs the lease. The landlord keeps the deposit. The keys are handed over.", "sign hand-over")]
    [InlineData("The parcel is weighed. The first scan decides. The parcel is loaded.", "weigh load")]
    public void Read_WhatOnlySumsUpOrStays_IsNoStep(string text, string verbs) =>
        Texts.Read(text).Steps.Select(s => s.Verb).ShouldBe(verbs.Split(' '));
}
