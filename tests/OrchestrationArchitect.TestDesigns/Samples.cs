using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;
using static OrchestrationArchitect.TestDesigns.Build;

namespace OrchestrationArchitect.TestDesigns;

/// <summary>Designs made by hand, each about one thing.</summary>
public static class Samples
{
    public static ImmutableArray<OrchestrationDesign> All =>
        [OrderFulfilment, TravelBooking, LoanApproval, InvoiceBatch, ReportJob, OrderLines, OddWords, Quotes];

    /// <summary>A plain saga with a pivot.</summary>
    public static OrchestrationDesign OrderFulfilment { get; } = Made(
        "Order Fulfilment", Pattern.Saga,
        Calls("Validate order", "Reserve stock", "Process payment", "Ship order", "Send confirmation"),
        Step("Validate order", Effect.Read).Aborting(),
        Step("Reserve stock").UndoneBy("Release stock"),
        Step("Process payment", kind: IntegrationKind.Http).UndoneBy("Refund payment") with
        {
            Retry = Retry(4, "CardDeclined", "FraudSuspected"),
            IdempotencyKey = "$.orderId",
            Payload = new PayloadPolicy(65_536, ClaimCheck: true),
            CircuitBreaker = new CircuitBreaker(0.5, TimeSpan.FromSeconds(30), 20, TimeSpan.FromSeconds(15)),
        },
        Step("Ship order", Effect.Irreversible).Aborting(),
        Step("Send confirmation", kind: IntegrationKind.Topic),
        Undoes("Release stock"), Undoes("Refund payment")) with
    {
        Pivot = "ship-order",
        Triggers =
        [
            new Trigger { Id = "orders", Kind = TriggerKind.Queue, Service = "Amazon SQS", DeduplicationKey = "$.orderId", DeadLetterQueue = "orders-dead-letters" },
            new Trigger { Id = "order-api", Kind = TriggerKind.Http, Service = "Amazon API Gateway" },
        ],
        DeadLetters =
        [
            new DeadLetterQueue { Id = "orders-dead-letters", Source = "orders", Service = "Amazon SQS", MaxReceiveCount = 5, Retention = TimeSpan.FromDays(14) },
            new DeadLetterQueue { Id = "run-dead-letters", Source = "run", Service = "Amazon SQS", Retention = TimeSpan.FromDays(14) },
        ],
    };

    /// <summary>Bookings side by side, undone when one of them fails.</summary>
    public static OrchestrationDesign TravelBooking { get; } = Made(
        "Travel Booking", Pattern.Saga,
        Sequence(
            Call("Check traveller"),
            Parallel(Calls("Book flight", "Choose seat"), Call("Book hotel"), If("a car is wanted", Call("Rent car"))),
            Call("Charge card"),
            Call("Email itinerary")),
        Step("Check traveller", Effect.Read).Aborting(),
        Step("Book flight").UndoneBy("Cancel flight"),
        Step("Choose seat").Aborting(),
        Step("Book hotel").UndoneBy("Cancel hotel"),
        Step("Rent car").UndoneBy("Cancel car"),
        Step("Charge card", Effect.Irreversible).Aborting(),
        Step("Email itinerary"),
        Undoes("Cancel flight"), Undoes("Cancel hotel"), Undoes("Cancel car")) with
    {
        Pivot = "charge-card",
    };

    /// <summary>A person decides within a deadline.</summary>
    public static OrchestrationDesign LoanApproval { get; } = Made(
        "Loan Approval", Pattern.HumanInteraction,
        Sequence(
            Calls("Check credit"),
            new ChoiceNode(
                [
                    new ChoiceBranch("the score is below 500", Sequence(Call("Reject application"), new EndNode(EndOutcome.Succeeded))),
                    new ChoiceBranch("the score is above 800", Sequence()),
                ],
                Sequence(
                    new WaitNode
                    {
                        For = "the loan officer's decision",
                        Event = "loan-officer-decision",
                        Timeout = TimeSpan.FromDays(3),
                        OnTimeout = Sequence(Call("Escalate to manager"), new EndNode(EndOutcome.Failed) { Error = "NoDecision", Cause = "Nobody decided within three days." }),
                    },
                    If("the application was declined", Sequence(Call("Reject application"), new EndNode(EndOutcome.Succeeded))))),
            Call("Pay out loan")),
        Step("Check credit", Effect.Read, IntegrationKind.Http),
        Step("Reject application"),
        Step("Escalate to manager", Effect.Human, IntegrationKind.Human) with { Timeout = TimeSpan.FromHours(8), Heartbeat = TimeSpan.FromHours(1) },
        Step("Pay out loan", Effect.Irreversible));

