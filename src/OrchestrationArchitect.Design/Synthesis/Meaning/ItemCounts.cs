using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis.Meaning;

/// <summary>Reads how many items a collection has: "from each of five airlines and three hotel chains".</summary>
internal static class ItemCounts
{
    private const int Stem = 4;
    private static readonly ImmutableHashSet<string> Limits = ImmutableHashSet.Create(StringComparer.Ordinal, "time", "once", "parallel", "concurrently", "simultaneously");

    /// <summary>The number of items the text names; <see langword="null"/> if it names none.</summary>
    public static int? Of(Brief brief, ForEachFact each)
    {
        var first = brief.Facts.Steps.FirstOrDefault(step => each.Steps.Contains(step.Id, StringComparer.Ordinal));
        var near = first is null ? [] : brief.Sentences.Around(first.Span);
        return Count(near.AsSpan(), each.Item) ?? Enum.GetValues<SourceField>().Select(field => First(brief.Sentences.Of(field), each.Item)).FirstOrDefault(count => count is not null);
    }

    /// <summary>The number that the first sentence names which names one.</summary>
    private static int? First(ImmutableArray<TextWord> words, string item)
    {
        int? count = null;
        for (var at = 0; count is null && at < words.Length;)
        {
            var sentence = Sentences.SentenceOf(words, at);
            count = Count(sentence, item);
            at += sentence.Length;
        }

        return count;
    }

    private static int? Count(ReadOnlySpan<TextWord> words, string item)
    {
        var head = item.Split(' ')[^1].ToLowerInvariant();
        if (head.Length < Stem - 1 || IsLimit(words))
            return null;
        var stem = head[..Math.Min(Stem, head.Length)];
        for (var at = 0; at < words.Length; at++)
        {
            // "No two branches" counts nothing.
            if (Counted(words, at) is not { } found || (at > 0 && words[at - 1].Text is "no" or "than"))
                continue;
            // "five airlines and three hotel chains": one collection of eight.
            var (sum, named) = (found.Number, Names(words[found.Noun], stem));
            for (var next = found.Noun + 1; next < words.Length && words[next].Text == "and" && Counted(words, next + 1) is { } more; next = more.Noun + 1)
                (sum, named, at) = (sum + more.Number, named || Names(words[more.Noun], stem), more.Noun);
            if (named)
                return (int)Math.Clamp(sum, 1, 1_000_000);
        }

        return null;
    }

    private static bool Names(TextWord noun, string stem) => noun.Text.StartsWith(stem, StringComparison.Ordinal);

    /// <summary>"At most five files at a time": how many there are is not said.</summary>
    private static bool IsLimit(ReadOnlySpan<TextWord> words)
    {
        var limits = false;
        foreach (var word in words)
        {
            if (word.Text == "same")
                return false;
            limits |= Limits.Contains(word.Text);
        }

        return limits;
    }

    /// <summary>A number of two or more with a plural noun straight after it, or one word on.</summary>
    private static (double Number, int Noun)? Counted(ReadOnlySpan<TextWord> words, int at)
    {
        if (at >= words.Length || Numbers.Of(words[at].Text) is not { } number || number < 2)
            return null;
        for (var noun = at + 1; noun <= at + 2 && noun < words.Length; noun++)
        {
            if (words[noun].Text.Length > 3 && words[noun].Text.EndsWith('s') && !words[noun].Text.EndsWith("ss", StringComparison.Ordinal))
                return (number, noun);
        }

        return null;
    }
}
