namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>What a verb acts on where its clause names it before another verb.</summary>
public sealed class SharedSubjectTests
{
    [Theory]
    [InlineData("The parcels get a label, are weighed and are handed over.", "weigh-parcels")]
    [InlineData("The invoice needs to be matched with the order.", "match-invoice")]
    [InlineData("The clerk opens the box, and the seal is broken.", "break-seal")]
    public void Read_PassiveVerb_ActsOnItsOwnSubject(string text, string step) =>
        Texts.Read(text).Ids().ShouldContain(step);
}