    /// <summary>Many items, a few of which may fail.</summary>
    public static OrchestrationDesign InvoiceBatch { get; } = Made(
        "Invoice Batch", Pattern.MapReduce,
        Sequence(
            Call("Split file"),
            new MapNode("invoice", Calls("Parse invoice", "Post invoice")) { MaxConcurrency = 50, BatchSize = 20, Distributed = true, ToleratedFailurePercentage = 5 },
            Call("Summarise totals")),
        Step("Split file", Effect.Read),
        Step("Parse invoice", Effect.Read),
        Step("Post invoice").UndoneBy("Reverse invoice"),
        Step("Summarise totals"),
        Undoes("Reverse invoice"));

    /// <summary>Polls until a job is done.</summary>
    public static OrchestrationDesign ReportJob { get; } = Made(
        "Report Job", Pattern.Monitor,
        Sequence(
            Call("Start report"),
            new LoopNode("poll-report", Sequence(
                new WaitNode { For = "30 seconds", Duration = TimeSpan.FromSeconds(30) },
                Call("Get report status"),
                If("the report is not ready", new AgainNode("poll-report"))))
            {
                Until = "the report is ready", MaxIterations = 5,
            },
            Call("Publish report")),
        Step("Start report", kind: IntegrationKind.Job) with { Integration = new Integration { Kind = IntegrationKind.Job, Service = "AWS Batch", Completion = CompletionMode.FireAndForget } },
        Step("Get report status", Effect.Read),
        Step("Publish report", kind: IntegrationKind.ObjectStore));

    /// <summary>Each item's work is undone when the run fails later.</summary>
    public static OrchestrationDesign OrderLines { get; } = Made(
        "Order Lines", Pattern.Saga,
        Sequence(
            Call("Open order"),
            new MapNode("order line", Sequence(Call("Reserve line"), If("the line is a gift", Call("Wrap line")))) { MaxConcurrency = 5 },
            Call("Charge card")),
        Step("Open order").UndoneBy("Cancel order"),
        Step("Reserve line").UndoneBy("Release line"),
        Step("Wrap line").UndoneBy("Unwrap line"),
        Step("Charge card", Effect.Irreversible).Aborting(),
        Undoes("Cancel order"), Undoes("Release line"), Undoes("Unwrap line"));

    /// <summary>Several providers are asked; two answers are enough.</summary>
    public static OrchestrationDesign Quotes { get; } = Made(
        "Shipping Quotes", Pattern.ScatterGather,
        Sequence(
            new ParallelNode([Call("Ask north carrier"), Call("Ask south carrier"), Call("Ask sea carrier")]) { Quorum = 2 },
            Call("Pick quote")),
        Step("Ask north carrier", Effect.Read, IntegrationKind.Http),
        Step("Ask south carrier", Effect.Read, IntegrationKind.Http),
        Step("Ask sea carrier", Effect.Read) with
        {
            OnFailure = OnFailure.DeadLetter with { Catches = [new FailureCatch(["NoRoute"], Call("Note missing route"))] },
        },
        Step("Note missing route"),
        Step("Pick quote"));

    /// <summary>Names that break a writer who forgets to escape.</summary>
    public static OrchestrationDesign OddWords { get; } = Made(
        "Odd \"Words\" & <Signs>", Pattern.Sequential,
        Sequence(
            new StepNode("a"), new StepNode("b"), new StepNode("c"), new StepNode("c"),
            If("price > 10 % & \"rush\": [yes] {maybe}; -->", new StepNode("d"))),
        Step("a") with { Id = "a", Name = "Say \"hello\": <b>&amp;</b> --> [*]" },
        Step("b") with { Id = "b", Name = "Prüfe 注文 #42; {x} `y` $z \\ '" },
        Step("c") with { Id = "c", Name = new string('W', 120) },
        Step("d") with { Id = "d", Name = "end\nstate note right of fork" });
}
