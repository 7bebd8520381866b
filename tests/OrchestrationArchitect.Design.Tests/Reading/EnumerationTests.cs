namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>Lists of actions told as nouns, whatever their words may be elsewhere.</summary>
public sealed class EnumerationTests
{
    [Theory]
    [InlineData("Video pipeline: upload, transcoding, thumbnail generation, subtitle extraction, quality review, publishing.", "upload transcode generate extract review publish")]
    [InlineData("The nightly job performs data export, encryption, upload to the partner SFTP, checksum verification and cleanup.", "export encrypt upload verify clean")]
    [InlineData("Parts of an exhibition: booking of the hall, order of the frames, debit of the deposit, letter to the artists.", "book order debit send")]
    [InlineData("A hotel booking saga made up of room hold, card pre-authorisation, confirmation dispatch and PMS sync.", "hold pre-authorise dispatch sync")]
    [InlineData("An invoice pipeline: document ingestion, field validation, purchase order matching, approval and payment run.", "ingest validate match approve run")]
    [InlineData("Claim intake, coverage check, damage assessment, reserve setting and closure notice.", "take-in check assess set send")]
    public void Read_ListOfNouns_TellsAStepForEachItem(string text, string verbs) =>
        Texts.Read(text).Steps.Select(step => step.Verb).ShouldBe(verbs.Split(' '));

    [Fact]
    public void Read_ListWithARollbackOnFailure_DoesNotTakeItForAStep() =>
        Texts.Read("Firmware build, unit testing, signing, health monitoring, and rollback on failure.").Steps.Select(step => step.Verb)
            .ShouldBe(["build", "test", "sign", "monitor"]);

    [Fact]
    public void Read_ListOfOrders_ReadsVerbsAndObjects() =>
        Texts.Read("Validate payment, reserve shipment, confirm booking.").Steps.Select(step => step.Name)
            .ShouldBe(["Validate payment", "Reserve shipment", "Confirm booking"]);

    [Fact]
    public void Read_ColonAfterAnAction_SpellsOutThatAction() =>
        Texts.Read("Three algorithms are trained: gradient boosting, logistic regression, a small neural network.").Steps.Select(step => step.Verb)
            .ShouldBe(["train"]);

    [Fact]
    public void Read_ClauseAfterAList_IsReadToo() =>
        Texts.Read("The flow involves order validation, stock reservation and card payment; then the customer is informed.").Steps.Select(step => step.Verb)
            .ShouldBe(["validate", "reserve", "pay", "inform"]);

    [Fact]
    public void Read_ListOfOrdersBeforeOtherSentences_IsNoTitle() =>
        Texts.Read("Reserve stock, charge card, ship parcel. Notify the customer.").Steps.Select(step => step.Id)
            .ShouldBe(["reserve-stock", "charge-card", "ship-parcel", "notify-customer"]);

    [Theory]
    [InlineData("On any failure cancel everything booked so far.")]
    [InlineData("In case of failure, cancel the earlier bookings.")]
    public void Read_EarlierOnesAreCancelled_UndoesEachOfThem(string failure) =>
        Texts.Read("Book hotel, book flight, book car. " + failure).Compensations.Where(undone => !undone.Derived).Select(undone => undone.By)
            .ShouldBe(["cancel-hotel", "cancel-flight", "cancel-car"]);
}
