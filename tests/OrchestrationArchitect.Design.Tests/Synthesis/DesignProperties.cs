using FsCheck;
using FsCheck.Fluent;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.Design.Exporting.Markdown;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Design.Synthesis.Budgets;
using OrchestrationArchitect.Design.Synthesis.Flow;
using OrchestrationArchitect.Design.Synthesis.Steps;
using OrchestrationArchitect.Design.Verification;

namespace OrchestrationArchitect.Design.Tests.Synthesis;

public sealed class DesignProperties
{
    [Fact]
    public void Design_AnyFacts_PlacesEveryStepExactlyOnce() => ForAny(seed =>
    {
        var (facts, design) = Make(seed);
        var undoing = facts.Compensations.Select(fact => fact.By).ToHashSet(StringComparer.Ordinal);
        foreach (var step in facts.Steps.Where(step => !undoing.Contains(step.Id)))
            Leaves(design.Flow).Count(leaf => leaf == step.Id).ShouldBe(1, step.Id);
    });

    [Fact]
    public void Design_AnyFacts_NamesOnlyStepsItHas() => ForAny(seed =>
    {
        var (_, design) = Make(seed);
        var known = design.Steps.Select(step => step.Id).ToList();
        known.ShouldBeUnique();
        Nodes.StepsOf(design.Flow).ShouldBeSubsetOf(known);
        design.Steps.SelectMany(step => step.OnFailure.Catches).SelectMany(handler => Nodes.StepsOf(handler.Handler)).ShouldBeSubsetOf(known);
        foreach (var step in design.Steps.Where(step => step.Compensation is not null))
            design.Steps.Single(other => other.Id == step.Compensation!.Step).Role.ShouldBe(StepRole.Compensation);
        if (design.Pivot is { } pivot)
            known.ShouldContain(pivot);
    });

    [Fact]
    public void Design_AnyFacts_KeepsEveryOrderThatIsNoCycle() => ForAny(seed =>
    {
        var (facts, design) = Make(seed);
        var ids = facts.Steps.Select(step => step.Id).ToList();
        var links = facts.Flow.Select(link => new Link(ids.IndexOf(link.From), ids.IndexOf(link.To), null)).Distinct().ToList();
        var component = StrongComponents.Of(ids.Count, links);
        var paths = Paths(design.Flow, []).ToDictionary(pair => pair.Leaf, pair => pair.Path, StringComparer.Ordinal);
        foreach (var link in links.Where(link => component[link.From] != component[link.To]))
            Precedes(paths[ids[link.From]], paths[ids[link.To]]).ShouldBeTrue($"{ids[link.From]} before {ids[link.To]}");
    });

    [Fact]
    public void Design_AnyFacts_JumpsOnlyWithinItsBranch() => ForAny(seed =>
    {
        var (_, design) = Make(seed);
        foreach (var fork in FlowWalk.All(design.Flow).Where(node => node is ParallelNode or MapNode))
        {
            var inner = FlowWalk.All(fork).OfType<LoopNode>().Select(loop => loop.Id).ToList();
            FlowWalk.All(fork).OfType<AgainNode>().Select(jump => jump.Loop).ShouldBeSubsetOf(inner);
        }
    });

