using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Verification;

namespace OrchestrationArchitect.Design.Tests.Verification;

/// <summary>Each fault that is planted in a sound design is found by the property or rule that is there for it.</summary>
public sealed class MutationTests
{
    private static readonly ImmutableArray<(string Name, OrchestrationDesign Design, string Found)> Faults =
    [
        ("compensation removed", Sound.Saga.With("charge-card", s => s with { Compensation = null }), "compensated-exactly-when-aborted"),
        ("compensation removed from a branch", Sound.ParallelSaga.With("book-hotel", s => s with { Compensation = null }), "compensated-exactly-when-aborted"),
        ("compensation not retried", Sound.Saga.With("charge-card", s => s with { Compensation = s.Compensation! with { Retry = new RetryPolicy { MaxAttempts = 1 } } }), "compensated-exactly-when-aborted"),
        ("compensation without key", Sound.Saga.With("refund-card", s => s with { Effect = Effect.Irreversible, IdempotencyKey = null }), "at-least-once-never-doubles-effects"),
        ("failure before the pivot only dead-lettered", Sound.Saga.With("charge-card", s => s with { OnFailure = OnFailure.DeadLetter }), "compensated-exactly-when-aborted"),
        ("failure before the pivot uncaught", Sound.Saga.With("ship-order", s => s with { OnFailure = new OnFailure { Action = FailureAction.Fail } }), "compensated-exactly-when-aborted"),
        ("abort after the pivot", Sound.Saga.With("send-receipt", s => s with { OnFailure = OnFailure.Compensate }), "nothing-irreversible-before-pivot-is-safe"),
        ("irreversible step moved first", Sound.Saga with { Flow = Sound.Sequence("ship-order", "reserve-stock", "charge-card", "send-receipt") }, "nothing-irreversible-before-pivot-is-safe"),
        ("irreversible step moved into the middle", Sound.Saga with { Pivot = "charge-card", Flow = Sound.Sequence("reserve-stock", "send-receipt", "charge-card", "ship-order") }, "nothing-irreversible-before-pivot-is-safe"),
        ("irreversible step beside one that aborts", Sound.ParallelSaga.With("book-hotel", s => s with { Effect = Effect.Irreversible, Compensation = null }), "nothing-irreversible-before-pivot-is-safe"),
        ("key dropped", Sound.Saga.With("charge-card", s => s with { IdempotencyKey = null }), "at-least-once-never-doubles-effects"),
        ("key of an irreversible step dropped", Sound.Approval.With("pay-invoice", s => s with { IdempotencyKey = null }), "at-least-once-never-doubles-effects"),
        ("deduplication dropped, key of the run", (Sound.Saga with { Triggers = [Sound.Saga.Triggers[0] with { DeduplicationKey = null }] }).With("charge-card", s => s with { IdempotencyKey = "$$.Execution.Id" }), "at-least-once-never-doubles-effects"),
        ("no queue for failed runs", Sound.Saga with { DeadLetters = [Sound.Saga.DeadLetters[0]] }, "no-run-ends-unnoticed"),
        ("no queue for failed runs of a handler saga", Sound.HandlerSaga with { DeadLetters = [Sound.Saga.DeadLetters[0]] }, "no-run-ends-unnoticed"),
        ("order of handlers swapped", Sound.HandlerSaga.With("charge-card", s => Sound.Caught(s.Id, "refund-card", "refund-card", "cancel-flight", "cancel-hotel")), "compensations-in-reverse-order"),
        ("undoing left out of a handler", Sound.HandlerSaga.With("charge-card", s => Sound.Caught(s.Id, "refund-card", "refund-card", "cancel-flight")), "compensated-exactly-when-aborted"),
        ("undoing of what never ran", Sound.HandlerSaga.With("book-flight", s => Sound.Caught(s.Id, "cancel-flight", "cancel-hotel", "cancel-flight")), "compensated-exactly-when-aborted"),
        ("handler that ends as a success", Sound.HandlerSaga.With("book-flight", s => s with { OnFailure = new OnFailure { Action = FailureAction.Fail, Catches = [new FailureCatch(["*"], new EndNode(EndOutcome.Succeeded))] } }), "no-failure-passes-for-success"),
        ("handler removed", Sound.HandlerSaga.With("charge-card", s => s with { OnFailure = new OnFailure { Action = FailureAction.Fail } }), "compensated-exactly-when-aborted"),
        ("irreversible step before handlers that undo", Sound.HandlerSaga with { Flow = Sound.Sequence("book-flight", "report-failure", "book-hotel", "charge-card") }, "nothing-irreversible-before-pivot-is-safe"),
        ("callback without time-out", Sound.Approval.With("ask-manager", s => s with { Timeout = null }), "every-run-terminates"),
        ("event without time-out", Sound.Approval with { Flow = new WaitNode { For = "the bank", Event = "bank-ready" } }, "every-run-terminates"),
        ("loop without bound", Sound.Approval with { Flow = new LoopNode("poll", new ChoiceNode([new ChoiceBranch("not yet", new AgainNode("poll"))], new SequenceNode([]))) }, "every-run-terminates"),
        ("branch that waits for ever", Sound.Quotes with { Flow = new ParallelNode([new StepNode("store-quote"), new WaitNode { For = "x", Event = "x" }]) }, "no-deadlock"),
        ("quorum out of reach", Sound.Quotes with { Flow = new ParallelNode([new StepNode("store-quote"), new StepNode("ask-supplier")]) { Quorum = 3 } }, "no-deadlock"),
        ("scope retried over a step without key", Sound.Design([Sound.Step("charge-card", Effect.Compensatable) with { IdempotencyKey = null, Retry = null }, Sound.Step("look", Effect.Read)], new ParallelNode([new StepNode("charge-card"), new StepNode("look")]) { Retry = new RetryPolicy { MaxAttempts = 3 } }) with { State = new StatePolicy { Engine = "Step Functions Standard" } }, "at-least-once-never-doubles-effects"),
    ];

