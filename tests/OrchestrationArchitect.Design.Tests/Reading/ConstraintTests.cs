using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class ConstraintTests
{
    [Theory]
    [InlineData("At most 3 retries.", ConstraintKind.Retries, 3)]
    [InlineData("Failed calls are retried three times.", ConstraintKind.Retries, 3)]
    [InlineData("Records are retained for 7 years.", ConstraintKind.Retention, 220_752_000)]
    [InlineData("The whole workflow must complete within half an hour.", ConstraintKind.MaxDuration, 1_800)]
    [InlineData("Up to 50 concurrent executions.", ConstraintKind.Concurrency, 50)]
    [InlineData("1,500 claims per day.", ConstraintKind.Throughput, 1_500 / 86_400.0)]
    [InlineData("Payloads of up to 2 MB.", ConstraintKind.Payload, 2_097_152)]
    [InlineData("Cost at most $0.02 per order.", ConstraintKind.Cost, 0.02)]
    [InlineData("99.95% availability.", ConstraintKind.Availability, 99.95)]
    [InlineData("Charging the card must not take longer than 8 seconds.", ConstraintKind.StepTimeout, 8)]
    public void Read_Figure_GivesKindAndValue(string text, ConstraintKind kind, double value)
    {
        var constraint = Texts.Constraint(text);

        constraint.Kind.ShouldBe(kind);
        constraint.Value.AsNumber!.Value.ShouldBe(value, 1e-9 * value);
    }

    [Theory]
    [InlineData("p95 latency under 800 ms.", 95, 0.8)]
    [InlineData("99 % of all requests shall be answered in under 4 s.", 99, 4)]
    [InlineData("Latency below 2 seconds at the 90th percentile.", 90, 2)]
    [InlineData("150 ms at p99.9.", 99.9, 0.15)]
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
    public void Read_Flag_IsTrue(string text, ConstraintKind kind) =>
        Texts.Constraint(text).ShouldSatisfyAllConditions(c => c.Kind.ShouldBe(kind), c => c.Value.ShouldBeOfType<ConstraintValue.Flag>());

    [Theory]
    [InlineData("Data must stay in the EU.", ConstraintKind.Residency, "EU")]
    [InlineData("HIPAA applies.", ConstraintKind.Compliance, "HIPAA")]
    public void Read_Text_GivesItsWords(string text, ConstraintKind kind, string words) =>
        Texts.Constraint(text).ShouldSatisfyAllConditions(c => c.Kind.ShouldBe(kind), c => c.Value.ShouldBe(new ConstraintValue.Text(words)));

    [Theory]
    [InlineData("PCI DSS does not apply.")]
    [InlineData("Poll every 10 minutes.")]
    public void Read_NoLimit_GivesNothing(string text) =>
        Texts.Read("Validate the order, charge the card and ship the parcel.", constraints: text).Constraints.ShouldBeEmpty();
}
