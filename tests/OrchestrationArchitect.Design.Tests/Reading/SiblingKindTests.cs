namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>Clauses that each tell what happens with one kind of what was spoken of.</summary>
public sealed class SiblingKindTests
{
    [Theory]
    [InlineData("The registrar rates the grievances. Minor grievances are settled by phone. Moderate grievances need a form, which is mailed to the guest. Severe grievances are escalated. The file is stored and the guest is called.",
        "rate>settle rate>mail rate>escalate")]
    [InlineData("The ranger examines the trees. Trees in the yellow zone are pruned at once. For the orange zone a survey is ordered and the ranger waits for it. Diseased trees are felled. The map is updated and the council is informed.",
        "examine>prune examine>order order>wait examine>fell")]
    [InlineData("The sorter grades the eggs: A eggs are boxed, B eggs are shipped to the bakery and C eggs are composted. The tally is computed and the farmer is paid.",
        "grade>box grade>ship grade>compost")]
    [InlineData("The mechanic inspects the parts and tags them. Reusable parts are cleaned; parts for resale are shipped to the shop; the rest is dumped. The invoice is written and mailed.",
        "tag>clean tag>ship tag>dump")]
    [InlineData("1. The parcel is scanned.\n2. The carrier's answer is awaited.\n   a. Delivered: the invoice is printed.\n   b. Damaged: a survey is arranged.\n   c. Lost: a claim is filed.\n3. The ledger is updated.\n4. The record is archived.",
        "await>print await>arrange await>file")]
    [InlineData("The notary sends the deed and waits for the reply. There are two possible replies. \"Accepted\" means the fee is booked and the deed is stamped. \"Incomplete\" means the buyer is asked for the papers. The record is archived.",
        "wait>book book>stamp wait>ask")]
    [InlineData("Each letter is sorted. Advertising is shredded. Complaints are passed to the warden. Applications go to the registry; anything else is filed.",
        "sort>shred sort>pass sort>send sort>file")]
    public void Read_ClauseForEachKind_IsASideOfOneQuestion(string text, string expected) => Edges(text).Intersect(expected.Split(' ')).ShouldBe(expected.Split(' '), ignoreOrder: true);

    [Theory]
    [InlineData("The clerk collects the data. Customer data is stored. Order data is validated. The report is printed.", "collect>store store>validate validate>print")]
    [InlineData("The broker requests the documents. Then the shipping documents are prepared. All customs documents are signed. The file is closed.", "request>prepare prepare>sign sign>close")]
    [InlineData("The letters are sorted. Clerks stamp the envelopes. Postage is paid. The file is closed.", "sort>stamp stamp>pay pay>close")]
    [InlineData("The first report is printed. The second report is mailed. The file is closed.", "print>mail mail>close")]
    public void Read_OneThingAfterAnother_StaysInTurn(string text, string expected) => Edges(text).ShouldBe(expected.Split(' '), ignoreOrder: true);

    private static IEnumerable<string> Edges(string text) => Texts.Read(text).Flow.Select(edge => $"{edge.From.Split('-')[0]}>{edge.To.Split('-')[0]}");
}
