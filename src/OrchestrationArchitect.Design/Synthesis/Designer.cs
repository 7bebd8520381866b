using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Synthesis.Budgets;
using OrchestrationArchitect.Design.Synthesis.Failure;
using OrchestrationArchitect.Design.Synthesis.Flow;
using OrchestrationArchitect.Design.Synthesis.Patterns;
using OrchestrationArchitect.Design.Synthesis.Runs;
using OrchestrationArchitect.Design.Synthesis.Steps;

namespace OrchestrationArchitect.Design.Synthesis;

/// <summary>Turns the facts of a process into a typed orchestration, every decision traced to facts.</summary>
public static class Designer
{
    /// <summary>Designs the orchestration of a process. The same input gives the same design.</summary>
    /// <param name="scenario">What was asked; its <c>steps</c> and <c>policies</c> come before everything inferred.</param>
    /// <param name="facts">What was understood of it. Links and groups that name unknown steps are left aside.</param>
    /// <param name="options">What this candidate is to be; <see langword="null"/> for a balanced one.</param>
    public static OrchestrationDesign Design(Scenario scenario, ProcessFacts facts, DesignOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(facts);
        var brief = new Brief(scenario, facts, options ?? new DesignOptions());
        var pattern = PatternSelector.Select(brief);
        var forward = ForwardSteps.Of(brief);
        var profiles = StepProfiler.Profile(brief, forward);
        var flow = FlowBuilder.Build(
            brief.Sentences, brief.Alternatives.Facts with { ForEach = brief.Maps }, forward, step => new StepNode(step.Id), new ScopePlanner(brief, forward, profiles).Policies,
            (before, after) => brief.Log.Assume($"Nothing orders {Words.Lower(before.Name)} and {Words.Lower(after.Name)}; they run in the order of the text."));
        brief.OpenDeadline = OpenWaits.Of(brief, flow, profiles);
        var saga = Follows(pattern, Pattern.Saga);
        var failure = FailurePlanner.Plan(brief, flow, profiles, saga);
        var budgets = BudgetAllocator.Allocate(brief, flow, profiles, Follows(pattern, Pattern.AsyncRequestReply));
        var process = new Process(flow, profiles, failure, budgets);
        brief.Capacity = Capacity.Of(brief, process);
        var answer = AnswerPlanner.Plan(brief, pattern, process);
        if (answer == Answer.Address && process.Waits && !Follows(pattern, Pattern.AsyncRequestReply))
            pattern = pattern with { ComposedOf = pattern.ComposedOf.Add(Pattern.AsyncRequestReply) };
        return Assemble(brief, pattern, process, answer);
    }

    private static bool Follows(PatternChoice choice, Pattern pattern) => choice.Primary == pattern || choice.ComposedOf.Contains(pattern);

    private static OrchestrationDesign Assemble(Brief brief, PatternChoice pattern, Process process, Answer answer)
    {
        var payload = Payloads.Decide(brief);
        var load = brief.Load;
        var triggers = TriggerPlanner.Triggers(brief, process);
        var (steps, worst) = process.Steps(brief, payload);
        var state = StatePlanner.Plan(brief, load, StatePlanner.Longest(brief, worst, process.LongestWait(brief)), process.ExactlyOnce, answer, payload);
        var concurrency = ConcurrencyPlanner.Plan(brief, process) with { Excess = TriggerPlanner.Excess(brief, triggers) };
        return new OrchestrationDesign
        {
            Name = DesignName.Of(brief),
            Scenario = brief.Scenario,
            Facts = brief.Facts,
            Platform = brief.Cloud.Platform,
            Pattern = pattern,
            Triggers = triggers,
            Steps = steps,
            Flow = process.WithWaits(brief),
            Pivot = process.Failure.Pivot,
            State = state,
            DeadLetters = TriggerPlanner.DeadLetters(brief, triggers),
            Concurrency = concurrency,
            ColdStart = ColdStartPlanner.Plan(brief, process.FunctionsInARow, load),
            Decisions = brief.Log.Decisions,
            Assumptions = brief.Log.Assumptions,
            Findings = brief.Log.Findings,
        };
    }
}
