namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>Lanes beside each other, each of one step or of several in turn.</summary>
public sealed class LaneTests
{
    [Theory]
    [InlineData("The order is checked. The lab runs the assay, while the travel desk charters a plane and after that books the hotel. We inform the hospital.",
        "check>run check>charter charter>book run>inform book>inform")]
    [InlineData("The order is checked. While the painter primes and sands the wall, the kitchen records the diet and the doctor is asked for a plan. We inform the family.",
        "check>prime prime>sand check>record check>ask sand>inform record>inform ask>inform")]
    [InlineData("The board approves the request. Purchasing places the order while, independently, finance earmarks the money and customs is notified. The parcel is inspected.",
        "approve>place approve>earmark approve>notify place>inspect earmark>inspect notify>inspect")]
    [InlineData("The bay is swept, the hatch is closed and the seal is printed while the gate rings the driver. The lorry is weighed.",
        "sweep>close close>print close>ring print>weigh ring>weigh")]
    [InlineData("Codes are generated. The tablets are refreshed with the codes at the same time as the patron is e-mailed a copy. The order is archived.",
        "generate>refresh generate>e-mail refresh>archive e-mail>archive")]
    [InlineData("The index is extracted. For each format a clip is encoded and tested. While that is going on, subtitles are generated. The package is assembled.",
        "extract>encode encode>test extract>generate test>assemble generate>assemble")]
    [InlineData("The clerk scans the deed and stamps it, and the notary checks the seal, in parallel; then the fee is booked.",
        "scan>stamp stamp>book check>book")]
    [InlineData("First a database is created; the schema is migrated and demo data are loaded. In parallel a record is added and a certificate requested. After both branches have finished, the account is opened.",
        "create>migrate migrate>load add>request load>open request>open")]
    [InlineData("The budget is committed, the films are uploaded and the slot is booked with the search network, the video platform and the social network in parallel. The tags are set.",
        "commit>upload upload>book book>set")]
    public void Read_ClausesAtTheSameTime_StandInLanesByTheirSubjects(string text, string expected) =>
        Edges(text).ShouldBe(expected.Split(' '), ignoreOrder: true);

    [Theory]
    [InlineData("The lot is weighed. Acid is measured, germs are counted and the rest is dried; the three tests run concurrently. A label is printed.", 3)]
    [InlineData("The lot is weighed. Acid is measured and germs are counted; these two may run concurrently, and neither needs the other. A label is printed.", 2)]
    [InlineData("Weigh the lot. Drop the table, delete the records and revoke the keys (three parallel jobs). Print a label.", 3)]
    [InlineData("The lot is weighed. A part is then picked from the warehouse and a vessel is chartered, side by side. A label is printed.", 2)]
    [InlineData("The lot is weighed. From then on there are three of us at it: Rosa cooks the fish, I prepare the sauce, the apprentice washes the salad. A label is printed.", 3)]
    [InlineData("The lot is weighed. Four crews work side by side. Luggage is unloaded, waste is landed, bunkers are taken, and pallets are lifted aboard. A label is printed.", 4)]
    public void Read_CountedStrands_RunSideBySide(string text, int count)
    {
        var facts = Texts.Read(text);

        facts.Parallel.ShouldHaveSingleItem().Length.ShouldBe(count);
        facts.Flow.Length.ShouldBe(2 * count);
    }

    [Fact]
    public void Read_CountedSteps_AreTakenInTurn() =>
        Texts.Read("There are three steps: the clerk checks the form, the manager approves it, and the bank pays the sum.").Parallel.ShouldBeEmpty();

    private static string[] Edges(string text)
    {
        var facts = Texts.Read(text);
        var verbs = facts.Steps.ToDictionary(s => s.Id, s => s.Verb);
        return [.. facts.Flow.Select(f => $"{verbs[f.From]}>{verbs[f.To]}")];
    }
}
