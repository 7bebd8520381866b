using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis.Patterns.Observations;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>Chooses the pattern that shapes the whole, and those that parts of it follow.</summary>
internal static class PatternSelector
{
    /// <summary>From this score on a pattern shapes at least a part.</summary>
    private const double Composes = 0.4;

    /// <summary>A choice is not left with fewer reasons than this if more is seen.</summary>
    private const int FewReasons = 3;

    public static PatternChoice Select(Brief brief)
    {
        var signals = new Signals(brief);
        ImmutableArray<PatternScore> scores = [.. PatternRules.All.Select(rule => rule.Score(signals))];
        var seen = Observer.Observe(signals, scores);
        var chances = GeneralCase.Of(signals, PatternWeights.Chances(seen));
        ImmutableArray<(PatternScore Score, double Chance)> ranked =
            [.. scores.Select(score => (score, Chance: chances(score.Pattern))).OrderByDescending(pair => pair.Chance)];
        var wanted = brief.Scenario.Policies?.Pattern ?? brief.Options.PatternHint;
        var (primary, chance) = ranked.First(pair => wanted is null || pair.Score.Pattern == wanted);
        var because = wanted is null || primary == ranked[0].Score
            ? $"{Name(primary.Pattern)} scores {chance:0.00}: {Words.List(Reasons(primary, seen))}."
            : $"{Name(primary.Pattern)} was asked for; the facts alone favour {Name(ranked[0].Score.Pattern)} ({ranked[0].Chance:0.00}).";

        var parts = ranked
            .Where(pair => pair.Score != primary && pair.Score.Score >= Composes && pair.Score.Pattern != Pattern.Sequential)
            .Select(pair => pair.Score.Pattern).ToImmutableArray();
        brief.Log.Decide(
            $"{Name(primary.Pattern)} shapes the orchestration" + (parts.IsEmpty ? "" : $", composed with {Words.List(parts.Select(Name))}"),
            because,
            primary.For.SelectMany(item => item.Facts).DefaultIfEmpty(brief.Facts.Steps.IsEmpty ? null : "/steps"));
        return new PatternChoice(
            primary.Pattern,
            parts,
            [.. ranked.Where(pair => pair.Score != primary).Select(pair => new PatternAlternative(pair.Score.Pattern, pair.Chance, Reason(pair.Score)))],
            because);
    }

    /// <summary>What the pattern's own rule sees; where that is little, also what else speaks for it.</summary>
    private static IEnumerable<string> Reasons(PatternScore score, ImmutableArray<Observation> seen)
    {
        var own = score.For.Select(item => item.Name).ToList();
        var other = PatternWeights.For(score.Pattern, seen.Where(one => !PresenceObservations.Is(one) && !WordObservations.Is(one))).Select(one => one.Name);
        return own.Concat(other.Take(Math.Max(0, FewReasons - own.Count))).Distinct(StringComparer.Ordinal);
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

    private static string Names(IReadOnlyList<Evidence> evidence) => Words.List(evidence.Select(item => item.Name));

    private static string Reason(PatternScore score)
    {
        var speaks = score.For;
        if (speaks.Count == 0)
            return Words.Upper(PatternRules.All.First(rule => rule.Pattern == score.Pattern).Missing) + ".";

        var against = score.Against;
        return $"For it: {Names(speaks)}{(against.Count == 0 ? "" : $"; against it: {Names(against)}")}.";
    }
}