    private static readonly ImmutableArray<(string Name, OrchestrationDesign Design, string Code)> RuleFaults =
    [
        ("unknown step", Sound.Saga with { Flow = new StepNode("nowhere") }, "OA2001"),
        ("shared id", Sound.Saga with { Steps = Sound.Saga.Steps.Add(Sound.Saga.Steps[0]) }, "OA2002"),
        ("uncalled step", Sound.Saga with { Steps = Sound.Saga.Steps.Add(Sound.Step("idle", Effect.Read)) }, "OA2003"),
        ("foreign loop", Sound.Saga with { Flow = new SequenceNode([new LoopNode("a", new StepNode("ship-order")), new AgainNode("a")]) }, "OA2004"),
        ("dead code", Sound.Saga with { Flow = new SequenceNode([new EndNode(EndOutcome.Succeeded), new StepNode("ship-order")]) }, "OA2005"),
        ("choice without default", Sound.Saga with { Flow = new ChoiceNode([new ChoiceBranch("x", new StepNode("ship-order"))], null) }, "OA2006"),
        ("endless loop", Sound.Saga with { Flow = new LoopNode("a", new SequenceNode([new StepNode("ship-order"), new AgainNode("a")])) }, "OA2007"),
        ("quorum", Sound.Saga with { Flow = new ParallelNode([new StepNode("ship-order")]) { Quorum = 2 } }, "OA2008"),
        ("circling handler", Sound.Saga.With("ship-order", s => s with { OnFailure = new OnFailure { Action = FailureAction.Fail, Catches = [new FailureCatch(["*"], new StepNode("ship-order"))] } }), "OA2009"),
        ("unknown pivot", Sound.Saga with { Pivot = "nowhere" }, "OA2011"),
        ("unknown queue", Sound.Saga with { Triggers = [Sound.Saga.Triggers[0] with { DeadLetterQueue = "nowhere" }] }, "OA2012"),
        ("no retry", Sound.Saga.With("charge-card", s => s with { Retry = null }), "OA3001"),
        ("no backoff", Sound.Saga.With("charge-card", s => s with { Retry = s.Retry! with { Backoff = 1 } }), "OA3002"),
        ("no jitter", Sound.Saga.With("charge-card", s => s with { Retry = s.Retry! with { Jitter = false } }), "OA3003"),
        ("no key", Sound.Saga.With("ship-order", s => s with { IdempotencyKey = null }), "OA3004"),
        ("no time-out of a callback", Sound.Approval.With("ask-manager", s => s with { Timeout = null }), "OA3007"),
        ("no time-out", Sound.Saga.With("charge-card", s => s with { Timeout = null }), "OA3009"),
        ("event without time-out", Sound.Approval with { Flow = new WaitNode { For = "x", Event = "x" } }, "OA3010"),
        ("unbounded loop", Sound.Approval with { Flow = new LoopNode("a", new ChoiceNode([new ChoiceBranch("x", new AgainNode("a"))], new SequenceNode([]))) }, "OA3011"),
        ("nothing undoes", Sound.Saga.With("reserve-stock", s => s with { Compensation = null }), "OA3013"),
        ("undo not retried", Sound.Saga.With("charge-card", s => s with { Compensation = s.Compensation! with { Retry = new RetryPolicy { MaxAttempts = 1 } } }), "OA3014"),
        ("undo not idempotent", Sound.Saga.With("refund-card", s => s with { Effect = Effect.Irreversible, IdempotencyKey = null }), "OA3015"),
        ("irreversible first", Sound.Saga with { Flow = Sound.Sequence("send-receipt", "reserve-stock", "charge-card", "ship-order") }, "OA3016"),
        ("trigger without queue", Sound.Saga with { Triggers = [Sound.Saga.Triggers[0] with { DeadLetterQueue = null }] }, "OA3017"),
        ("failed runs not kept", Sound.Saga with { DeadLetters = [Sound.Saga.DeadLetters[0]] }, "OA3018"),
        ("duplicates", Sound.Saga with { Triggers = [Sound.Saga.Triggers[0] with { DeduplicationKey = null }] }, "OA3019"),
        ("key forgotten", Sound.Saga.With("charge-card", s => s with { IdempotencyKeyLifetime = TimeSpan.FromSeconds(40) }), "OA3020"),
        ("all failures tolerated", Sound.Quotes with { Flow = new MapNode("x", new StepNode("ask-supplier")) { MaxConcurrency = 1, ToleratedFailurePercentage = 100 } }, "OA3021"),
        ("same step in parallel", Sound.Saga with { Flow = new ParallelNode([new StepNode("charge-card"), new StepNode("charge-card")]) }, "OA3024"),
        ("function too long", (Sound.Saga with { Platform = Platform.Aws }).With("charge-card", s => s with { Timeout = TimeSpan.FromMinutes(20) }), "OA4001"),
        ("express callback", Sound.Approval with { State = new StatePolicy { Engine = "Step Functions Express" } }, "OA4002"),
        ("express too long", Sound.Approval with { State = new StatePolicy { Engine = "Step Functions Express" } }, "OA4003"),
        ("payload", Sound.Saga.With("charge-card", s => s with { Payload = new PayloadPolicy(50_000_000, ClaimCheck: false) }), "OA4004"),
        ("history", Sound.Quotes with { State = new StatePolicy { Engine = "Step Functions Standard" }, Flow = new MapNode("x", new StepNode("ask-supplier")) { MaxConcurrency = 1, ExpectedItems = 50_000 } }, "OA4005"),
        ("unbounded map", Sound.Quotes with { Flow = new MapNode("x", new StepNode("ask-supplier")) }, "OA5001"),
        ("retries outlast the run", Sound.Saga with { State = Sound.Saga.State with { MaxDuration = TimeSpan.FromMinutes(1) } }, "OA5002"),
    ];

