namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class AnchorTests
{
    [Theory]
    [InlineData("The hull is scanned and the cargo weighed. The crates are checked. The papers are stamped. Contaminated crates are burnt.", "check-crates > burn-contaminated-crates")]
    [InlineData("The valve is opened. The pressure gauge is read and the shift book is signed. A gauge that shows no pressure is swapped.", "read-pressure-gauge > swap-gauge")]
    [InlineData("The manager accepts or refuses the bid. If she accepts it, a contract is drafted and the site is fenced. A refusal is mailed to the bidder.", "accept-bid > mail-refusal")]
    [InlineData("The hull is scanned and the ropes are tied in parallel. When the scan is complete, the slip is printed. The barge is moored.", "tie-ropes > moor-barge")]
    public void Read_ConditionToldLate_LeavesFromTheStepItSpeaksOf(string text, string edge) => Texts.Read(text).Edges().ShouldContain(edge);

    [Theory]
    [InlineData("Incoming calls are compared with open tickets, and a repeat merely raises the count. For a new one the clerk opens a file.", "compare-incoming-calls > raise-count", "compare-incoming-calls > open-file")]
    [InlineData("The wood is weighed. Enough moisture sends the wood to the kiln; too little brings in a buyer.", "weigh-wood > send-wood", "weigh-wood > bring-in-buyer")]
    [InlineData("The curds are tasted. Sour or full of whey: the vat is drained. Firm enough: the curds are pressed.", "taste-curds > drain-vat", "taste-curds > press-curds")]
    [InlineData("Each probe is compared with the map. All green, the path is marked. With even one red, the path is closed.", "compare-probe > mark-path", "compare-probe > close-path")]
    public void Read_TwoSidesOfOneQuestion_LeaveFromTheSameStep(string text, string one, string other)
    {
        var edges = Texts.Read(text).Edges();

        edges.ShouldContain(one);
        edges.ShouldContain(other);
    }

    [Fact]
    public void Read_SilenceBehindABranchThatEnds_LeavesFromWhoWasAsked() =>
        Texts.Read("The photo is checked. Two offices are consulted. If both have no objections, the permit is issued. If one of them objects, the plea is rejected. If there is no answer within ten days, the seal is fixed.").Edges()
            .ShouldContain("consult-offices > fix-seal");

    [Fact]
    public void Read_ClausesJoinedByOrUnderOneCondition_AreAlternatives() =>
        Texts.Read("The route is planned. Depending on the weather, a boat is hired, a bus is booked or the tour is cancelled. The guests are told.").Edges()
            .ShouldBe(["plan-route > hire-boat", "plan-route > book-bus", "plan-route > cancel-tour", "hire-boat > tell-guests", "book-bus > tell-guests", "cancel-tour > tell-guests"], ignoreOrder: true);

    [Fact]
    public void Read_KindsAndTheRest_AreSidesOfOneQuestion() =>
        Texts.Read("The sorter examines the plums and gives them a mark: plums of mark A are packed, mark B is boiled down, and the rest is composted. The bill is written.").Edges()
            .ShouldBe(["examine-plums > give-mark", "give-mark > pack-plums", "give-mark > boil-down-mark-b", "give-mark > compost-plums", "pack-plums > write-bill", "boil-down-mark-b > write-bill", "compost-plums > write-bill"], ignoreOrder: true);

    [Fact]
    public void Read_ParticipleOfOneOfTwo_LeavesFromThatOneAlone() =>
        Texts.Read("The editor reads the film and releases the film or sends it back. A released film is shown.").Flow.Where(f => f.To.StartsWith("show-", StringComparison.Ordinal))
            .ShouldHaveSingleItem().From.ShouldBe("release-film");

    [Fact]
    public void Read_ConditionOnWhatABranchWaitsFor_IsInsideThatBranch() =>
        Texts.Read("The board reads the plea. If it is refused, a letter is sent and the clerk waits for an objection. With no objection, the plea is filed.")
            .Edges().ShouldContain("wait-for-objection > file-plea");

    [Fact]
    public void Read_ConditionInBrackets_GovernsNothingOutside() =>
        Texts.Read("The crane is rented (to be returned if the wind is too strong). The beam is lifted.").Flow.ShouldAllBe(f => f.Condition == null);

    [Fact]
    public void Read_KindOfThingAndThen_GovernsOneClause() =>
        Texts.Read("The rows are read. Rows that agree are marked, and then a summary is printed. The summary is sent.").Flow
            .ShouldContain(f => f.From == "mark-rows" && f.To == "print-summary" && f.Condition == null);
}
