using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class ConstraintTests
{
    [Theory]
    [InlineData("At most 3 retries.", ConstraintKind.Retries, 3)]
    [InlineData("Failed calls are retried three times.", ConstraintKind.Retries, 3)]
    [InlineData("Records are retained for 7 years.", ConstraintKind.Retention, 220_752_000)]
    [InlineData("Recordings are erased 14 days after the call.", ConstraintKind.Retention, 1_209_600)]
    [InlineData("The whole workflow must complete within half an hour.", ConstraintKind.MaxDuration, 1_800)]
    [InlineData("Up to 50 concurrent executions.", ConstraintKind.Concurrency, 50)]
    [InlineData("1,500 claims per day.", ConstraintKind.Throughput, 1_500 / 86_400.0)]
    [InlineData("Payloads of up to 2 MB.", ConstraintKind.Payload, 2_097_152)]
    [InlineData("Cost at most $0.02 per order.", ConstraintKind.Cost, 0.02)]
    [InlineData("99.95% availability.", ConstraintKind.Availability, 99.95)]
    [InlineData("Charging the card must not take longer than 8 seconds.", ConstraintKind.StepTimeout, 8)]
    [InlineData("Everything together must be through in two and a half hours.", ConstraintKind.MaxDuration, 9_000)]
    [InlineData("The whole run takes 1h30m at most.", ConstraintKind.MaxDuration, 5_400)]
    [InlineData("From order to parcel no more than 2 days.", ConstraintKind.MaxDuration, 172_800)]
    [InlineData("Reviewers have ten (10) working days.", ConstraintKind.WaitTimeout, 864_000)]
    [InlineData("Director: one week.", ConstraintKind.WaitTimeout, 604_800)]
    [InlineData("Uptime of three nines.", ConstraintKind.Availability, 99.9)]
    [InlineData("Ninety-nine point five per cent (99.5%) availability.", ConstraintKind.Availability, 99.5)]
    [InlineData("100 calls per 10 seconds.", ConstraintKind.Throughput, 10)]
    [InlineData("Not more than half a cent per order.", ConstraintKind.Cost, 0.005)]
    [InlineData("Finished files are removed after 14 days.", ConstraintKind.Retention, 1_209_600)]
    [InlineData("A case may stay open for four years at most.", ConstraintKind.MaxDuration, 126_144_000)]
    [InlineData("The customer has to pay 10 days after the invoice.", ConstraintKind.WaitTimeout, 864_000)]
    [InlineData("Eight hours of downtime a year are fine, no more.", ConstraintKind.Availability, 99.9087)]
    [InlineData("Drafts older than a week are thrown away.", ConstraintKind.Retention, 604_800)]
    [InlineData("Two US cents per order at most.", ConstraintKind.Cost, 0.02)]
    [InlineData("A run must not exceed $35.", ConstraintKind.Cost, 35)]
    [InlineData("Events are held in the log for 7 days.", ConstraintKind.Retention, 604_800)]
    [InlineData("9,000 orders in the busiest hour.", ConstraintKind.Throughput, 2.5)]
    [InlineData("Charging the card may take 4 seconds and not a second longer.", ConstraintKind.StepTimeout, 4)]
    [InlineData("The depot has 90 seconds to answer.", ConstraintKind.WaitTimeout, 90)]
    [InlineData("No step may run longer than 30 seconds.", ConstraintKind.StepTimeout, 30)]
    [InlineData("Failed messages go to a DLQ after 5 receives.", ConstraintKind.Retries, 5)]
    [InlineData("The ticket number comes back in 150 ms.", ConstraintKind.Latency, 0.15)]
    [InlineData("Assessors have 10 days to object.", ConstraintKind.WaitTimeout, 864_000)]
    [InlineData("A request must be finished in 30 days.", ConstraintKind.MaxDuration, 2_592_000)]
    [InlineData("A conversion is abandoned after 300 s.", ConstraintKind.StepTimeout, 300)]
    [InlineData("A full rollout fits into a 72-hour window.", ConstraintKind.MaxDuration, 259_200)]
    [InlineData("Two million records, nightly window of 5 h.", ConstraintKind.MaxDuration, 18_000)]
    [InlineData("99.5 % in office hours.", ConstraintKind.Availability, 99.5)]
    [InlineData("A video of one hour has to be online within 30 minutes.", ConstraintKind.MaxDuration, 1_800)]
    [InlineData("The desk may be down for 45 minutes a month.", ConstraintKind.Availability, 99.8958)]
    [InlineData("We can afford $0.12 per claim.", ConstraintKind.Cost, 0.12)]
    [InlineData("Retain logs 5y.", ConstraintKind.Retention, 157_680_000)]
    [InlineData("Three attempts, waiting one minute between attempts.", ConstraintKind.Retries, 3)]
    [InlineData("An outage must be visible on the map within 2 minutes.", ConstraintKind.Latency, 120)]
    public void Read_Figure_GivesKindAndValue(string text, ConstraintKind kind, double value)
    {
        var constraint = Texts.Constraint(text);

        constraint.Kind.ShouldBe(kind);
        constraint.Value.AsNumber!.Value.ShouldBe(value, 1e-9 * value);
    }

    [Theory]
    [InlineData("p95 latency under 800 ms.", 95, 0.8)]
    [InlineData("99 % of all requests shall be answered in under 4 s.", 99, 4)]
    [InlineData("SLA: 98% of claims acknowledged in under 5 s.", 98, 5)]
    [InlineData("95th percentile response time: 11 seconds.", 95, 11)]
    [InlineData("p99 latency: 800 ms.", 99, 0.8)]
    [InlineData("Latency below 2 seconds at the 90th percentile.", 90, 2)]
    [InlineData("150 ms at p99.9.", 99.9, 0.15)]
    [InlineData("95 out of 100 orders finish in under 6 s.", 95, 6)]
    [InlineData("Nine out of ten answers within 2 seconds.", 90, 2)]
    [InlineData("Order to parcel under 45 minutes for a one-item order, 95th percentile.", 95, 2_700)]
    [InlineData("Time to air under 45 minutes for a one-hour programme, 95th percentile.", 95, 2_700)]
    [InlineData("97 of 100 pages are done inside 3 s.", 97, 3)]
    public void Read_Percentile_BelongsToTheLatency(string text, double percentile, double seconds)
    {
        var constraint = Texts.Constraint(text);

        constraint.Kind.ShouldBe(ConstraintKind.Latency);
        constraint.Percentile.ShouldBe(percentile);
        constraint.Value.AsNumber.ShouldBe(seconds);
    }

    [Theory]
    [InlineData("Nobody may ever be charged twice.", ConstraintKind.Idempotency)]
    [InlineData("Events must be handled in order.", ConstraintKind.Ordering)]
    [InlineData("First in, first out.", ConstraintKind.Ordering)]
    [InlineData("The same message delivered again has no further effect.", ConstraintKind.Idempotency)]
    [InlineData("No order may get two numbers.", ConstraintKind.Idempotency)]
    [InlineData("Retries must not debit the card twice.", ConstraintKind.Idempotency)]
    [InlineData("Nobody receives the same parcel twice.", ConstraintKind.Idempotency)]
    [InlineData("Booking must be safe against replays.", ConstraintKind.Idempotency)]
    [InlineData("Exactly one parcel per order.", ConstraintKind.Idempotency)]
    [InlineData("At most one credit for each complaint, even after a crash.", ConstraintKind.Idempotency)]
    [InlineData("A tenant must not end up with two keys.", ConstraintKind.Idempotency)]
    [InlineData("The same form posted twice gives a single order.", ConstraintKind.Idempotency)]
    [InlineData("A parcel is sent once at most.", ConstraintKind.Idempotency)]
    [InlineData("Requests repeated with the same key must not make a second order.", ConstraintKind.Idempotency)]
    [InlineData("Card debits must not be doubled.", ConstraintKind.Idempotency)]
    [InlineData("Allowances are paid, but never double.", ConstraintKind.Idempotency)]
    public void Read_Flag_IsTrue(string text, ConstraintKind kind) =>
        Texts.Constraint(text).ShouldSatisfyAllConditions(c => c.Kind.ShouldBe(kind), c => c.Value.ShouldBeOfType<ConstraintValue.Flag>());

    [Theory]
    [InlineData("Data must stay in the EU.", ConstraintKind.Residency, "EU")]
    [InlineData("HIPAA applies.", ConstraintKind.Compliance, "HIPAA")]
    [InlineData("ISO 22000 and nothing else.", ConstraintKind.Compliance, "ISO 22000")]
    [InlineData("We must comply with the AI Act.", ConstraintKind.Compliance, "AI Act")]
    [InlineData("EN 81-20 shall be observed.", ConstraintKind.Compliance, "EN 81-20")]
    [InlineData("FCA Consumer Duty must be respected.", ConstraintKind.Compliance, "FCA Consumer Duty")]
    [InlineData("BSI TR-03109 is mandatory.", ConstraintKind.Compliance, "BSI TR-03109")]
    [InlineData("MPA content security guidelines apply.", ConstraintKind.Compliance, "MPA")]
    [InlineData("Directive 2014/24/EU.", ConstraintKind.Compliance, "Directive 2014/24/EU")]
    [InlineData("Records may not leave the hospital network.", ConstraintKind.Residency, "hospital network")]
    public void Read_Text_GivesItsWords(string text, ConstraintKind kind, string words) =>
        Texts.Constraint(text).ShouldSatisfyAllConditions(c => c.Kind.ShouldBe(kind), c => c.Value.ShouldBe(new ConstraintValue.Text(words)));

    [Theory]
    [InlineData("A failed mapper is started again twice.", ConstraintKind.Retries, 2)]
    [InlineData("Alignment is retried twice per sample.", ConstraintKind.Retries, 2)]
    [InlineData("No more than 40 drones in the air.", ConstraintKind.Concurrency, 40)]
    [InlineData("Never more than 15 translators per order.", ConstraintKind.Concurrency, 15)]
    public void Read_Count_LimitsWhatItIsOf(string text, ConstraintKind kind, double count) =>
        Texts.Constraint(text).ShouldSatisfyAllConditions(c => c.Kind.ShouldBe(kind), c => c.Value.AsNumber.ShouldBe(count));

    [Theory]
    [InlineData("Claims below $300 are paid out automatically.")]
    [InlineData("A clerk opens the round at three o'clock every night.")]
    [InlineData("The old model is archived and one is retired a week after that.")]
    [InlineData("The customer is reminded twice. Where there is no reaction the account is restricted.")]
    public void Read_FigureOfTheWorkflow_IsNoLimit(string text) =>
        Texts.Read(text).Constraints.ShouldBeEmpty();

    [Theory]
    [InlineData("PCI DSS does not apply.")]
    [InlineData("Poll every 10 minutes.")]
    [InlineData("Uploads are spaced 30 sec apart.")]
    [InlineData("The gateway sometimes answers 429s.")]
    [InlineData("Wind of 10 m/s.")]
    [InlineData("KYC files are checked by hand.")]
    [InlineData("RTO 30.")]
    [InlineData("At most 5 attachments.")]
    public void Read_NoLimit_GivesNothing(string text) =>
        Texts.Read("Validate the order, charge the card and ship the parcel.", constraints: text).Constraints.ShouldBeEmpty();

    [Fact]
    public void Read_DownAsTheFirstWord_IsRead() =>
        Texts.Read("Validate the order and ship the parcel.", constraints: "Down 45 minutes a month. 99.5% availability.").Constraints.ShouldContain(c => c.Kind == ConstraintKind.Availability);

    [Theory]
    [InlineData("The card must not be charged double.")]
    [InlineData("Zero duplicate shipments.")]
    [InlineData("Replays of the same message must be harmless.")]
    [InlineData("One order, one charge, no matter how often the message is delivered.")]
    [InlineData("Re-running the export for the same tenant must be safe.")]
    [InlineData("It must be safe to restart it without debiting points again.")]
    [InlineData("A webhook that is sent several times leads to one parcel only.")]
    [InlineData("A file that is uploaded again must not be imported again.")]
    [InlineData("If the event is redelivered, nothing happens.")]
    public void Read_RepetitionWithoutEffect_IsIdempotency(string text) =>
        Texts.Constraint(text).Kind.ShouldBe(ConstraintKind.Idempotency);

    [Theory]
    [InlineData("EU-only processing.", "EU")]
    [InlineData("Region: Frankfurt.", "Frankfurt")]
    public void Read_PlaceInAShortNote_IsResidency(string text, string place)
    {
        var constraint = Texts.Constraint(text);

        constraint.Kind.ShouldBe(ConstraintKind.Residency);
        constraint.Value.ShouldBe(new ConstraintValue.Text(place));
    }

    [Fact]
    public void Read_FigureBehindItsOwnerAlone_HasTheUnitToldBefore() =>
        Texts.Read("The goods are packed.", "", "The courier has 30 minutes, the customer 10.").Constraints.Select(c => c.Value.AsNumber).ShouldBe([1_800d, 600d]);

    [Theory]
    [InlineData("The report is sent again after a day.")]
    [InlineData("The server may be restarted three times.")]
    public void Read_RepetitionThatIsWanted_IsNoIdempotency(string text) =>
        Texts.Read("The goods are packed.", "", text).Constraints.ShouldNotContain(c => c.Kind == ConstraintKind.Idempotency);

    [Fact]
    public void Read_SilenceInTheLabelOfABranch_IsAWait()
    {
        var constraint = Texts.Read("The quote is sent to the customer. Customer accepts: the policy is extended. Customer stays silent for 45 days: the policy is closed.").Constraints.ShouldHaveSingleItem();

        constraint.Kind.ShouldBe(ConstraintKind.WaitTimeout);
        constraint.Value.AsNumber.ShouldBe(3_888_000);
    }

    [Theory]
    [InlineData("About 900 GB of records arrive a day.")]
    [InlineData("About 3 TB of logs are collected a day.")]
    public void Read_VolumeOverTime_BoundsNoPayload(string text) => Texts.Read("Validate the order and ship the parcel.", constraints: text).Constraints.ShouldBeEmpty();

    [Fact]
    public void Read_PlaceInTheNameOfALaw_IsNoResidency() =>
        Texts.Read("Validate the order and ship the parcel.", constraints: "The EU Machinery Directive requires that manuals are kept for 10 years.").Constraints.Select(c => c.Kind)
            .ShouldBe([ConstraintKind.Compliance, ConstraintKind.Retention]);
}
