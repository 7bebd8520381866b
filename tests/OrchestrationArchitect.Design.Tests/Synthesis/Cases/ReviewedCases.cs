using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Synthesis.Cases;

/// <summary>One process for each kind of orchestration, with the pattern an expert would choose.</summary>
internal static class ReviewedCases
{
    public static ImmutableDictionary<string, (string Pattern, Func<FactsBuilder> Facts)> All { get; } =
        ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, (string, Func<FactsBuilder>)>
        {
            ["order-fulfillment"] = ("saga", OrderFulfillment.Facts),
            ["expense-approval"] = ("human-interaction", ExpenseApproval),
            ["log-statistics"] = ("map-reduce", LogStatistics),
            ["freight-quotes"] = ("scatter-gather", FreightQuotes),
            ["applicant-checks"] = ("fan-out-fan-in", ApplicantChecks),
            ["number-porting"] = ("monitor", NumberPorting),
            ["report-generation"] = ("async-request-reply", ReportGeneration),
            ["meter-windows"] = ("aggregator", MeterWindows),
            ["invoice-mail"] = ("sequential", InvoiceMail),
            ["profile-changes"] = ("event-driven", ProfileChanges),
            ["permit-lifecycle"] = ("state-machine", PermitLifecycle),
        });

    private static FactsBuilder ExpenseApproval() => new FactsBuilder(
        "An expense claim is validated. The line manager approves or rejects the claim within two days. If it is approved, the amount is reimbursed; otherwise the employee is notified.",
        "Employees submit claims through an Azure Functions HTTP endpoint.", "A claim must never be paid twice.")
        .Step("Validate claim", Effect.Read, "validated").Step("Approve claim", Effect.Human, "approves", "line manager")
        .Step("Reimburse amount", Effect.Irreversible, "reimbursed").Step("Notify employee", Effect.Idempotent, "notified")
        .Chain("Validate claim", "Approve claim").If("Approve claim", "it is approved", "Reimburse amount").If("Approve claim", "otherwise", "Notify employee")
        .Limit(ConstraintKind.WaitTimeout, 172_800, "Approve claim").Flag(ConstraintKind.Idempotency).Trigger(TriggerKind.Http);

    private static FactsBuilder LogStatistics() => new FactsBuilder(
        "The log archive is split into chunks. For each chunk, parse the lines and count the hits. The partial counts are merged into one table. The table is written to the warehouse.",
        "A file lands in S3 every night.", "At most 40 chunks at a time. The job ends within 2 hours.")
        .Step("Split archive", Effect.Read, "split").Step("Parse lines", Effect.Read, "parse").Step("Count hits", Effect.Read, "count")
        .Step("Merge counts", Effect.Read, "merged").Step("Write table", Effect.Idempotent, "written")
        .Chain("Split archive", "Parse lines", "Count hits", "Merge counts", "Write table").ForEach("chunk", "Parse lines", "Count hits")
        .Limit(ConstraintKind.Concurrency, 40, "Parse lines").Limit(ConstraintKind.MaxDuration, 7200).Trigger(TriggerKind.ObjectCreated, "Amazon S3");

    private static FactsBuilder FreightQuotes() => new FactsBuilder(
        "A shipment request is sent to five external carriers at the same time. Each carrier quotes a price. The cheapest quote is picked and returned.",
        "Synchronous HTTPS call through API Gateway.", "The 95th percentile must stay below 3 seconds at 50 requests per second.")
        .Step("Receive request", Effect.Read, "request").Step("Quote price", Effect.Read, "quotes", "carrier").Step("Pick quote", Effect.Read, "picked").Step("Return quote", Effect.Read, "returned")
        .Chain("Receive request", "Quote price", "Pick quote", "Return quote").ForEach("carrier", "Quote price")
        .Limit(ConstraintKind.Latency, 3, percentile: 95).Limit(ConstraintKind.Throughput, 50).Trigger(TriggerKind.Http, "API Gateway");

    private static FactsBuilder ApplicantChecks() => new FactsBuilder(
        "When a tenant applies, we run the credit check, verify the employer and screen the address in parallel. Once all three are back, the rating is computed and stored.",
        "Messages on an SQS queue.", "Checks finish within 30 seconds.")
        .Step("Receive application", Effect.Read, "applies").Step("Run credit check", Effect.Read, "run").Step("Verify employer", Effect.Read, "verify")
        .Step("Screen address", Effect.Read, "screen").Step("Compute rating", Effect.Read, "computed").Step("Store rating", Effect.Idempotent, "stored")
        .Chain("Receive application", "Run credit check", "Compute rating", "Store rating").Chain("Receive application", "Verify employer", "Compute rating")
        .Chain("Receive application", "Screen address", "Compute rating").Parallel("Run credit check", "Verify employer", "Screen address")
        .Limit(ConstraintKind.MaxDuration, 30).Trigger(TriggerKind.Queue, "Amazon SQS");

    private static FactsBuilder NumberPorting() => new FactsBuilder(
        "We submit a port-in request to the clearing house. The service polls the clearing house every 10 minutes until the port is confirmed. Then the SIM is activated.",
        "Messages on the Azure Service Bus queue port-in. The clearing house is an external HTTP API.", "At most 3 retries. A porting takes 10 days at most.")
        .Step("Submit request", Effect.Idempotent, "submit").Step("Poll clearing house", Effect.Read, "polls").Step("Activate SIM", Effect.Irreversible, "activated")
        .Chain("Submit request", "Poll clearing house", "Activate SIM").If("Poll clearing house", "until the port is confirmed", "Poll clearing house")
        .Limit(ConstraintKind.Retries, 3).Limit(ConstraintKind.MaxDuration, 864_000).Trigger(TriggerKind.Queue, "Azure Service Bus");

    private static FactsBuilder ReportGeneration() => new FactsBuilder(
        "A client requests a report and gets a job id back immediately. The report is rendered in the background, which takes up to 20 minutes, and stored. The client polls a status URL until the report is ready and downloads it.",
        "REST API on API Gateway.", "The acknowledgement is sent within 500 ms. 5 reports per second.")
        .Step("Render report", Effect.Idempotent, "rendered").Step("Store report", Effect.Idempotent, "stored").Chain("Render report", "Store report")
        .Limit(ConstraintKind.StepTimeout, 1200, "Render report").Limit(ConstraintKind.Throughput, 5).Trigger(TriggerKind.Http, "API Gateway");

    private static FactsBuilder MeterWindows() => new FactsBuilder(
        "Meter readings are buffered in windows of 15 minutes per district. When the window closes, the readings are aggregated and the total is stored.",
        "Readings arrive on a Kinesis stream.", "2,000 readings per second, in order per meter.")
        .Step("Buffer readings", Effect.Idempotent, "buffered").Step("Aggregate readings", Effect.Read, "aggregated").Step("Store total", Effect.Idempotent, "stored")
        .Chain("Buffer readings", "Aggregate readings", "Store total").Limit(ConstraintKind.Throughput, 2000).Flag(ConstraintKind.Ordering)
        .Trigger(TriggerKind.Stream, "Amazon Kinesis", ordered: true);

    private static FactsBuilder InvoiceMail() => new FactsBuilder(
        "Create the invoice, then mail it.", "Kafka topic orders.completed.", "Within a minute, never twice.")
        .Step("Create invoice", Effect.Idempotent, "Create").Step("Mail invoice", Effect.Irreversible, "mail").Chain("Create invoice", "Mail invoice")
        .Limit(ConstraintKind.MaxDuration, 60).Flag(ConstraintKind.Idempotency).Trigger(TriggerKind.Stream, "Kafka");

    private static FactsBuilder ProfileChanges() => new FactsBuilder(
        "When a profile changes an event is published. Search, billing and marketing subscribe to it. Each consumer reacts independently: search updates its index, billing updates the address, marketing refreshes the segment.",
        "Events on Amazon EventBridge.", "No consumer may slow down another.")
        .Step("Update index", Effect.Idempotent, "updates its index").Step("Update address", Effect.Idempotent, "updates the address").Step("Refresh segment", Effect.Idempotent, "refreshes")
        .Parallel("Update index", "Update address", "Refresh segment").Trigger(TriggerKind.Event, "Amazon EventBridge");

    private static FactsBuilder PermitLifecycle() => new FactsBuilder(
        "A permit moves through the states Filed, Complete, Granted and Expired. The file is registered. Its completeness is computed. If documents are missing, the file is sent back and registered again. If the zone is protected, the impact is calculated; otherwise the fee is calculated. If the fee exceeds 1,000, an instalment plan is created. Finally the permit is issued.",
        "Citizens use an HTTPS portal.", "Files are kept for 10 years.")
        .Step("Register file", Effect.Idempotent, "registered").Step("Compute completeness", Effect.Read, "computed").Step("Return file", Effect.Idempotent, "sent back")
        .Step("Calculate impact", Effect.Read, "impact is calculated").Step("Calculate fee", Effect.Read, "fee is calculated").Step("Create plan", Effect.Idempotent, "created").Step("Issue permit", Effect.Irreversible, "issued")
        .Chain("Register file", "Compute completeness").If("Compute completeness", "documents are missing", "Return file").Chain("Return file", "Register file")
        .If("Compute completeness", "the zone is protected", "Calculate impact").If("Compute completeness", "otherwise", "Calculate fee")
        .Chain("Calculate impact", "Issue permit").If("Calculate fee", "the fee exceeds 1,000", "Create plan").Chain("Create plan", "Issue permit").Chain("Calculate fee", "Issue permit")
        .Limit(ConstraintKind.Retention, 315_360_000).Trigger(TriggerKind.Http);
}
