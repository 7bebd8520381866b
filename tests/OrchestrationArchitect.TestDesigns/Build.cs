using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.TestDesigns;

/// <summary>Short words for building designs by hand.</summary>
public static class Build
{
    public static RetryPolicy Retry(int attempts = 3, params string[] never) => new()
    {
        MaxAttempts = attempts,
        FirstInterval = TimeSpan.FromSeconds(2),
        MaxInterval = TimeSpan.FromSeconds(60),
        NonRetryable = [.. never],
    };

    public static Step Step(string name, Effect effect = Effect.Idempotent, IntegrationKind kind = IntegrationKind.Function) => new()
    {
        Id = Id(name),
        Name = name,
        Effect = effect,
        Integration = new Integration { Kind = kind },
        Timeout = TimeSpan.FromSeconds(30),
        Retry = Retry(),
    };

    public static Step Undoes(string name) => Step(name) with { Role = StepRole.Compensation };

    public static Step UndoneBy(this Step step, string name) => step with
    {
        Effect = Effect.Compensatable,
        Compensation = new Compensation(Id(name), Retry(5)),
        OnFailure = OnFailure.Compensate,
    };

    public static Step Aborting(this Step step) => step with { OnFailure = OnFailure.Compensate };

    public static string Id(string name) => name.ToLowerInvariant().Replace(' ', '-');

    public static FlowNode Call(string name) => new StepNode(Id(name));

    public static FlowNode Calls(params string[] names) => new SequenceNode([.. names.Select(Call)]);

    public static FlowNode Sequence(params FlowNode[] items) => new SequenceNode([.. items]);

    public static FlowNode Parallel(params FlowNode[] branches) => new ParallelNode([.. branches]);

    public static FlowNode If(string condition, FlowNode then, FlowNode? otherwise = null) =>
        new ChoiceNode([new ChoiceBranch(condition, then)], otherwise ?? new SequenceNode([]));

    public static OrchestrationDesign Made(string name, Pattern pattern, FlowNode flow, params Step[] steps) => new()
    {
        Name = name,
        Platform = Platform.Aws,
        Pattern = new PatternChoice(pattern, [], []),
        Steps = [.. steps],
        Flow = flow,
        State = new StatePolicy { Engine = "Step Functions Standard" },
        DeadLetters = [new DeadLetterQueue { Id = "run-dead-letters", Source = "run", Service = "Amazon SQS", Retention = TimeSpan.FromDays(14) }],
    };
}