    [Fact]
    public void Design_AnyFacts_FitsRetriesIntoStepLimitsOrSaysSo() => ForAny(seed =>
    {
        var (facts, design) = Make(seed);
        foreach (var limit in facts.Constraints.Where(constraint => constraint is { Kind: ConstraintKind.StepTimeout, Step: not null }))
        {
            if (design.Steps.FirstOrDefault(step => step.Id == limit.Step && step.Role == StepRole.Forward) is not { Retry: { } retry, Timeout: { } timeout })
                continue;

            var plan = new AttemptPlan(timeout, retry.MaxAttempts, retry.FirstInterval, retry.Backoff, retry.MaxInterval!.Value);
            plan.WorstCase.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(limit.Value.AsNumber!.Value));
        }
    });

    [Fact]
    public void Design_AnyFacts_BoundsEverything() => ForAny(seed =>
    {
        var (_, design) = Make(seed);
        design.Steps.ShouldAllBe(step => step.Timeout > TimeSpan.Zero);
        FlowWalk.All(design.Flow).OfType<LoopNode>().ShouldAllBe(loop => loop.MaxIterations > 0);
        FlowWalk.All(design.Flow).OfType<MapNode>().ShouldAllBe(map => map.MaxConcurrency > 0);
        FlowWalk.All(design.Flow).OfType<WaitNode>().ShouldAllBe(wait => wait.Duration != null || wait.Timeout > TimeSpan.Zero);
        FlowWalk.All(design.Flow).OfType<ChoiceNode>().ShouldAllBe(choice => choice.Otherwise != null);
        design.Decisions.SelectMany(decision => decision.Facts).ShouldAllBe(pointer => pointer.StartsWith('/'));
    });

    [Fact]
    public void Design_AnyFacts_FitsTheRunIntoItsLimitOrSaysSo() => ForAny(seed =>
    {
        var (facts, design) = Make(seed);
        if (design.Findings.Any(finding => finding.Code is "OA5901" or "OA5902") || design.Steps.Any(step => step.Effect is Effect.Human)
            || FlowWalk.All(design.Flow).Any(node => node is WaitNode or LoopNode or MapNode)
            || facts.Constraints.FirstOrDefault(constraint => constraint.Kind == ConstraintKind.Latency) is not { } limit
            || design.Pattern.ComposedOf.Add(design.Pattern.Primary).Contains(Pattern.AsyncRequestReply))
            return;
        var worst = CriticalPath.Of(design.Flow, id => WorstCase(design.Steps.Single(step => step.Id == id)));
        worst.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(limit.Value.AsNumber!.Value));
    });

    [Fact]
    public void Design_AnyFacts_KeepsWhatNobodyWaitsFor() => ForAny(seed =>
    {
        foreach (var trigger in Make(seed).Design.Triggers)
        {
            var waits = trigger.Kind is TriggerKind.Http or TriggerKind.Manual && trigger.Buffer is null;
            (trigger.DeadLetterQueue is null).ShouldBe(waits, trigger.Kind.ToString());
        }
    });

    [Fact]
    public void Verify_AnyDesign_FindsNoError() => ForAny(seed =>
    {
        var verification = Verifier.Verify(Make(seed).Design);
        verification.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ShouldBeEmpty();
        (verification.ModelCheck?.Properties.Where(property => !property.Holds) ?? []).ShouldBeEmpty();
    });

    [Fact]
    public void Design_SameFacts_GivesTheSameDesign() => ForAny(seed =>
        DesignJson.Write(Make(seed).Design).ShouldBe(DesignJson.Write(Make(seed).Design)));

    [Fact]
    public void Markdown_AnyDesign_KeepsTheVectorStandard() => ForAny(seed =>
        VectorStandard.Check(Exporters.Find("markdown")!.Export(Make(seed).Design)[0].Content).ShouldBeEmpty());

    private static TimeSpan WorstCase(Step step) => step is { Retry: { } retry, Timeout: { } timeout }
        ? new AttemptPlan(timeout, retry.MaxAttempts, retry.FirstInterval, retry.Backoff, retry.MaxInterval!.Value).WorstCase
        : TimeSpan.Zero;

    private static void ForAny(Action<int> holds) =>
        Prop.ForAll<int>(holds).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261123, 7));

    private static (ProcessFacts Facts, OrchestrationDesign Design) Make(int seed)
    {
        var facts = GeneratedFacts.Of(seed);
        var options = new DesignOptions { Emphasis = (Emphasis)(seed & 3) };
        return (facts.Facts, Designer.Design(facts.Scenario, facts.Facts, options));
    }

    private static IEnumerable<string> Leaves(FlowNode flow) => Paths(flow, []).Select(pair => pair.Leaf);

    /// <summary>The way to each leaf: the kind of every node passed, and which child was taken.</summary>
    private static IEnumerable<(string Leaf, List<(bool InOrder, int Child)> Path)> Paths(FlowNode node, List<(bool InOrder, int Child)> path) => node switch
    {
        StepNode step => [(step.Step, path)],
        WaitNode wait => [(Words.Kebab(wait.For), path)],
        SequenceNode sequence => sequence.Items.SelectMany((item, at) => Paths(item, [.. path, (true, at)])),
        ParallelNode parallel => parallel.Branches.SelectMany((branch, at) => Paths(branch, [.. path, (false, at)])),
        ChoiceNode choice => choice.Branches.Select(branch => branch.Body).Append(choice.Otherwise!).SelectMany((body, at) => Paths(body, [.. path, (false, at)])),
        MapNode map => Paths(map.Body, [.. path, (true, 0)]),
        LoopNode loop => Paths(loop.Body, [.. path, (true, 0)]),
        _ => [],
    };

    private static bool Precedes(List<(bool InOrder, int Child)> one, List<(bool InOrder, int Child)> other)
    {
        var fork = one.Zip(other).First(pair => pair.First != pair.Second);
        return fork.First.InOrder && fork.First.Child < fork.Second.Child;
    }
}
