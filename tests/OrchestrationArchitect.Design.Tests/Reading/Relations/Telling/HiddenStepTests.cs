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
    [InlineData("The roof is cleared. The beams get ordered from the mill next, followed by the tiles from the kiln and a ladder.", "clear-roof,order-beams,order-tiles,order-ladder")]
    [InlineData("The list is sent to the office, followed by a rest of an hour.", "send-list")]
    [InlineData("A crate is closed as soon as it holds 20 jars or weighs 12 kilograms. Then a label is printed.", "close-crate,print-label")]
    [InlineData("A glazier cuts the panes and a painter paints the frames; the windows advance in parallel.", "cut-panes,paint-frames")]
    [InlineData("A lamp is ordered. After the lamp has been fitted, the contract is signed.", "order-lamp,fit-lamp,sign-contract")]
    [InlineData("We hire a barge and book a pilot. Commitments are released in reverse order if the storm comes: the pilot is dismissed and the barge is returned.", "hire-barge,book-pilot")]
    [InlineData("The painting is marked as sold and the buyer is invoiced. A buyer who does not pay triggers the unwinding of the sale: the invoice is credited.", "mark-painting,invoice-buyer")]
    [InlineData("A pump is opened. A refusal by the owner leads to the same opening, and the guard is called.", "open-pump,call-guard")]
    [InlineData("The loan is logged. A final audit is carried out and the file is stored.", "log-loan,carry-out-final-audit,store-file")]
    [InlineData("The loan is logged. Then a credit check is run. The office does the inspection of the barn.", "log-loan,check-credit,inspect-barn")]
    [InlineData("The song is recorded and after that sent to the stations. The tape is stored.", "record-song,send-song,store-tape")]
    [InlineData("Barges are sold in this way: a barge is inspected and a price is set.", "inspect-barge,set-price")]
    public void Read_ClauseBehindAnother_TellsItsSteps(string text, string steps) => Texts.Read(text).Ids().ShouldBe(steps.Split(','));

    [Fact]
    public void Read_WhatSomebodyCarriesOut_IsNamedByWhatItIs() =>
        Texts.Read("The sample is cooled. It needs a purity test, which the lab performs last.").Steps[^1].ShouldSatisfyAllConditions(s => s.Verb.ShouldBe("test"), s => s.Actor.ShouldBe("lab"));

    [Fact]
    public void Read_PeopleInvolved_AreNoListOfWhatIsDone()
    {
        var ids = Texts.Read("For a proven claim a jurist is appointed, who questions the people involved and hands in a report, and the court votes on that report.").Ids();

        ids.ShouldContain("appoint-jurist");
        ids.ShouldContain("question-people");
        ids.ShouldNotContain(id => id.StartsWith("involve", StringComparison.Ordinal));
    }
}
