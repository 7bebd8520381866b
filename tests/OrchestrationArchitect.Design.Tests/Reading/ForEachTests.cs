namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class ForEachTests
{
    [Theory]
    [InlineData("Fetch the pallets, weigh each pallet and print the manifest.", "pallet: weigh-pallet")]
    [InlineData("Load the archive, count the failures in every folder, then write the summary.", "folder: count-failures")]
    [InlineData("When a shipper calls, request a tariff from each of four carriers and compare the tariffs.", "carrier: request-tariff")]
    [InlineData("Open the invoice. Verify the tax for all invoice lines. Post the invoice.", "invoice line: verify-tax")]
    [InlineData("Confirm the order. Reserve the stock per order line. Ship the order.", "order line: reserve-stock")]
    [InlineData("List the tenants. For each tenant, rotate the keys and restart the gateway. Send the report.", "tenant: rotate-keys, restart-gateway")]
    [InlineData("The file is split into blocks. Each block is encrypted and signed. The index is written.", "block: encrypt-block, sign-block")]
    [InlineData("The pupils are listed. For each pupil: charge the parents, print a badge, send the letter. We close the list.", "pupil: charge-parents, print-badge, send-letter")]
    [InlineData("Orders are collected. Each order is opened, its payment is refunded, the code is voided and the buyer is mailed. The list is closed.", "order: open-order, refund-payment, void-code, mail-buyer")]
    [InlineData("Boxes are ordered. For each tea a box is reserved. Where a tea has run out, it is replaced. The parcel is closed.", "tea: reserve-box, replace-tea")]
    [InlineData("The lifts are listed. For each of them the inspector is commissioned and the tenants are notified.", "lift: commission-inspector, notify-tenants")]
    [InlineData("The pupils are listed.\nPer pupil: charge the parents, print a badge, send the letter.\nWe close the list.", "pupil: charge-parents, print-badge, send-letter")]
    public void Read_DistributedWork_IsForEachOfTheItem(string text, string expected) => All(text).ShouldBe([expected]);

    [Fact]
    public void Read_NeighboursOverTheSameItem_AreOneForEachThatTheMergeEnds() =>
        All("Split the recording into segments, transcribe each segment, count the words per speaker in each segment, then merge the partial counts and store the total.")
            .ShouldBe(["segment: transcribe-segment, count-words"]);

    [Fact]
    public void Read_StepBetweenTwoOverTheSameItem_BelongsToThem() =>
        All("Open each parcel, scan the label and weigh each parcel.").ShouldBe(["parcel: open-parcel, scan-label, weigh-parcel"]);

    [Theory]
    [InlineData("Every evening we close the till and print the receipt.")]
    [InlineData("Accept the bid. Every answer is stored in the archive.")]
    [InlineData("Count the visits per page and publish the ranking.")]
    [InlineData("At the end of each shift the scrap rates are reported to the foreman.")]
    [InlineData("Read the meter every 30 seconds and update the display.")]
    [InlineData("Send the invoice per e-mail and archive it.")]
    [InlineData("The form is read. When every statement is there, a clerk drafts the ruling and the mayor signs it.")]
    [InlineData("Read the form. For electric cars a flat rate is charged, for all other cars the fee is calculated and debited.")]
    public void Read_TimesGroupsAndManners_AreNoForEach(string text) => All(text).ShouldBeEmpty();

    [Fact]
    public void Read_ForEachUnderACondition_StaysInItsBranch()
    {
        var facts = Texts.Read("Check the stock. If it is low, call each supplier and order the parts. Otherwise close the ticket.");

        facts.Edges().ShouldContain("call-supplier > order-parts");
        facts.Edges().ShouldNotContain("check-stock > order-parts");
    }

    private static string[] All(string text) => [.. Texts.Read(text).ForEach.Select(f => $"{f.Item}: {string.Join(", ", f.Steps)}")];

    [Fact]
    public void Read_OrderBehindForEvery_IsDoneByNobodyNamed()
    {
        var facts = Texts.Read("Freeze the sheets, then for every employee compute the pay and render the payslip. Archive the run.");

        facts.ForEach.ShouldHaveSingleItem().Item.ShouldBe("employee");
        facts.Steps.ShouldAllBe(step => step.Actor == null);
    }
}
