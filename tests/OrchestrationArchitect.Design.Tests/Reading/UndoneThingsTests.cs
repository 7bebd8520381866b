namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>Which step is meant by what is undone, and how far a condition reaches.</summary>
public sealed class UndoneThingsTests
{
    [Theory]
    [InlineData("The service books the budget and creates the campaign on each network. If any network turns the campaign down, the campaigns on the other networks are deleted.", "create-campaign")]
    [InlineData("We reserve the stand and publish the offers. If the sponsor refuses, the offers on all the boards are withdrawn.", "publish-offers")]
    [InlineData("The inspector certifies the batch and the office reports it to the ministry. If the report fails for good, the certificate is withdrawn.", "certify-batch")]
    public void Read_ThingUndone_NamesItsStep(string text, string step) => Undone(text).ShouldBe([step]);

    [Fact]
    public void Read_WhatGoesOnInTheSentenceOfAStep_UndoesNothing() =>
        Undone("Check the buyer, hold the funds, transfer the title and release the funds.").ShouldBeEmpty();

    [Fact]
    public void Read_SentenceWithItsOwnTime_LeavesTheLabelledCase() =>
        Undone("Each report is rated. Severe leaks: the valve section is isolated and a crew is dispatched. After the repair, the crew uploads photos. The section is reopened.").ShouldBeEmpty();

    [Fact]
    public void Read_WrappedProseBesideLongItems_GoesOnInTheNextLine() =>
        Undone("1. The roof survey is scheduled with a field engineer, who uploads all the photos and then produces the final layout of the panels.\n2. Panels are ordered, and the scaffolding is reserved.\n\nIf the permit is refused, the owner is informed. When the wholesaler can't deliver, we\nrelease the scaffolding.").ShouldBe(["reserve-scaffolding"]);

    private static IEnumerable<string> Undone(string text) =>
        Texts.Read(text).Compensations.Where(c => !c.Derived).Select(c => c.Step).Order(StringComparer.Ordinal);
}
