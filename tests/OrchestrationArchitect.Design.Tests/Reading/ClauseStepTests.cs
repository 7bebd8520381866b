namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class ClauseStepTests
{
    [Theory]
    [InlineData("The roof is opened. Only then is the lamp lit.", "open light")]
    [InlineData("The roof is opened; only when the wind has dropped, or an hour is over, are the panels cleaned.", "open clean")]
    [InlineData("The film is scanned for scratches and then restored.", "scan restore")]
    [InlineData("Pick the boat that suits the guest and moor it.", "pick moor")]
    [InlineData("Weigh the parcel (this takes a minute), then stamp it.", "weigh stamp")]
    [InlineData("The dose is mixed. What remains is stored by the nurse.", "mix store")]
    [InlineData("A plan is drawn, which must be signed by the owner before it is filed.", "draw sign file")]
    [InlineData("The tuba goes to an expert, whose opinion we await.", "go await")]
    [InlineData("The bread is weighed. It is the baker who packs it.", "weigh pack")]
    [InlineData("The wine is bottled. A final tasting follows.", "bottle taste")]
    [InlineData("The slab is poured. The inspection is done by the city.", "pour do")]
    [InlineData("The doctor examines the donor only when the form shows a risk, and may defer the donor.", "examine defer")]
    public void Read_ActionInAnUnusualClause_IsAStep(string text, string verbs) =>
        Texts.Read(text).Steps.Select(s => s.Verb).ShouldBe(verbs.Split(' '));

    [Theory]
    [InlineData("Growers report damage after a storm. ")]
    [InlineData("We print books for authors. ")]
    [InlineData("Smart meters send a reading every hour. ")]
    public void Read_HabitBeforeTheProcess_IsNoStep(string opening) =>
        Texts.Read(opening + "The file is opened. The claim is paid.").Steps.Select(s => s.Verb).ShouldBe(["open", "pay"]);

    [Theory]
    [InlineData("The loan is paid out. The loan runs for 90 days.")]
    [InlineData("The loan is paid out. Each referee gets three weeks.")]
    [InlineData("The loan is paid out. Some customers often complain.")]
    public void Read_WhatLasts_IsNoStep(string text) => Texts.Read(text).Steps.Select(s => s.Verb).ShouldBe(["pay-out"]);
}
