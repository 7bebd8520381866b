using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Limits;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Runs;

/// <summary>Decides which engine keeps the state of runs, and for how long.</summary>
internal static class StatePlanner
{
    /// <param name="brief">The request.</param>
    /// <param name="load">Runs started per second.</param>
    /// <param name="longest">The longest a run may take.</param>
    /// <param name="exactlyOnce">The steps that wait for callbacks, or are undone, in words: a workflow that may run twice is no choice for them.</param>
    /// <param name="answer">Whether a caller waits for the result.</param>
    /// <param name="payload">What is passed by value.</param>
    public static StatePolicy Plan(Brief brief, Load load, TimeSpan longest, string? exactlyOnce, Answer answer, PayloadPolicy payload)
    {
        var engine = Engine(brief, load, longest, exactlyOnce, answer);
        var history = Brief.Limit(brief.Cloud.History);
        var retention = brief.Most(ConstraintKind.Retention, null);
        if (retention?.Value.AsNumber > history.Value)
        {
            brief.Log.Decide(
                $"Run histories are archived to {brief.Cloud.ObjectStore}",
                $"The text keeps records for {Words.Time(TimeSpan.FromSeconds(retention.Value.AsNumber!.Value))}; {engine} keeps an ended run {Words.Time(history.Duration)}.",
                brief.PointerTo(retention));
        }

        return new StatePolicy { Engine = engine, MaxDuration = longest, HistoryRetention = history.Duration, MaxStateBytes = payload.MaxBytes };
    }

    /// <summary>
    /// The longest a run may take: what is fixed, or else its worst case, and never more than the engine keeps a run. A limit
    /// shorter than a wait of the run is no limit on all of it.
    /// </summary>
    public static TimeSpan Longest(Brief brief, TimeSpan worst, TimeSpan wait)
    {
        if (brief.Scenario.Policies?.MaxDuration is { } given)
            return given;
        var stated = brief.Least(ConstraintKind.MaxDuration, null);
        var longest = stated?.Value.AsNumber >= wait.TotalSeconds ? TimeSpan.FromSeconds(Math.Min(stated.Value.AsNumber!.Value, 3.15e9)) : worst;
        if (stated is not null && stated.Value.AsNumber < wait.TotalSeconds)
        {
            brief.Log.Find(
                FindingCodes.BudgetTooSmall, Severity.Warning,
                $"The process may take {Words.Time(TimeSpan.FromSeconds(stated.Value.AsNumber!.Value))}, but one of its waits alone {Words.Time(wait)}; the wait is kept.",
                "/facts" + brief.PointerTo(stated), "Say which part of the process the limit is on.");
        }

        if (brief.Cloud.ShortEngine is null)
            return longest;
        var most = Brief.Limit(LimitIds.StepFunctionsStandardMaxDuration).Duration;
        if (longest <= most)
            return longest;
        brief.Log.Decide(
            $"A run hands over to a successor before {Words.Time(most)}",
            $"It may take {Words.Time(longest)}; {brief.Cloud.Engine} ends an execution after {Words.Time(most)}, so the waiting state starts a new execution with its data.",
            stated is null ? null : brief.PointerTo(stated));
        return most;
    }

    private static string Engine(Brief brief, Load load, TimeSpan longest, string? exactlyOnce, Answer answer)
    {
        if (brief.Cloud.ShortEngine is not { } express)
        {
            brief.Log.Decide(
                $"{brief.Cloud.Engine} keeps the state",
                $"Event-sourced replay on {brief.Cloud.Engine} resumes a run at its last acknowledged step; {Words.Number(Brief.Limit(brief.Cloud.StartRate).PerSecond)} actions per second on the consumption SKU against {load.Phrase}.",
                load.Source is null ? null : brief.PointerTo(load.Source));
            return brief.Cloud.Engine;
        }

        var limit = Brief.Limit(LimitIds.StepFunctionsExpressMaxDuration).Duration;
        var rate = Brief.Limit(brief.Cloud.StartRate).PerSecond;
        var short_ = longest <= limit && exactlyOnce is null;
        var useExpress = short_ && (load.PerSecond > rate || answer == Answer.Result || brief.Options.Emphasis is Emphasis.Cost or Emphasis.Latency);
        brief.Log.Decide(
            useExpress ? $"{express} keeps the state" : $"{brief.Cloud.Engine} keeps the state",
            useExpress && answer == Answer.Result
                ? $"StartSyncExecution answers the waiting caller, which Standard cannot; a run ends within {Words.Time(longest)}, below the {Words.Time(limit)} of an Express workflow, and waits for no callback."
            : useExpress
                ? $"A run ends within {Words.Time(longest)}, below the {Words.Time(limit)} of an Express workflow, waits for no callback, and {load.Phrase} are cheaper there (Standard starts {Words.Number(rate)} per second)."
                : exactlyOnce is not null
                    ? $"{exactlyOnce} must never repeat a state transition; an Express workflow may, ends after {Words.Time(limit)} and takes no callback."
                    : longest > limit
                        ? $"A run may take {Words.Time(longest)}, an Express workflow {Words.Time(limit)}."
                        : $"{load.Phrase} stay below {Words.Number(rate)}, and Standard keeps a history that can be redriven.",
            load.Source is null ? null : brief.PointerTo(load.Source));
        return useExpress ? express : brief.Cloud.Engine;
    }
}
