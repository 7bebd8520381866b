using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Runs.Critics;
using OrchestrationArchitect.TestDesigns;

namespace OrchestrationArchitect.Runs.Tests.Critics;

public sealed class CriticTests
{
    private static readonly OrchestrationDesign Sound = MakeSound();

    private static readonly ImmutableArray<ICritic> All =
        [new ResilienceCritic(), new CostCritic(), new SecurityCritic(), new OperationsCritic()];

    private static readonly Dictionary<string, Func<OrchestrationDesign, OrchestrationDesign>> Flaws = new(StringComparer.Ordinal)
    {
        ["not-retried"] = design => Pay(design, step => step with { Retry = null }),
        ["no-timeout"] = design => Pay(design, step => step with { Timeout = null }),
        ["retry-without-jitter"] = design => Pay(design, step => step with { Retry = step.Retry! with { Jitter = false } }),
        ["retry-without-backoff"] = design => Pay(design, step => step with { Retry = step.Retry! with { Backoff = 1 } }),
        ["no-heartbeat"] = design => Pay(design, step => step with
        {
            Integration = step.Integration with { Completion = CompletionMode.Callback },
            Timeout = TimeSpan.FromHours(1),
        }),
        ["no-circuit-breaker"] = design => Pay(design, step => step with { CircuitBreaker = null }),
        ["breaker-window-too-short"] = design => Pay(design, step => step with { CircuitBreaker = new CircuitBreaker(0.5, TimeSpan.FromSeconds(1), 10, TimeSpan.FromSeconds(30)) }),
        ["no-idempotency-key"] = design => Pay(design, step => step with { IdempotencyKey = null }),
        ["key-shorter-than-redrive"] = design => Pay(design, step => step with { IdempotencyKeyLifetime = TimeSpan.FromDays(1) }),
        ["compensation-gives-up-early"] = design => Pay(design, step => step with { Compensation = step.Compensation! with { Retry = Build.Retry(2) } }),
        ["failure-ignored"] = design => Pay(design, step => step with { OnFailure = new OnFailure { Action = FailureAction.Continue } }),
        ["no-dead-letters"] = design => design with { DeadLetters = [] },
        ["no-pivot"] = design => design with { Pivot = null },
        ["one-item-fails-all"] = design => design with { Flow = new MapNode("line", design.Flow) { MaxConcurrency = 10, ExpectedItems = 5_000, BatchSize = 10 } },
        ["warm-instances-unasked"] = design => Warm(design),
        ["warm-instances"] = design => Warm(design with { Facts = Facts(Latency) }),
        ["many-paid-attempts"] = design => Pay(design, step => step with { Retry = Build.Retry(9) }),
        ["large-payload-copied"] = design => Pay(design with { Facts = Facts(Payload) }, step => step with { Payload = new PayloadPolicy(200_000, ClaimCheck: false) }),
        ["unbounded-loop"] = design => design with { Flow = new LoopNode("poll", design.Flow) },
        ["tight-poll"] = design => design with { Flow = new LoopNode("poll", new WaitNode { For = "the job", Duration = TimeSpan.FromSeconds(1) }) { MaxIterations = 1_000 } },
        ["items-one-by-one"] = design => design with { Flow = new MapNode("row", design.Flow) { MaxConcurrency = 10, ExpectedItems = 50_000, ToleratedFailurePercentage = 1 } },
        ["history-kept-for-years"] = design => design with { State = design.State with { HistoryRetention = TimeSpan.FromDays(3_000) } },
        ["replayable-webhook"] = design => design with { Triggers = [new Trigger { Id = "hook", Kind = TriggerKind.Webhook }] },
        ["unbounded-entrance"] = design => design with { Triggers = [new Trigger { Id = "api", Kind = TriggerKind.Http }], Concurrency = new ConcurrencyPolicy() },
        ["guessable-key"] = design => Pay(design, step => step with { IdempotencyKey = "payment" }),
        ["regulation-unanswered"] = design => design with { Facts = Facts(Gdpr) },
        ["history-unbounded"] = design => design with { Facts = Facts(Gdpr), State = design.State with { HistoryRetention = null } },
        ["history-kept-long"] = design => design with { Facts = Facts(Gdpr), State = design.State with { HistoryRetention = TimeSpan.FromDays(90) } },
        ["payload-in-history"] = design => Pay(design with { Facts = Facts(Gdpr) }, step => step with { Payload = new PayloadPolicy(1_000, ClaimCheck: false) }),
        ["no-redrive"] = design => Queue(design, queue => queue with { Redrive = null }),
        ["retention-unset"] = design => Queue(design, queue => queue with { Retention = null }),
        ["retention-too-short"] = design => Queue(design, queue => queue with { Retention = TimeSpan.FromDays(1) }),
        ["poison-too-early"] = design => Queue(design, queue => queue with { MaxReceiveCount = 1 }),
        ["trigger-without-queue"] = design => design with { Triggers = [new Trigger { Id = "orders", Kind = TriggerKind.Queue, DeduplicationKey = "$.id" }] },
        ["runs-unbounded"] = design => design with { Concurrency = new ConcurrencyPolicy { ArrivalRate = 1 } },
        ["duration-unbounded"] = design => design with { State = design.State with { MaxDuration = null } },
        ["history-too-short"] = design => design with { State = design.State with { HistoryRetention = TimeSpan.FromHours(5) } },
        ["no-bulkhead"] = design => Pay(design with { Concurrency = new ConcurrencyPolicy { MaxRuns = 500 } }, step => step with { Concurrency = null }),
        ["wait-without-timeout"] = design => design with { Flow = new WaitNode { For = "the approval", Event = "approved" } },
        ["timeout-without-escalation"] = design => design with { Flow = new WaitNode { For = "the approval", Event = "approved", Timeout = TimeSpan.FromDays(1) } },
        ["one-large-definition"] = design => design with { Steps = [.. Enumerable.Range(0, 30).Select(i => Build.Step($"Step {i}"))] },
        ["many-assumptions"] = design => design with { Assumptions = [.. Enumerable.Range(0, 9).Select(i => $"A{i}.")] },
    };

