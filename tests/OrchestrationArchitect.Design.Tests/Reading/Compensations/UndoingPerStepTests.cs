namespace OrchestrationArchitect.Design.Tests.Reading.Compensations;

/// <summary>Undoing told right behind each step, in brackets or by pronouns, once or again for a later failure.</summary>
public sealed class UndoingPerStepTests
{
    [Theory]
    [InlineData("Provision a bucket; if a later step fails, drop it. Create a mailbox; if a later step fails, remove it. Deploy the site.", "create-mailbox<remove-mailbox provision-bucket<drop-bucket")]
    [InlineData("Create a bucket. If a later step fails, drop it. Create a mailbox. If a later step fails, remove it. Deploy the site.", "create-bucket<drop-bucket create-mailbox<remove-mailbox")]
    [InlineData("A lorry is assigned. Then two loaders are scheduled; they have to be released in case of a later failure. The fee is charged.", "schedule-loaders<release-loaders")]
    [InlineData("A build is deployed to staging, tested there, and then promoted. If the tests fail, it is rolled back.", "deploy-build<roll-back-build")]
    [InlineData("An amount is drawn from the fund, and the sum is transferred. If the transfer fails, the amount has to flow back to the fund.", "draw-amount<return-amount")]
    public void Read_PronounBehindAFailure_UndoesWhatWasJustTold(string text, string pairs) => Pairs(text).ShouldBe(pairs);

    [Theory]
    [InlineData("The steps, with the undo action in brackets: order the van (cancel the order), register it with the authority (deregister the van), agree a date (no undo needed).", "order-van<cancel-order register-order<deregister-van")]
    [InlineData("Each step is listed with its compensating action in brackets. Create the account (delete the account). Link the card (unlink the card).", "create-account<delete-account link-card<unlink-card")]
    [InlineData("The parcel is weighed (two scales). The label is printed (on paper).", "")]
    public void Read_Brackets_UndoWhereTheTextSaysSo(string text, string pairs) => Pairs(text).ShouldBe(pairs);

    [Fact]
    public void Read_SameUndoingForTwoFailures_IsNoStep()
    {
        var facts = Texts.Read("The order is validated, the stock reserved, the card charged and the parcel shipped. If the card is declined, release the stock. If shipping fails, refund the card and release the stock.");

        facts.Ids().ShouldBe(["validate-order", "reserve-stock", "charge-card", "ship-parcel"]);
        facts.Compensations.Where(c => !c.Derived).Select(c => c.By).ShouldBe(["release-stock", "refund-card"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("A backup is taken, after which the update is installed. If the health check fails, the backup is restored.", "install-update<restore-backup")]
    [InlineData("Take a snapshot of the server. Install the patches. Should the smoke test fail, restore the snapshot.", "install-patches<restore-snapshot")]
    public void Read_CopyRestored_UndoesTheChangeAfterIt(string text, string pairs) => Pairs(text).ShouldBe(pairs);

    private static string Pairs(string text) => string.Join(' ', Texts.Read(text).Compensations.Where(c => !c.Derived).Select(c => $"{c.Step}<{c.By}").Order(StringComparer.Ordinal));
}
