namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>What the layout of a text tells: what stands under what, and what lines, cells and turns are.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Read_NumberedStepsWithoutAColon_AreSteps() =>
        Texts.Read("Step 1 allocate budget. Step 2 create purchase order. Step 3 wait for acknowledgement.").Ids().ShouldBe(["allocate-budget", "create-purchase-order", "wait-for-acknowledgement"]);

    [Fact]
    public void Read_LinesUnderACondition_AreItsBranch() =>
        Edges("check the stock", "if the stock is low:", "    order the parts", "    wait for the parts", "else:", "    reserve the parts", "ship the box")
            .ShouldBe(["check-stock > order-parts", "order-parts > wait-for-parts", "check-stock > reserve-parts", "wait-for-parts > ship-box", "reserve-parts > ship-box"]);

    [Fact]
    public void Read_ItemsUnderAtOnce_RunSideBySide()
    {
        var facts = Texts.Read(Lines("1. Sign the lease", "2. Both of these at once:", "   2.1 Paint the shop", "   2.2 Order the shelves", "3. Open the doors"));

        facts.Edges().ShouldBe(["sign-lease > paint-shop", "sign-lease > order-shelves", "paint-shop > open-doors", "order-shelves > open-doors"]);
        facts.Parallel.ShouldHaveSingleItem().ShouldBe(["paint-shop", "order-shelves"]);
    }

    [Fact]
    public void Read_Headings_AreNoSteps() =>
        Texts.Read(Lines("1. Preparation", "   1.1 Clean the vat", "   1.2 Weigh the malt", "2. Delivery", "   2.1 Fill the kegs", "   2.2 Load the van")).Ids()
            .ShouldBe(["clean-vat", "weigh-malt", "fill-kegs", "load-van"]);

    [Fact]
    public void Read_SectionOnFailures_LeavesTheCourseAlone() =>
        Edges("Main flow", "The clerk scans the passport. The clerk prints the badge. The guard opens the gate.", "", "Exceptions", "If the badge cannot be printed, the clerk calls the helpdesk.")
            .ShouldBe(["scan-passport > print-badge", "print-badge > open-gate", "print-badge > call-helpdesk"]);

    [Theory]
    [InlineData("Weigh the crate. Crate too heavy -> split the load. Load the crate.", "weigh-crate > split-load")]
    [InlineData("scan ticket -> open gate -> greet guest\nticket refused by the scanner: call the guard", "scan-ticket > call-guard")]
    public void Read_NotesBeforeAnArrowOrColon_AreConditions(string text, string edge) => Texts.Read(text).Edges().ShouldContain(edge);

    [Fact]
    public void Read_Table_KnowsItsColumnsByTheirHeads()
    {
        var facts = Texts.Read(Lines("| Undo | No. | Step | Who | Timeout |", "|---|---|---|---|---|", "| cancel the taxi | 1 | book the taxi | clerk | 20 s |", "| - | 2 | inform the guest | porter | 5 min |"));

        facts.Edges().ShouldBe(["book-taxi > inform-guest"]);
        facts.Steps[0].Actor.ShouldBe("clerk");
        facts.Compensations.Where(c => !c.Derived).ShouldHaveSingleItem().Step.ShouldBe("book-taxi");
        facts.Constraints.Select(c => (c.Step, c.Value.AsNumber)).ShouldBe([("book-taxi", 20.0), ("inform-guest", 300.0)]);
    }

    [Fact]
    public void Read_TransitionsBetweenStates_AreLinkedByTheirStates() =>
        Edges("NEW -> GRADED when the expert grades the coin", "GRADED -> SOLD when the bidder pays the price", "GRADED -> RETURNED when the owner collects the coin", "SOLD -> SHIPPED: pack the coin and send the parcel")
            .ShouldBe(["pack-coin > send-parcel", "grade-coin > pay-price", "grade-coin > collect-coin", "pay-price > pack-coin"], ignoreOrder: true);

    [Fact]
    public void Read_ScenarioOnAMishap_BranchesFromTheStepItSpeaksOf() =>
        Edges("Given a parked car", "When the driver scans the plate", "Then open the barrier", "And start the meter", "And mail the receipt", "", "Given the barrier does not open", "Then call the operator")
            .ShouldBe(["scan-plate > open-barrier", "open-barrier > start-meter", "start-meter > mail-receipt", "open-barrier > call-operator"]);

    [Fact]
    public void Read_Code_SplitsNamesAndReadsTheCatchAsUndoing()
    {
        var facts = Texts.Read(Lines("def run(trip):", "    reserve_seat(trip)", "    try:", "        charge_card(trip)", "        issueTicket(trip)", "    except PaymentError:", "        release_seat(trip)", "        return", "    mail(trip.receipt)"));

        facts.Edges().ShouldBe(["reserve-seat > charge-card", "charge-card > issue-ticket", "issue-ticket > mail-receipt"]);
        facts.Compensations.Where(c => !c.Derived).Select(c => c.Step).ShouldBe(["reserve-seat"]);
    }

    [Fact]
    public void Read_Chat_LeavesOutSpeakersAndQuestions() =>
        Texts.Read(Lines("[08:01] ida: what happens to a found bag?", "[08:02] rob: we tag the bag and store it in the vault", "[08:03] ida: and if nobody claims it?", "[08:04] rob: then we sell it")).Ids()
            .ShouldBe(["tag-bag", "store-bag", "sell-bag"]);

    [Theory]
    [InlineData("Steps 2 and 3 run in parallel.", "call-owner > wash-road")]
    [InlineData("If step 2 fails, page the mayor.", "tow-car > page-mayor")]
    public void Read_NumbersOfSteps_AreTheSteps(string said, string edge) =>
        Edges("1. Call the owner.", "2. Tow the car.", "3. Wash the road.", "4. Close the file.", said).ShouldContain(edge);

    [Fact]
    public void Read_UndoLineUnderAStep_IsNoStep()
    {
        var facts = Texts.Read(Lines("1. Rent the tent", "   undo: return the tent", "2. Invite the guests"));

        facts.Ids().ShouldBe(["rent-tent", "invite-guests"]);
        facts.Compensations.Where(c => !c.Derived).ShouldHaveSingleItem().Step.ShouldBe("rent-tent");
    }

    [Fact]
    public void Read_NoteForm_TellsWhatIsDone() => Texts.Read("Plasma frozen. Report sent to clinic. Tube discarded after 3 days.").Ids().ShouldBe(["freeze-plasma", "send-report", "discard-tube"]);

    private static IEnumerable<string> Edges(params string[] lines) => Texts.Read(Lines(lines), sources: "").Edges();

    private static string Lines(params string[] lines) => string.Join('\n', lines);

    [Theory]
    [InlineData("1. Download the scene.\n2. Calculate three products at once: the index, the map and the mask layer.\n3. Publish the set.", "download-scene", "calculate-products", "publish-set")]
    [InlineData("1. Charge card: payment service.\n2. Send mail: SendGrid.\n3. Archive order: data lake.", "charge-card", "send-mail", "archive-order")]
    public void Read_OrderBeforeAColonAndThings_IsAStep(string text, params string[] ids) =>
        Texts.Read(text).Ids().ShouldBe(ids);

    [Fact]
    public void Read_DotBeforeDigits_EndsNoSentence() =>
        Texts.Read("Build the pain.001 file and hand it over to the bank.").Ids().ShouldBe(["build-pain-001-file", "hand-over-pain-001-file"]);
}
