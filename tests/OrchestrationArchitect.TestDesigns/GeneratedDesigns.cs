using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.TestDesigns;

/// <summary>Valid designs drawn from a seed: the same seed always gives the same design.</summary>
public static class GeneratedDesigns
{
    public static OrchestrationDesign Of(int seed, bool plain = false) => new Generator(seed, plain).Design();

    private sealed class Generator(int seed, bool plain)
    {
        private static readonly ImmutableArray<string> Verbs = ["Check", "Reserve", "Charge", "Send", "Book", "Store", "Print", "Notify"];
        private static readonly ImmutableArray<string> Things = ["order", "card", "seat", "parcel", "invoice", "é \"q\" <x>", "a:b;c", "stock"];

        private readonly Random _random = new(seed);
        private readonly List<Step> _steps = [];
        private readonly List<Step> _undoing = [];
        private int _count;

        public OrchestrationDesign Design()
        {
            var flow = new SequenceNode([.. Many(1, 5, () => Node(0, ImmutableList<string>.Empty))]);
            return Build.Made($"Generated {seed}", Pick<Pattern>(), flow) with
            {
                Steps = [.. _steps, .. _undoing],
                Pivot = _steps.Count > 0 && Chance(0.5) ? _steps[^1].Id : null,
                State = new StatePolicy { Engine = "Step Functions Standard", MaxDuration = Chance(0.3) ? TimeSpan.FromDays(2) : null },
            };
        }

        private FlowNode Node(int depth, ImmutableList<string> loops)
        {
            var kind = depth > 2 ? 0 : _random.Next(plain ? 8 : 13);
            return kind switch
            {
                <= 4 => Step(depth, loops),
                5 => new SequenceNode([.. Many(0, 3, () => Node(depth + 1, loops))]),
                6 => Choice(depth, loops),
                7 => new ParallelNode([.. Many(1, 4, () => Node(depth + 1, []))])
                {
                    Quorum = !plain && Chance(0.2) ? 1 : null,
                    OnFailure = !plain && Chance(0.3) ? Policy(depth, loops) : null,
                },
                8 => new MapNode(Pick(Things), Node(depth + 1, []))
                {
                    MaxConcurrency = Chance(0.7) ? _random.Next(1, 50) : null,
                    BatchSize = Chance(0.2) ? _random.Next(1, 9) : null,
                    Distributed = Chance(0.2),
                    ToleratedFailurePercentage = Chance(0.2) ? 10 : 0,
                    OnFailure = Chance(0.3) ? Policy(depth, loops) : null,
                    Retry = Chance(0.2) ? Build.Retry() : null,
                },
                9 => Loop(depth, loops),
                10 => Wait(depth, loops),
                11 when Chance(0.3) => new EndNode(Chance(0.5) ? EndOutcome.Succeeded : EndOutcome.Failed) { Error = Chance(0.5) ? "Gave Up" : null },
                _ => Step(depth, loops),
            };
        }

        private StepNode Step(int depth, ImmutableList<string> loops)
        {
            if (_steps.Count > 0 && !plain && Chance(0.1))
            {
                return new StepNode(_steps[_random.Next(_steps.Count)].Id);
            }

            var name = $"{Pick(Verbs)} {Pick(Things)} {++_count}";
            var step = Build.Step(name, Pick<Effect>(), plain ? IntegrationKind.Function : Pick<IntegrationKind>()) with
            {
                Id = $"step-{_count}",
                Retry = Chance(0.7) ? Build.Retry(_random.Next(1, 4), Chance(0.3) ? ["Never"] : []) : null,
                Timeout = Chance(0.8) ? TimeSpan.FromSeconds(_random.NextDouble() * 100) : null,
                OnFailure = plain ? (Chance(0.8) ? OnFailure.Compensate : OnFailure.DeadLetter) : Policy(depth, loops),
            };
            step = step with { Integration = step.Integration with { Completion = plain ? CompletionMode.RequestResponse : Pick<CompletionMode>() } };
            if (Chance(0.5))
            {
                var undo = Build.Step($"Undo {name}") with { Id = $"undo-{_count}", Role = StepRole.Compensation };
                _undoing.Add(undo);
                step = step with { Effect = Effect.Compensatable, Compensation = new Compensation(undo.Id, Build.Retry(2)) };
            }

            _steps.Add(step);
            return new StepNode(step.Id);
        }

        private OnFailure Policy(int depth, ImmutableList<string> loops)
        {
            var policy = new OnFailure { Action = Pick<FailureAction>() };
            return Chance(0.15)
                ? policy with { Catches = [new FailureCatch(Chance(0.3) ? ["*"] : ["Known", "States.Timeout"], Node(depth + 2, loops))] }
                : policy;
        }

        private ChoiceNode Choice(int depth, ImmutableList<string> loops) => new(
            [.. Many(1, 3, () => new ChoiceBranch($"the {Pick(Things)} is {Pick(["big", "late", "> 5 %"])}", Node(depth + 1, loops)))],
            Chance(plain ? 1 : 0.7) ? Node(depth + 1, loops) : null);

        private LoopNode Loop(int depth, ImmutableList<string> loops)
        {
            var id = $"loop-{++_count}";
            var inside = loops.Add(id);
            var again = new ChoiceNode([new ChoiceBranch("it is not done", new AgainNode(inside[_random.Next(inside.Count)]))], new SequenceNode([]));
            return new LoopNode(id, new SequenceNode([Node(depth + 1, inside), again]))
            {
                MaxIterations = Chance(0.7) ? _random.Next(1, 5) : null, Until = Chance(0.5) ? "done" : null,
            };
        }

        private WaitNode Wait(int depth, ImmutableList<string> loops) => Chance(0.5)
            ? new WaitNode { For = "a pause", Duration = Chance(0.7) ? TimeSpan.FromMinutes(_random.Next(1, 90)) : null }
            : new WaitNode
            {
                For = $"the {Pick(Things)}", Event = $"event-{++_count}", Timeout = Chance(0.7) ? TimeSpan.FromDays(1) : null,
                OnTimeout = Chance(0.5) ? Node(depth + 1, loops) : null,
            };

        private List<T> Many<T>(int least, int most, Func<T> make)
        {
            var made = new List<T>();
            for (var left = _random.Next(least, most + 1); left > 0; left--)
            {
                made.Add(make());
            }

            return made;
        }

        private bool Chance(double share) => _random.NextDouble() < share;

        private T Pick<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

        private T Pick<T>()
            where T : struct, Enum => Pick(Enum.GetValues<T>());
    }
}
