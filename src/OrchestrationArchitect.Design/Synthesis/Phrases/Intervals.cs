using System.Collections.Frozen;
using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Meaning;

namespace OrchestrationArchitect.Design.Synthesis.Phrases;

/// <summary>Finds polling intervals: "every 30 seconds", "every minute".</summary>
internal static class Intervals
{
    private static readonly FrozenDictionary<string, double> Seconds = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["second"] = 1, ["seconds"] = 1, ["s"] = 1, ["sec"] = 1, ["secs"] = 1,
        ["minute"] = 60, ["minutes"] = 60, ["min"] = 60, ["mins"] = 60,
        ["hour"] = 3600, ["hours"] = 3600, ["h"] = 3600,
        ["day"] = 86400, ["days"] = 86400, ["morning"] = 86400, ["night"] = 86400, ["evening"] = 86400,
        ["week"] = 604800, ["weeks"] = 604800,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The first interval in a sentence that holds one of some steps; <see langword="null"/> if there is none.</summary>
    public static TimeSpan? Near(Sentences sentences, ImmutableArray<StepFact> steps)
    {
        foreach (var field in steps.GroupBy(step => step.Span.Field))
        {
            var words = sentences.Of(field.Key);
            var near = field.Select(step => words.LastOrDefault(word => word.Start <= step.Span.Start).Sentence).ToHashSet();
            for (var at = 0; at < words.Length; at++)
            {
                if (words[at].Text is "every" or "each" && near.Contains(words[at].Sentence) && After(words, at) is { } interval)
                    return interval;
            }
        }

        return null;
    }

    /// <summary>The first interval among some words; <see langword="null"/> if there is none.</summary>
    public static TimeSpan? First(ImmutableArray<TextWord> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at].Text is "every" or "each" && After(words, at) is { } interval)
                return interval;
        }

        return null;
    }

    /// <summary>The time named straight after a word: "waits for two days".</summary>
    /// <param name="words">The words of a text.</param>
    /// <param name="at">The place of the word among them.</param>
    public static TimeSpan? Following(ImmutableArray<TextWord> words, int at) =>
        After(words, at + 1 < words.Length && words[at + 1].Text is "for" or "another" ? at + 1 : at);

    private static TimeSpan? After(ImmutableArray<TextWord> words, int every)
    {
        var figure = 1.0;
        for (var at = every + 1; at < words.Length && at <= every + 3; at++)
        {
            var word = words[at].Text;
            if (Seconds.TryGetValue(word, out var unit))
                return TimeSpan.FromSeconds(figure * unit);

            if (Numbers.Of(word) is { } number)
                figure = number;
            else if (word is not ("a" or "of" or "other"))
                return null;
        }

        return null;
    }
}
