using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>Chooses the pattern that shapes the whole, and those that parts of it follow.</summary>
internal static class PatternSelector
{
    /// <summary>From this score on a pattern shapes at least a part.</summary>
    private const double Composes = 0.4;

    public static PatternChoice Select(Brief brief)
    {
        var signals = new Signals(brief);
        var rules = PatternRules.All;
        ImmutableArray<PatternScore> scores = [.. rules.Select(rule => rule.Score(signals)).OrderByDescending(score => score.Score)];
        var wanted = brief.Scenario.Policies?.Pattern ?? brief.Options.PatternHint;
        var primary = scores.First(score => wanted is null || score.Pattern == wanted);
        var because = wanted is null || primary == scores[0]
            ? $"{Name(primary.Pattern)} scores {primary.Score:0.00}: {Words.List(primary.For.Select(item => item.Name))}."
            : $"{Name(primary.Pattern)} was asked for; the facts alone favour {Name(scores[0].Pattern)} ({scores[0].Score:0.00}).";

        var parts = scores
            .Where(score => score != primary && score.Score >= Composes && score.Pattern != Pattern.Sequential)
            .Select(score => score.Pattern).ToImmutableArray();
        brief.Log.Decide(
            $"{Name(primary.Pattern)} shapes the orchestration" + (parts.IsEmpty ? "" : $", composed with {Words.List(parts.Select(Name))}"),
            because,
            primary.For.SelectMany(item => item.Facts).DefaultIfEmpty(brief.Facts.Steps.IsEmpty ? null : "/steps"));
        return new PatternChoice(
            primary.Pattern,
            parts,
            [.. scores.Where(score => score != primary).Select(score => new PatternAlternative(score.Pattern, score.Score, Reason(score, rules)))],
            because);
    }

    /// <summary>A pattern's name in prose.</summary>
    public static string Name(Pattern pattern) => pattern switch
    {
        Pattern.Saga => "Saga",
        Pattern.ScatterGather => "Scatter-Gather",
        Pattern.MapReduce => "Map-Reduce",
        Pattern.FanOutFanIn => "Fan-Out/Fan-In",
        Pattern.AsyncRequestReply => "Async Request-Reply",
        Pattern.HumanInteraction => "Human Interaction",
        Pattern.Monitor => "Monitor",
        Pattern.Aggregator => "Aggregator",
        Pattern.Sequential => "Sequential chain",
        Pattern.StateMachine => "State Machine",
        _ => "Event-Driven Choreography",
    };

    private static string Reason(PatternScore score, ImmutableArray<IPatternRule> rules)
    {
        var against = score.Against.Select(item => item.Name).ToList();
        var speaks = score.For.Select(item => item.Name).ToList();
        var missing = rules.First(rule => rule.Pattern == score.Pattern).Missing;
        return (speaks.Count, against.Count) switch
        {
            (0, _) => Words.Upper(missing) + ".",
            (_, 0) => $"For it: {Words.List(speaks)}.",
            _ => $"For it: {Words.List(speaks)}; against it: {Words.List(against)}.",
        };
    }
}
