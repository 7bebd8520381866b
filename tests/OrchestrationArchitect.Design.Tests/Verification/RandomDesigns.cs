using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Tests.Verification;

/// <summary>Small designs, sound and unsound, drawn at random.</summary>
internal sealed class RandomDesigns(int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<Step> _steps = [];
    private int _loops;

    /// <summary>A design of at most about eight steps.</summary>
    public OrchestrationDesign Next()
    {
        _steps.Clear();
        _steps.Add(Sound.Undo("undo-1") with { IdempotencyKey = Often("key") });
        _steps.Add(Sound.Undo("undo-2"));
        _steps.Add(Sound.Step("tell", Effect.Idempotent));
        var flow = Block(depth: 0);
        var callable = _steps.Where(step => step.Role == StepRole.Forward && step.Id != "tell").Select(step => step.Id).ToArray();
        var design = Sound.Design([.. _steps], flow, Chance(40) && callable.Length > 0 ? callable[_random.Next(callable.Length)] : null);
        return design with
        {
            DeadLetters = Chance(70) ? design.DeadLetters : [design.DeadLetters[0]],
            State = new StatePolicy { Engine = Chance(50) ? "Durable Functions" : "Step Functions Standard" },
        };
    }

    private FlowNode Block(int depth)
    {
        var items = Enumerable.Range(0, 1 + _random.Next(depth == 0 ? 4 : 2)).Select(_ => Node(depth)).ToList();
        if (depth == 1 && Chance(10))
        {
            items.Add(new EndNode(Chance(50) ? EndOutcome.Failed : EndOutcome.Succeeded));
        }

        return new SequenceNode([.. items]);
    }

    private FlowNode Node(int depth) => (depth < 2 ? _random.Next(10) : 0) switch
    {
        5 => new ParallelNode([Block(depth + 1), Block(depth + 1)])
        {
            Quorum = Chance(20) ? 1 : null,
            Retry = Chance(20) ? new RetryPolicy { MaxAttempts = 2 } : null,
            OnFailure = Chance(30) ? Failing(depth) : null,
        },
        6 => new MapNode("item", Block(depth + 1)) { ToleratedFailurePercentage = Chance(20) ? 10 : 0 },
        7 => new ChoiceNode([new ChoiceBranch("a", Block(depth + 1))], Chance(70) ? Block(depth + 1) : null),
        8 => Loop(),
        9 => new WaitNode { For = "e", Event = "e", Timeout = Chance(80) ? TimeSpan.FromHours(1) : null, OnTimeout = Chance(50) ? Block(2) : null },
        _ => new StepNode(Step(depth)),
    };

    private FlowNode Loop()
    {
        var id = $"loop-{++_loops}";
        var step = Sound.Step($"read-{_loops}", Effect.Read);
        _steps.Add(step);
        return new LoopNode(id, new SequenceNode(
        [
            new StepNode(step.Id),
            new ChoiceNode([new ChoiceBranch("again", new AgainNode(id))], new SequenceNode([])),
        ])) { MaxIterations = Chance(70) ? 2 : null };
    }

    private string Step(int depth)
    {
        var effect = _random.Next(4) switch { 0 => Effect.Read, 1 => Effect.Irreversible, 2 => Effect.Idempotent, _ => Effect.Compensatable };
        var id = $"step-{_steps.Count}";
        _steps.Add(Sound.Step(id, effect) with
        {
            IdempotencyKey = Often("key"),
            Retry = Chance(70) ? new RetryPolicy { MaxAttempts = 3 } : null,
            Compensation = effect == Effect.Compensatable && Chance(80)
                ? new Compensation(Chance(50) ? "undo-1" : "undo-2", new RetryPolicy { MaxAttempts = Chance(80) ? 5 : 1 }) : null,
            OnFailure = Failing(depth),
        });
        return id;
    }

    private OnFailure Failing(int depth) => _random.Next(6) switch
    {
        0 => new OnFailure { Action = FailureAction.Fail },
        1 => OnFailure.DeadLetter,
        2 => new OnFailure { Action = FailureAction.Continue },
        3 => new OnFailure { Action = FailureAction.Fail, Catches = [new FailureCatch([Chance(60) ? "*" : "Refused"], Handler(depth))] },
        _ => OnFailure.Compensate,
    };

    private FlowNode Handler(int depth)
    {
        var items = ImmutableArray.CreateBuilder<FlowNode>();
        if (depth == 0 && Chance(50))
        {
            items.Add(new StepNode("undo-1"));
        }

        if (Chance(40))
        {
            items.Add(new StepNode("tell"));
        }

        if (Chance(50))
        {
            items.Add(new EndNode(Chance(70) ? EndOutcome.Failed : EndOutcome.Succeeded));
        }

        return new SequenceNode(items.ToImmutable());
    }

    private string? Often(string value) => Chance(80) ? value : null;

    private bool Chance(int percent) => _random.Next(100) < percent;
}
