namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class SideBySideTests
{
    [Fact]
    public void Read_StepOfAClauseOfTime_IsNotBesideWhatFollowsIt() =>
        Texts.Read("The number is checked. Once the old carrier releases it, the card is activated and the tables are updated simultaneously.").Parallel
            .ShouldHaveSingleItem().ShouldBe(["activate-card", "update-tables"]);

    [Theory]
    [InlineData("The lot is weighed. Its purity is measured and its germination is tested; these two checks happen in parallel. Then the label is printed.")]
    [InlineData("The lot is weighed. The purity is measured. The germination is tested. The last two steps run side by side. Then the label is printed.")]
    [InlineData("The lot is weighed. The purity is measured, the germination is tested. Both of these are done at the same time. Then the label is printed.")]
    public void Read_ClauseOnStepsToldBefore_SetsThemBesideEachOther(string text)
    {
        var facts = Texts.Read(text);

        facts.Parallel.ShouldHaveSingleItem().Length.ShouldBe(2);
        facts.Flow.Length.ShouldBe(4);
    }

    [Fact]
    public void Read_InNoParticularOrder_IsSideBySide() =>
        Texts.Read("The lot is weighed. The purity is measured and the germination is tested, in no particular order. Then the label is printed.").Parallel.ShouldHaveSingleItem().Length.ShouldBe(2);

    [Theory]
    [InlineData("The essay is copied. We simultaneously notify the judges, the author and the publisher, and then close the file.")]
    [InlineData("The essay is sent to four judges, who grade it in parallel. The mean is computed.")]
    [InlineData("The essay is copied, and four judges grade it in parallel. The mean is computed.")]
    [InlineData("The essay is copied, after which judges and readers are sought concurrently. The mean is computed.")]
    [InlineData("The essay is copied. In the meantime nobody wants to lose the author, so we call the author. The mean is computed.")]
    public void Read_SeveralPeopleOrADenial_SetsNothingBesideAnother(string text) =>
        Texts.Read(text).Parallel.ShouldBeEmpty();

    [Fact]
    public void Read_AllConcurrentlyAfterThen_LeavesOutWhatCameBefore() =>
        Texts.Read("The clip is trimmed, then a poster is drawn, a caption is written and two stills are cut, all concurrently.").Parallel
            .ShouldHaveSingleItem().ShouldBe(["draw-poster", "write-caption", "cut-stills"]);

    [Theory]
    [InlineData("The desk opens the file, then in parallel draws the poster, books the band and rents the tent; once these complete, it prints the plan and mails the guests.")]
    [InlineData("The file is opened. In parallel the desk draws the poster, books the band and rents the tent; then it prints the plan and mails the guests.")]
    public void Read_CueBeforeASemicolon_EndsThere(string text) =>
        Texts.Read(text).Parallel.ShouldHaveSingleItem().ShouldBe(["draw-poster", "book-band", "rent-tent"]);

    [Fact]
    public void Read_CueBetweenCommas_SpreadsTheObjectsOfItsClause() =>
        Texts.Read("The desk asks all depots, in parallel, what they can spare, and collects the replies.").Parallel.ShouldBeEmpty();

    [Fact]
    public void Read_MembersOfManyThatReactOnTheirOwn_RunSideBySide() =>
        Texts.Read("Three listeners react, each on its own. One refills the tank, another opens the vent, and the third logs the hour.")
            .Parallel.ShouldHaveSingleItem().Length.ShouldBe(3);

    [Theory]
    [InlineData("The contract is signed. Three teams get to work, none waiting for the rest: billing drafts the invoice, legal checks the terms, and support opens the account. The customer is greeted.")]
    [InlineData("Three desks hear of it, and none of them asks the others. The yard moves the crate. The gate assigns a slot. The cashier prints the bill. Then the customer is greeted.")]
    [InlineData("Four people get down to it at the same time. The doctor examines the patient, the clerk files the form, housekeeping makes the bed, and the kitchen enters the diet. Then the family is called.")]
    [InlineData("The route is chosen. The following run concurrently: fetching the weather, fetching the tides and fetching the traffic. A plan is drawn.")]
    [InlineData("The batch is opened. Each lab works for itself: one measures the acid, one counts the germs, one weighs the residue. The results are merged.")]
    [InlineData("The tender is opened. Legal reviews the terms, finance reviews the price and engineering reviews the drawings, all of them in parallel. The board is informed.")]
    public void Read_AnnouncedStrands_RunSideBySide(string text) =>
        Texts.Read(text).Parallel.ShouldHaveSingleItem().Length.ShouldBe(text.Contains("Four", StringComparison.Ordinal) ? 4 : 3);

    [Theory]
    [InlineData("The weather is queried and, at the same time, the map is loaded; then a drone is reserved and a pilot is called.")]
    [InlineData("A seat is held and, in parallel, a bed is reserved, whereupon the guest is told of both.")]
    public void Read_CueBehindAnd_JoinsWhatStandsOnBothSides(string text) =>
        Texts.Read(text).Parallel.ShouldHaveSingleItem().Length.ShouldBe(2);

    [Theory]
    [InlineData("A study is unpacked. For each series, side by side, names are removed, the pictures are converted and a check is run. The study is stored.")]
    [InlineData("The stories are fetched. For each of our editions, in parallel: pick the local items, render the mail, hand it to the mailer. The desk is told.")]
    [InlineData("The brief is split and every station is queried at the same moment. The replies are pooled.")]
    public void Read_ManyThingsTakenSideBySide_SetsNoStepBesideAnother(string text) =>
        Texts.Read(text).Parallel.ShouldBeEmpty();

    [Theory]
    [InlineData("Creation of the file, then, side by side, ordering of the laptop, activation of the mailbox and registration with the insurer.", 3)]
    [InlineData("Registration, inspection, germination testing in parallel with purity testing, consolidation, and finally printing.", 2)]
    public void Read_CueBetweenNounsOfAList_SetsThoseBehindItSideBySide(string text, int count) =>
        Texts.Read(text).Parallel.ShouldHaveSingleItem().Length.ShouldBe(count);

    [Theory]
    [InlineData("The plan is drawn. It is sent to the police, the fire brigade and the roads office, which give their opinions independently of each other. The date is fixed.")]
    [InlineData("The plan is drawn, and it is then judged by the harbour office and by the rail office side by side. The date is fixed.")]
    [InlineData("The slot is priced and offered simultaneously to every carrier of the pool. The date is fixed.")]
    public void Read_OneStepOfSeveralPeopleOrForMany_RunsBesideNoOther(string text) => Texts.Read(text).Parallel.ShouldBeEmpty();

    [Theory]
    [InlineData("The ore is crushed. The sample is tested for lead, screened for zinc and weighed at the same time. When all results are available, they are compared. If a result is too high, the lot is refused.")]
    [InlineData("1. Crush the ore.\n2. Three tests run concurrently: metal testing, moisture measurement, and a scan of the grains.\n3. Compare the results.")]
    [InlineData("The ore is crushed. For good lots the price is fixed, the lead is measured, the zinc is measured and the truck is weighed. These last three run side by side. The lot is stored.")]
    public void Read_StepsOfOneThingInALabelOrABranch_RunSideBySide(string text) =>
        Texts.Read(text).Parallel.ShouldHaveSingleItem().Length.ShouldBe(3);

    [Theory]
    [InlineData("The hull is lifted. The yard cleans it. While that happens, the office orders the paint. The owner is told.")]
    [InlineData("The hull is lifted. The yard cleans it. While they do this, the office orders the paint. The owner is told.")]
    [InlineData("The hull is lifted. We clean it and, while that is going on, order the paint. The owner is told.")]
    [InlineData("The hull is lifted. The yard cleans it and the office orders the paint. They do this independently of each other. The owner is told.")]
    [InlineData("The hull is lifted. The yard cleans it, the office orders the paint (both may run in parallel). The owner is told.")]
    [InlineData("The hull is lifted. The yard cleans it and the office orders the paint. These two do not depend on each other and can run side by side. The owner is told.")]
    public void Read_WhileThatHappens_RunsBesideWhatWasJustTold(string text) =>
        Texts.Read(text).Edges().ShouldBe(["lift-hull > clean-hull", "lift-hull > order-paint", "clean-hull > tell-owner", "order-paint > tell-owner"], ignoreOrder: true);

    [Theory]
    [InlineData("The form is checked. The register is updated, the number is requested and the office is informed, each independently and in parallel with the others. A letter is sent.")]
    [InlineData("The form is checked. The register is updated, the number requested and the office informed, all of it in parallel. A letter is sent.")]
    [InlineData("The claim is opened, coverage is looked up, and fraud scoring, damage estimation and a weather check are fanned out in parallel. A letter is sent.")]
    [InlineData("The essay is converted, then a plagiarism scan, a style detector and a language check run side by side. A letter is sent.")]
    public void Read_TailOnAllOfASentence_SetsThemBesideEachOther(string text) =>
        Texts.Read(text).Parallel.ShouldHaveSingleItem().Length.ShouldBe(3);
}
