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

    [Fact]
    public void Load_UserUnit_IsMeasuredIn()
    {
        var lexicon = Lexicon.Load("unit\tsprint\ttime\t1209600\nunit\tsprints\ttime\t1209600");

        var limit = ScenarioReader.Read(Texts.Scenario("Review the change. Release it.", "A REST call.", "A release takes at most 2 sprints."), lexicon).Constraints.ShouldHaveSingleItem();

        limit.Value.AsNumber.ShouldBe(2_419_200);
    }

    [Fact]
    public void Load_UserTerms_AreRegulationsAndPlaces()
    {
        var lexicon = Lexicon.Load("compliance\tzebra seal\tZEBRA-SEAL\nplace\tatlantis\tAtlantis");

        var found = ScenarioReader.Read(Texts.Scenario("Cook the soup. Bottle it.", "A REST call.", "We comply with Zebra Seal. All data stays in Atlantis."), lexicon).Constraints;

        found.ShouldContain(one => one.Kind == ConstraintKind.Compliance && one.Value.Equals(new ConstraintValue.Text("ZEBRA-SEAL")));
        found.ShouldContain(one => one.Kind == ConstraintKind.Residency && one.Value.Equals(new ConstraintValue.Text("Atlantis")));
    }

    [Fact]
    public void Load_UserNoun_StandsForItsVerb()
    {
        var facts = ScenarioReader.Read(Texts.Scenario("The process comprises pallet flibber, truck loading and driver notification."), Lexicon.Load("verb\tflib\taction\tread\nnoun\tflibber\tflib"));

        facts.Steps[0].Verb.ShouldBe("flib");
    }

    [Fact]
    public void Load_UserCueAndNames_TellFailureAndThing()
    {
        const string Text = "Book the barge and load the container. When the barge flounders about, the booking of the vessel is cancelled.";
        var lexicon = Lexicon.Load("cue\tmishap\tflounder, flounders\nalike\tbarge, vessel");

        ScenarioReader.Read(Texts.Scenario(Text), lexicon).Compensations.ShouldContain(one => !one.Derived && one.Step.Contains("barge", StringComparison.Ordinal));
    }

    [Fact]
    public void Load_BadLineAfterComments_NamesTheLineOfTheFile() =>
        Should.Throw<FormatException>(() => Lexicon.Load("# ours\n\nverb\tfoo")).Message.ShouldContain("line 3");

    [Theory]
    [InlineData("verb\tfoo\tnonsense\tread")]
    [InlineData("verb\tfoo\taction\tnonsense")]
    [InlineData("trigger\tfoo\tnonsense")]
    [InlineData("noun\tfoo")]
    [InlineData("unit\tshift\tluck\t1")]
    [InlineData("unit\tshift\ttime\tlong")]
    [InlineData("unit\tshift\ttime\t-3")]
    [InlineData("compliance\thaccp")]
    [InlineData("cue\tno such cue\tcapsizes")]
    public void Load_BadLine_NamesIt(string line) =>
        Should.Throw<FormatException>(() => Lexicon.Load(line)).Message.ShouldContain("line 1");
}
