using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis.Meaning;

/// <summary>Reads how many items a collection has: "from each of five airlines and three hotel chains".</summary>
internal sealed class ItemCounts(ProcessFacts facts, Sentences sentences)
{
    private const int Stem = 4;
    private static readonly ImmutableHashSet<string> Limits = ImmutableHashSet.Create(StringComparer.Ordinal, "time", "once", "parallel", "concurrently", "simultaneously");

    private List<ImmutableArray<TextWord>>? _counting;

    /// <summary>The number of items the text names; <see langword="null"/> if it names none.</summary>
    public int? Of(ForEachFact each)
    {
        var first = facts.Steps.FirstOrDefault(step => each.Steps.Contains(step.Id, StringComparer.Ordinal));
        var near = first is null ? [] : sentences.Around(first.Span);
        _counting ??= [.. Enum.GetValues<SourceField>().SelectMany(field => Counting(sentences.Of(field)))];
        return Count(near.AsSpan(), each.Item) ?? _counting.Select(sentence => Count(sentence.AsSpan(), each.Item)).FirstOrDefault(count => count is not null);
    }

    /// <summary>The sentences that count something.</summary>
    private static IEnumerable<ImmutableArray<TextWord>> Counting(ImmutableArray<TextWord> words)
    {
        for (var at = 0; at < words.Length;)
        {
            var sentence = Sentences.SentenceOf(words, at).ToImmutableArray();
            at += sentence.Length;
            if (Enumerable.Range(0, sentence.Length).Any(word => Counted(sentence.AsSpan(), word) is not null))
                yield return sentence;
        }
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
