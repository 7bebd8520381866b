namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Telling;

/// <summary>One verb for several things.</summary>
public sealed class SeparateThingsTests
{
    [Theory]
    [InlineData("Reserve a tent, a stage and a band. If one reservation fails, cancel the others.")]
    [InlineData("A tent, a stage and a band are reserved. If the band is not available, the stage and the tent are cancelled.")]
    [InlineData("Three things are reserved for the fair: a tent from the depot, a stage with lights from the town, and a band. If one is turned down, the others are cancelled.")]
    public void Read_ThingsThatFailApart_AreStepsOfTheirOwn(string text)
    {
        var facts = Texts.Read(text);

        facts.Ids().ShouldBe(["reserve-tent", "reserve-stage", "reserve-band"]);
        facts.Compensations.Where(c => !c.Derived).Select(c => c.Step).Intersect(["reserve-tent", "reserve-stage"]).Count().ShouldBe(2);
    }

    [Fact]
    public void Read_ThingsWithTheirPlaces_AreStepsOfTheirOwn() =>
        Texts.Read("We create a folder on the server, a mailbox for the team and a badge. Each has a counterpart: the folder is deleted, the mailbox is closed and the badge is voided.").Ids().ShouldBe(["create-folder", "create-mailbox", "create-badge"]);

    [Theory]
    [InlineData("Reserve a tent, a stage and a band. If the payment fails, the tent, the stage and the band are released.")]
    [InlineData("Reserve a tent, a stage and a band. Then print the posters.")]
    public void Read_ThingsThatStandOrFallTogether_AreOneStep(string text) =>
        Texts.Read(text).Steps.Count(s => s.Verb == "reserve").ShouldBe(1);
}
