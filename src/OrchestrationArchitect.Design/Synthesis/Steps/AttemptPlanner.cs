using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Budgets;
using OrchestrationArchitect.Design.Synthesis.Meaning;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>Decides a step's time-out and retries.</summary>
internal static class AttemptPlanner
{
    public static AttemptPlan Plan(Brief brief, StepProfile profile, Budget? budget)
    {
        var stated = StatedRetries(brief, profile.Fact.Id);
        var wanted = Wanted(brief, profile, stated);
        var plan = budget is null ? wanted
            : profile.ByCallback ? wanted with { Timeout = budget.Time }
            : Fit(brief, wanted, budget, profile, stated is not null);
        Explain(brief, profile, budget, plan, wanted, stated);
        return plan;
    }

    private static AttemptPlan Wanted(Brief brief, StepProfile profile, ConstraintFact? stated)
    {
        var defaults = profile.Class;
        var attempts = brief.Options.Emphasis switch
        {
            Emphasis.Resilience => defaults.Attempts + 2,
            Emphasis.Cost => Math.Max(2, defaults.Attempts - 1),
            _ => defaults.Attempts,
        };
        attempts = stated?.Value.AsNumber is { } retries
            ? (int)Math.Clamp(retries, 0, 100) + 1
            : brief.Scenario.Policies?.MaxAttempts ?? attempts;
        var timeout = brief.Options.Emphasis == Emphasis.Latency && !profile.Waits && defaults.Slow * 2 < defaults.Timeout
            ? defaults.Slow * 2
            : defaults.Timeout;
        timeout = brief.OverrideOf(profile.Fact.Id)?.Timeout ?? timeout;
        return new AttemptPlan(timeout, Math.Max(1, attempts), defaults.FirstPause, defaults.Backoff, defaults.LongestPause);
    }

    /// <summary>
    /// A limit on the step is shared by its attempts; the class's own time-out does not lower it, unless no function runs
    /// that long.
    /// </summary>
    private static AttemptPlan Fit(Brief brief, AttemptPlan wanted, Budget budget, StepProfile profile, bool stated)
    {
        var longest = profile.Integration.Kind switch
        {
            IntegrationKind.Function => Brief.Limit(brief.Cloud.FunctionTimeout).Duration,
            IntegrationKind.Http => Brief.Limit(brief.Cloud.CallTimeout).Duration,
            _ => TimeSpan.MaxValue,
        };
        var timeout = !budget.OfStep ? wanted.Timeout
            : budget.Time <= longest ? budget.Time
            : profile.Integration.Kind == IntegrationKind.Http ? longest
            : wanted.Timeout;
        return AttemptPlan.Fit(wanted with { Timeout = timeout }, budget.Time, profile.Class.Often, stated);
    }

    private static ConstraintFact? StatedRetries(Brief brief, string step) =>
        brief.Scoped(ConstraintReading.ScatterRetries, step)
        ?? brief.Constraints(ConstraintKind.Retries, step).Concat(brief.Constraints(ConstraintKind.Retries, null))
            .FirstOrDefault(constraint => constraint.Value.AsNumber >= 0);

    private static void Explain(
        Brief brief, StepProfile profile, Budget? budget, AttemptPlan plan, AttemptPlan wanted, ConstraintFact? stated)
    {
        var name = profile.Fact.Name;
        if (budget is { OfStep: true } && !profile.ByCallback)
        {
            brief.Log.Decide(
                plan.Attempts == 1 ? $"{name} gets one attempt of {Words.Time(plan.Timeout)}" : $"{name} gets {plan.Attempts} attempts of {Words.Time(plan.Timeout)}",
                plan.Attempts == 1
                    ? $"The limit of {Words.Time(budget.Time)} leaves no room for two attempts that outlast 39 of 40 calls ({Words.Time(profile.Class.Often)}); a time-out counts as outcome unknown and is settled under the same idempotency key."
                    : $"{plan.Attempts} × {Words.Time(plan.Timeout)} and their pauses take {Words.Time(plan.WorstCase)} at worst, within the limit of {Words.Time(budget.Time)}.",
                brief.PointerTo(budget.Source), stated is null ? null : brief.PointerTo(stated), brief.PointerTo(profile.Fact.Id));
        }

        if (budget is not null && stated is not null && plan.Attempts < wanted.Attempts)
        {
            brief.Log.Find(
                FindingCodes.RetriesDoNotFit, Severity.Warning,
                budget.OfStep
                    ? $"{name}: {wanted.Attempts} attempts do not fit {Words.Time(budget.Time)}; {plan.Attempts} of {Words.Time(plan.Timeout)} do."
                    : $"{wanted.Attempts} attempts of every step do not fit the limit of {Words.Time(TimeSpan.FromSeconds(budget.Source.Value.AsNumber!.Value))}; each step gets as many as fit.",
                "/facts" + brief.PointerTo(stated), "Allow the step more time, or fewer retries.");
        }
        else if (budget is { OfStep: true } && plan.Timeout < profile.Class.Often)
        {
            brief.Log.Find(
                FindingCodes.BudgetTooSmall, Severity.Warning,
                $"{name}: an attempt gets {Words.Time(plan.Timeout)}, but one call in forty of its class takes longer than {Words.Time(profile.Class.Often)}.",
                "/facts" + brief.PointerTo(budget.Source), "Measure the callee, allow more time, or take the step out of the answer's path.");
        }
    }
}
