using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Reading.Triggers;

public sealed class WeighedTriggerTests
{
    [Theory]
    [InlineData("Order from the online kitchen planner.", TriggerKind.Http)]
    [InlineData("Form submission via the applicant portal.", TriggerKind.Http)]
    [InlineData("Pricing team, through the admin console.", TriggerKind.Manual)]
    [InlineData("A recording placed in the \"done\" container of the storage account.", TriggerKind.ObjectCreated)]
    [InlineData("The signature service gives our server a call once the customer has signed.", TriggerKind.Webhook)]
    [InlineData("A reminder set for the first of March wakes it up.", TriggerKind.Schedule)]
    public void Read_SourceThatNoPhraseTells_GivesTheKindThatItsWordsTell(string source, TriggerKind kind) =>
        Texts.Read("Check the claim and pay the sum.", source).Triggers.Select(t => t.Kind).ShouldBe([kind]);

    [Fact]
    public void Read_WordsThatAreDownstream_SayNothing() =>
        Texts.Read("Check the claim and pay the sum.", "A recording placed in the \"done\" container of the storage account. Downstream: a RabbitMQ queue and a nightly job.").Triggers.Select(t => t.Kind).ShouldBe([TriggerKind.ObjectCreated]);

    [Fact]
    public void Read_SourceThatNoPhraseTells_PointsToTheWordThatSaysMost()
    {
        var facts = Texts.Read("Check the claim and pay the sum.", "Form submission via the applicant portal.");

        facts.Triggers.ShouldHaveSingleItem().Span.In(Texts.Scenario("Check the claim and pay the sum.", "Form submission via the applicant portal.")).ShouldBe("Form");
    }

    [Theory]
    [InlineData("None.")]
    [InlineData("To be decided.")]
    [InlineData("Not known yet, we will see.")]
    [InlineData("n/a")]
    [InlineData("lorem ipsum dolor sit amet")]
    [InlineData("Das Lager meldet den Bestand.")]
    public void Read_WordsThatTellNoSource_GiveNone(string source) =>
        Texts.Read("Check the claim and pay the sum.", source).Triggers.ShouldBeEmpty();
}
