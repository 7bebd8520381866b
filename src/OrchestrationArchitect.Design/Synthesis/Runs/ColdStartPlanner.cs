using System.Collections.Immutable;
using OrchestrationArchitect.Design.Limits;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Platforms;
using OrchestrationArchitect.Design.Synthesis.Steps;

namespace OrchestrationArchitect.Design.Synthesis.Runs;

/// <summary>Keeps cold starts within the latency budget.</summary>
internal static class ColdStartPlanner
{
    /// <summary>Cold starts may take this share of a latency budget before something is done about them.</summary>
    private const double Share = 0.1;

    private static readonly ImmutableDictionary<string, string> Starts = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
    {
        ["dotnet8"] = LimitIds.ColdStartLambdaDotnet8,
        ["dotnet10"] = LimitIds.ColdStartLambdaDotnet10,
        ["dotnet10-aot"] = LimitIds.ColdStartLambdaDotnet10Aot,
        ["nodejs22"] = LimitIds.ColdStartLambdaNodejs22,
        ["python3.13"] = LimitIds.ColdStartLambdaPython313,
        ["java21"] = LimitIds.ColdStartLambdaJava21,
    });

    /// <param name="brief">The request.</param>
    /// <param name="path">The steps of the critical path that run in functions, in order.</param>
    /// <param name="load">Runs started per second.</param>
    public static ColdStartPolicy Plan(Brief brief, ImmutableArray<StepProfile> path, Load load)
    {
        var runtime = brief.Scenario.Policies?.Runtime is { Length: > 0 } given ? given : brief.Cloud.DefaultRuntime;
        var known = Starts.TryGetValue(runtime, out var id);
        var start = Brief.Limit(known ? id! : LimitIds.ColdStartLambdaDotnet10).Duration;
        if (!known)
            brief.Log.Assume($"No cold-start figure is known for {runtime}; that of dotnet10 is taken.");

        var (budget, whose) = Tightest(brief, [.. path]);
        var policy = new ColdStartPolicy { Runtime = runtime, MemoryMb = Brief.Limit(LimitIds.FunctionsFlexDefaultMemoryMb).Megabytes / (brief.Cloud.Platform == Platform.Azure ? 1 : 4) };
        policy = budget is null ? Relaxed(brief, policy, path, start) : Within(brief, policy, path, start, budget, whose, load);
        brief.Log.Decide(Title(brief.Cloud, policy), policy.Because!, budget is null ? null : brief.PointerTo(budget));
        return policy;
    }

    private static ColdStartPolicy Relaxed(Brief brief, ColdStartPolicy policy, ImmutableArray<StepProfile> path, TimeSpan start) =>
        brief.Options.Emphasis == Emphasis.Latency
            ? Warm(policy, path, 1, $"No latency is stated, but the design puts it first: {path.Length} functions in a row would add {Words.Time(start * path.Length)}.")
            : policy with
            {
                Because = $"No latency budget is stated; {path.Length} cold function{(path.Length == 1 ? " adds" : "s in a row add")} {Words.Time(start * path.Length)} ({policy.Runtime}, {Words.Time(start)} each), which nobody waits for.",
            };

    private static ColdStartPolicy Within(
        Brief brief, ColdStartPolicy policy, ImmutableArray<StepProfile> path, TimeSpan start, ConstraintFact budget, int whose, Load load)
    {
        var time = TimeSpan.FromSeconds(budget.Value.AsNumber!.Value);
        var added = start * whose;
        var share = added / time;
        var figures = $"{whose} cold start{(whose == 1 ? "" : "s")} of {Words.Time(start)} ({policy.Runtime}) {(whose == 1 ? "takes" : "take")} {Words.Number(share * 100)} % of the {Words.Time(time)} budget";
        if (share <= Share && brief.Options.Emphasis != Emphasis.Latency)
            return policy with { Because = $"{figures}: within the {Words.Number(Share * 100)} % left for them." };

        var aot = Brief.Limit(LimitIds.ColdStartLambdaDotnet10Aot).Duration * whose;
        if (policy.Runtime is "dotnet8" or "dotnet10" && aot <= time * Share && brief.Cloud.Platform == Platform.Aws && brief.Options.Emphasis != Emphasis.Latency)
            return policy with { Mitigation = ColdStartMitigation.NativeAot, Runtime = "dotnet10-aot", Because = $"{figures}; compiled ahead of time they take {Words.Time(aot)}." };

        if (brief.Options.Emphasis == Emphasis.Cost && policy.Runtime is "java21" && brief.Cloud.Platform == Platform.Aws)
            return policy with { Mitigation = ColdStartMitigation.Snapshot, Because = $"{figures}; SnapStart restores an initialised snapshot without paying for idle instances." };

        // A limit on one step asks for warm instances of that step alone.
        path = budget.Step is { } only ? [.. path.Where(step => step.Fact.Id == only)] : path;
        var slowest = path.Select(step => step.Class.Typical).DefaultIfEmpty(TimeSpan.Zero).Max();
        var warm = (int)Math.Clamp(Math.Ceiling(load.PerSecond * slowest.TotalSeconds), 1, 10_000);
        return Warm(policy, path, warm, $"{figures}, more than {Words.Number(Share * 100)} %; {warm} warm instance{(warm == 1 ? " carries" : "s a function carry")} {load.Phrase} × {Words.Time(slowest)}.");
    }

    private static ColdStartPolicy Warm(ColdStartPolicy policy, ImmutableArray<StepProfile> path, int instances, string because) => policy with
    {
        Mitigation = ColdStartMitigation.ProvisionedConcurrency,
        WarmInstances = instances,
        Steps = [.. path.Select(step => step.Fact.Id)],
        Because = because,
    };

    /// <summary>The constraint on time that cold starts eat most of, and how many of them lie within it.</summary>
    private static (ConstraintFact? Budget, int Starts) Tightest(Brief brief, StepProfile[] path) =>
        brief.Facts.Constraints
            .Where(constraint => brief.Readings.Of(constraint) is null && (constraint.Step is null || Array.Exists(path, step => step.Fact.Id == constraint.Step)))
            .Where(constraint => constraint.Kind is ConstraintKind.Latency or ConstraintKind.StepTimeout && constraint.Value.AsNumber > 0)
            .Select(constraint => ((ConstraintFact?)constraint, starts: constraint.Step is null ? Math.Max(1, path.Length) : 1))
            .OrderBy(pair => pair.Item1!.Value.AsNumber / pair.starts)
            .FirstOrDefault();

    private static string Title(Cloud cloud, ColdStartPolicy policy) => policy.Mitigation switch
    {
        ColdStartMitigation.ProvisionedConcurrency => $"{Words.Upper(cloud.Warm)}: {policy.WarmInstances} " + (policy.Steps.Length == 1 ? $"for {Words.Lower(Words.Name(policy.Steps[0]))}" : $"for each of {policy.Steps.Length} functions"),
        ColdStartMitigation.NativeAot => "Native AOT instead of warm instances",
        ColdStartMitigation.Snapshot => "SnapStart instead of warm instances",
        _ => "Cold starts are accepted",
    };
}
