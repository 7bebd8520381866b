namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Telling;

/// <summary>Steps that the words around them hid: where one clause ends and the next begins.</summary>
public sealed class HiddenStepTests
{
    [Theory]
    [InlineData("The cook tastes the soup. If it is the salt that is missing, he adds some and stirs it. Then the soup is served.", "taste-soup,add-salt,stir-salt,serve-soup")]
    [InlineData("The clerk sends the map, the engineer checks whether the bridge can carry it and the client pays a third. Then the crane is ordered.", "send-map,check-bridge,pay-third,order-crane")]
    [InlineData("After checkin the Baggage service weighs the case. The case is loaded.", "weigh-case,load-case")]
    [InlineData("A boat is booked. At the moment the gate closes, the belt is stopped and the list is printed.", "book-boat,stop-belt,print-list")]
    [InlineData("The field is fenced. The soil having been tested, the farmer buys the seeds and sows them.", "fence-field,test-soil,buy-seeds,sow-seeds")]
    [InlineData("The loan is underwritten by the bank and the deed is signed.", "underwrite-loan,sign-deed")]
    [InlineData("Under no circumstances do the clerks open the box. The box is weighed and sent.", "weigh-box,send-box")]
    [InlineData("The plan is sent to three offices, namely traffic control, water management and fire protection, and each of them writes an answer. The answers are summed up.", "send-plan,write-answer,sum-up-answers")]
    public void Read_ClauseBehindAnother_TellsItsSteps(string text, string steps) => Texts.Read(text).Ids().ShouldBe(steps.Split(','));

    [Fact]
    public void Read_PeopleInvolved_AreNoListOfWhatIsDone()
    {
        var ids = Texts.Read("For a proven claim a jurist is appointed, who questions the people involved and hands in a report, and the court votes on that report.").Ids();

        ids.ShouldContain("appoint-jurist");
        ids.ShouldContain("question-people");
        ids.ShouldNotContain(id => id.StartsWith("involve", StringComparison.Ordinal));
    }
}