    public static TheoryData<string> Codes => [.. Flaws.Keys];

    [Fact]
    public void Review_SoundDesign_HasNothingToAdd() =>
        All.SelectMany(critic => critic.Review(Sound).Remarks).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Codes))]
    public void Review_Flaw_IsFoundAndWeighed(string code)
    {
        var flawed = Flaws[code](Sound);

        var critique = All.Select(critic => critic.Review(flawed)).Single(view => view.Remarks.Any(remark => remark.Code == code));

        critique.Score.ShouldBe(critique.Remarks.Aggregate(1.0, (left, remark) => left * (1 - remark.Weight)), 1e-6);
        critique.Score.ShouldBeLessThan(1);
        critique.Remarks.ShouldAllBe(remark => remark.About.StartsWith('/') && remark.Says.EndsWith('.'));
    }

    [Fact]
    public void Review_SameFlawInManySteps_WeighsLessEachTime()
    {
        var steps = Enumerable.Range(0, 20).Select(i => Build.Step($"Step {i}") with { Retry = null });

        var critique = new ResilienceCritic().Review(Sound with { Steps = [.. steps] });

        critique.Remarks.Length.ShouldBe(20);
        critique.Score.ShouldBeGreaterThan(0.6);
    }

    private static OrchestrationDesign MakeSound()
    {
        var pay = Build.Step("Pay", kind: IntegrationKind.Http).UndoneBy("Refund") with
        {
            IdempotencyKey = "$.orderId",
            IdempotencyKeyLifetime = TimeSpan.FromDays(15),
            Payload = new PayloadPolicy(1_000, ClaimCheck: true),
            CircuitBreaker = new CircuitBreaker(0.5, TimeSpan.FromMinutes(3), 10, TimeSpan.FromMinutes(3)),
            Concurrency = 20,
        };
        pay = pay with { Integration = pay.Integration with { ThirdParty = true, Service = "payment gateway" } };
        var ship = Build.Step("Ship", Effect.Irreversible) with { IdempotencyKey = "$.orderId", IdempotencyKeyLifetime = TimeSpan.FromDays(15) };
        return Build.Made("Sound", Pattern.Saga, Build.Calls("Pay", "Ship"), pay, ship, Build.Undoes("Refund")) with
        {
            Pivot = "ship",
            Concurrency = new ConcurrencyPolicy { MaxRuns = 50, ArrivalRate = 5 },
            State = new StatePolicy { Engine = "Step Functions Standard", MaxDuration = TimeSpan.FromMinutes(10), HistoryRetention = TimeSpan.FromDays(30) },
            DeadLetters = [new DeadLetterQueue { Id = "dead", Source = "run", Retention = TimeSpan.FromDays(14), Redrive = "a new run" }],
        };
    }

    private static OrchestrationDesign Pay(OrchestrationDesign design, Func<Step, Step> change) =>
        design with { Steps = [.. design.Steps.Select(step => step.Id == "pay" ? change(step) : step)] };

    private static OrchestrationDesign Queue(OrchestrationDesign design, Func<DeadLetterQueue, DeadLetterQueue> change) =>
        design with { DeadLetters = [.. design.DeadLetters.Select(change)] };

    private static OrchestrationDesign Warm(OrchestrationDesign design) => design with
    {
        ColdStart = new ColdStartPolicy { Mitigation = ColdStartMitigation.ProvisionedConcurrency, WarmInstances = 3, Steps = ["ship"] },
    };

    private static ProcessFacts Facts(ConstraintFact constraint) => new() { Constraints = [constraint] };

    private static ConstraintFact Gdpr => Constraint(ConstraintKind.Compliance, new ConstraintValue.Text("GDPR"));

    private static ConstraintFact Latency => Constraint(ConstraintKind.Latency, new ConstraintValue.Number(2));

    private static ConstraintFact Payload => Constraint(ConstraintKind.Payload, new ConstraintValue.Number(200_000));

    private static ConstraintFact Constraint(ConstraintKind kind, ConstraintValue value) =>
        new(kind, null, value, null, null, null, new SourceSpan(SourceField.ConstraintsAndSlas, 0, 1));
}
