using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Triggers.Weighing;

/// <summary>What the rules found, beside what all words of the event sources say together: "the member presses a button in the app".</summary>
internal static class WeighedTriggers
{
    /// <summary>The odds from which a kind is told that the rules did not find, in natural log-odds.</summary>
    private const double Least = 2;

    /// <summary>The same where nothing else is told.</summary>
    private const double LeastAlone = -0.5;

    /// <summary>What the odds must speak against a kind that the rules found before it is given up, in natural log-odds; all by cross-validation.</summary>
    private const double Trust = 4;

    /// <param name="ruled">What the rules found.</param>
    /// <param name="passed">What they saw but passed over, since something said more.</param>
    /// <param name="sources">What is observed of the text about event sources.</param>
    public static ImmutableArray<TriggerFact> Of(ImmutableArray<TriggerFact> ruled, IEnumerable<TriggerFact> passed, SourceObservations sources)
    {
        var words = sources.Words;
        if (words.IsEmpty)
        {
            return ruled;
        }

        var sum = TriggerWeights.Sum();
        sources.Observe(sum);
        var odds = TriggerWeights.Kinds.Zip(sum.Odds()).ToDictionary(pair => pair.First, pair => pair.Second);
        var kept = ruled.Where(fact => !IsWeighed(fact, words) || odds[fact.Kind] - OfOthers(fact, ruled, words) > -Trust).ToList();
        var likely = odds.Where(pair => pair.Value > Least && !ruled.Any(fact => fact.Kind == pair.Key)).Select(pair => pair.Key).ToList();
        if (kept.Count + likely.Count == 0 && odds.MaxBy(pair => pair.Value) is { Value: > LeastAlone } likeliest)
        {
            likely.Add(likeliest.Key);
        }

        var added = likely.Select(kind => passed.FirstOrDefault(fact => fact.Kind == kind) ?? Told(kind, words));
        return kept.Count + likely.Count == 0 ? ruled : [.. kept.Concat(added).OrderBy(fact => fact.Span.Field).ThenBy(fact => fact.Span.Start)];
    }

    /// <summary>Some word of it was seen often enough to be weighed; a product of the user's own lexicon was not.</summary>
    private static bool IsWeighed(TriggerFact fact, ImmutableArray<(string Name, SourceSpan At)> words) =>
        words.Any(word => IsOf(fact, word.At) && TriggerWeights.Of(fact.Kind, word.Name) != 0);

    /// <summary>What the words say for or against a source that tell of the other ones: "on a queue, at the counter, or every night".</summary>
    private static double OfOthers(TriggerFact fact, ImmutableArray<TriggerFact> ruled, ImmutableArray<(string Name, SourceSpan At)> words) =>
        words.Where(word => ruled.Any(other => other != fact && IsOf(other, word.At))).Select(word => word.Name).Distinct(StringComparer.Ordinal).Sum(name => TriggerWeights.Of(fact.Kind, name));

    private static bool IsOf(TriggerFact fact, SourceSpan word) =>
        word.Field == fact.Span.Field && word.Start >= fact.Span.Start && word.Start < fact.Span.Start + fact.Span.Length;

    /// <summary>A source told by the word that says most for its kind.</summary>
    private static TriggerFact Told(TriggerKind kind, ImmutableArray<(string Name, SourceSpan At)> words) =>
        new(kind, Service: null, TriggerPhrase.Usual(kind), Ordered: false, words.MaxBy(word => TriggerWeights.Of(kind, word.Name)).At);
}
