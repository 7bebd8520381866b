using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading;

namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class LexiconTests
{
    [Fact]
    public void Load_UserVerb_IsReadWithItsNounAndUndoing()
    {
        var lexicon = Lexicon.Load("# ours\nverb\tpalletise\taction\tcompensatable\tpalletising\tdepalletise\n");

        var facts = ScenarioReader.Read(Texts.Scenario("The process consists of goods palletising and truck loading, all or nothing."), lexicon);

        facts.Steps[0].Verb.ShouldBe("palletise");
        facts.Compensations.ShouldContain(c => c.Step == facts.Steps[0].Id && c.By == "depalletise-goods" && c.Derived);
    }

    [Fact]
    public void Read_NothingIsToBeUndone_DerivesNoCompensation()
    {
        var facts = Texts.Read("The process consists of seat reservation and ticket printing.");

        facts.Steps.Length.ShouldBe(2);
        facts.Compensations.ShouldBeEmpty();
    }

    [Fact]
    public void Read_AllOrNothing_DerivesWhatUndoes()
    {
        var facts = Texts.Read("The process consists of seat reservation and ticket printing. It is all or nothing.");

        facts.Compensations.ShouldContain(c => c.Step == facts.Steps[0].Id && c.Derived);
    }

    [Fact]
    public void Load_UserTrigger_IsRecognised()
    {
        var lexicon = Lexicon.Load("trigger\torderhub\tqueue\tOrderHub\texactly-once\tordered");

        var trigger = ScenarioReader.Read(Texts.Scenario("Ship the order.", "Messages from OrderHub."), lexicon).Triggers.ShouldHaveSingleItem();

        (trigger.Kind, trigger.Service, trigger.Delivery, trigger.Ordered).ShouldBe((TriggerKind.Queue, "OrderHub", DeliveryGuarantee.ExactlyOnce, true));
    }

    [Theory]
    [InlineData("verb\tfoo\tnonsense\tread")]
    [InlineData("verb\tfoo\taction\tnonsense")]
    [InlineData("trigger\tfoo\tnonsense")]
    [InlineData("noun\tfoo")]
    public void Load_BadLine_NamesIt(string line) =>
        Should.Throw<FormatException>(() => Lexicon.Load(line)).Message.ShouldContain("line 1");
}