    public static TheoryData<string> SoundNames => [.. Sound.All.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> FaultNames => [.. Faults.Select(fault => fault.Name)];

    public static TheoryData<string> RuleFaultNames => [.. RuleFaults.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(SoundNames))]
    public void Verify_SoundDesign_Passes(string name)
    {
        var result = Verifier.Verify(Sound.All[name]);
        result.ModelCheck.ShouldNotBeNull();
        result.ModelCheck.Properties.Where(property => !property.Holds).SelectMany(property => property.Counterexample!.Story.Prepend(property.Name)).ShouldBeEmpty();
        result.Diagnostics.Where(finding => finding.Severity == Severity.Error).ShouldBeEmpty();
        result.Passed.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public void Check_PlantedFault_IsRefutedWithAStory(string name)
    {
        var fault = Faults.Single(entry => entry.Name == name);
        var check = Verifier.Verify(fault.Design).ModelCheck.ShouldNotBeNull();
        var property = check.Properties.Single(entry => entry.Name == fault.Found);
        property.Holds.ShouldBeFalse();
        property.Counterexample.ShouldNotBeNull().Story.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(RuleFaultNames))]
    public void Rules_PlantedFault_IsFound(string name)
    {
        var fault = RuleFaults.Single(entry => entry.Name == name);
        Verifier.Verify(fault.Design).Diagnostics.Select(finding => finding.Code).ShouldContain(fault.Code);
        Sound.All.Values.SelectMany(design => Verifier.Verify(design).Diagnostics).Select(finding => finding.Code)
            .ShouldNotContain(fault.Code, "a sound design is free of it");
    }
}
