using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Tests.Verification;

/// <summary>Designs without fault, each of another kind, for tests that break them.</summary>
internal static class Sound
{
    private static readonly RetryPolicy Retry = new() { MaxAttempts = 4 };

    public static OrchestrationDesign Saga { get; } = Design(
        [
            Undoable("reserve-stock", "release-stock"),
            Undoable("charge-card", "refund-card"),
            Step("ship-order", Effect.Irreversible) with { OnFailure = OnFailure.Compensate },
            Step("send-receipt", Effect.Irreversible),
            Undo("release-stock"),
            Undo("refund-card"),
        ],
        Sequence("reserve-stock", "charge-card", "ship-order", "send-receipt"),
        pivot: "ship-order");

    public static OrchestrationDesign ParallelSaga { get; } = Design(
        [
            Undoable("book-flight", "cancel-flight"),
            Undoable("book-hotel", "cancel-hotel"),
            Undoable("charge-card", "refund-card"),
            Step("issue-tickets", Effect.Irreversible) with { OnFailure = OnFailure.Compensate },
            Undo("cancel-flight"),
            Undo("cancel-hotel"),
            Undo("refund-card"),
        ],
        new SequenceNode(
        [
            new ParallelNode([new StepNode("book-flight"), new StepNode("book-hotel")]),
            new StepNode("charge-card"),
            new StepNode("issue-tickets"),
        ]),
        pivot: "issue-tickets");

    /// <summary>A saga whose way back is written out in handlers, as imported definitions have it.</summary>
    public static OrchestrationDesign HandlerSaga { get; } = Design(
        [
            Caught("book-flight", "cancel-flight", "cancel-flight"),
            Caught("book-hotel", "cancel-hotel", "cancel-hotel", "cancel-flight"),
            Caught("charge-card", "refund-card", "refund-card", "cancel-hotel", "cancel-flight"),
            Undo("cancel-flight"),
            Undo("cancel-hotel"),
            Undo("refund-card"),
            Step("report-failure", Effect.Irreversible),
        ],
        Sequence("book-flight", "book-hotel", "charge-card"));

    public static OrchestrationDesign Approval { get; } = Design(
        [
            Step("ask-manager", Effect.Human) with
            {
                Integration = new Integration { Kind = IntegrationKind.Human, Completion = CompletionMode.Callback },
                Timeout = TimeSpan.FromDays(3),
            },
            Step("pay-invoice", Effect.Irreversible),
        ],
        new SequenceNode(
        [
            new StepNode("ask-manager"),
            new WaitNode { For = "the bank", Event = "bank-ready", Timeout = TimeSpan.FromDays(1), OnTimeout = new EndNode(EndOutcome.Failed) },
            new LoopNode("poll", new SequenceNode(
            [
                new WaitNode { For = "a minute", Duration = TimeSpan.FromMinutes(1) },
                new ChoiceNode([new ChoiceBranch("not yet", new AgainNode("poll"))], new SequenceNode([])),
            ])) { MaxIterations = 20 },
            new StepNode("pay-invoice"),
        ]));

    public static OrchestrationDesign Quotes { get; } = Design(
        [Step("ask-supplier", Effect.Read), Step("store-quote", Effect.Idempotent)],
        new SequenceNode(
        [
            new MapNode("supplier", new StepNode("ask-supplier")) { MaxConcurrency = 5, ToleratedFailurePercentage = 50 },
            new ParallelNode([new StepNode("store-quote"), new StepNode("store-quote")]) { Quorum = 1 },
        ]));

    public static ImmutableDictionary<string, OrchestrationDesign> All { get; } = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create(nameof(Saga), Saga),
        KeyValuePair.Create(nameof(ParallelSaga), ParallelSaga),
        KeyValuePair.Create(nameof(HandlerSaga), HandlerSaga),
        KeyValuePair.Create(nameof(Approval), Approval),
        KeyValuePair.Create(nameof(Quotes), Quotes),
    ]);

    public static OrchestrationDesign Design(ImmutableArray<Step> steps, FlowNode flow, string? pivot = null) => new()
    {
        Name = "Test",
        Pattern = new PatternChoice(Pattern.Saga, [], []),
        Platform = Platform.Azure,
        State = new StatePolicy { Engine = "Durable Functions" },
        Scenario = new Scenario { BusinessWorkflow = "x", EventSources = "x", ConstraintsAndSlas = "x" },
        Steps = steps,
        Flow = flow,
        Pivot = pivot,
        Triggers =
        [
            new Trigger { Id = "orders", Kind = TriggerKind.Queue, DeduplicationKey = "$.orderId", DeadLetterQueue = "orders-dead" },
        ],
        DeadLetters =
        [
            new DeadLetterQueue { Id = "orders-dead", Source = "orders", MaxReceiveCount = 5 },
            new DeadLetterQueue { Id = "runs-dead", Source = "run" },
        ],
    };

    public static Step Step(string id, Effect effect) => new()
    {
        Id = id,
        Name = id.Replace('-', ' '),
        Effect = effect,
        Timeout = TimeSpan.FromSeconds(30),
        Retry = effect == Effect.Human ? null : Retry,
        IdempotencyKey = $"$.orderId + '/{id}'",
    };

    public static FlowNode Sequence(params ReadOnlySpan<string> steps)
    {
        var nodes = ImmutableArray.CreateBuilder<FlowNode>();
        foreach (var step in steps)
        {
            nodes.Add(new StepNode(step));
        }

        return new SequenceNode(nodes.ToImmutable());
    }

    public static OrchestrationDesign With(this OrchestrationDesign design, string id, Func<Step, Step> change) =>
        design with { Steps = [.. design.Steps.Select(step => step.Id == id ? change(step) : step)] };

    public static Step Undoable(string id, string undo) => Step(id, Effect.Compensatable) with
    {
        Compensation = new Compensation(undo, new RetryPolicy { MaxAttempts = 10 }),
        OnFailure = OnFailure.Compensate,
    };

    public static Step Undo(string id) => Step(id, Effect.Idempotent) with { Role = StepRole.Compensation };

    /// <summary>A step whose handler runs some steps and then ends the run as failed.</summary>
    public static Step Caught(string id, string undo, params string[] handler) => Undoable(id, undo) with
    {
        OnFailure = new OnFailure { Action = FailureAction.Fail, Catches = [new FailureCatch(["*"], Handler(handler))] },
    };

    public static FlowNode Handler(params string[] steps) =>
        new SequenceNode([.. steps.Select(step => new StepNode(step)), new StepNode("report-failure"), new EndNode(EndOutcome.Failed)]);
}
