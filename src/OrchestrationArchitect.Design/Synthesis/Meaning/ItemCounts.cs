using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Phrases;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Synthesis.Meaning;

/// <summary>Reads how many items a collection has: "from each of five airlines and three hotel chains".</summary>
internal sealed class ItemCounts(ProcessFacts facts, Sentences sentences)
{
    private const int Stem = 4;
    private static readonly ImmutableHashSet<string> Limits = ImmutableHashSet.Create(StringComparer.Ordinal, "time", "once", "parallel", "concurrently", "simultaneously");

    private List<Collection>? _all;

    /// <summary>The number of items the text names; <see langword="null"/> if it names none.</summary>
    public int? Of(ForEachFact each)
    {
        var first = facts.Steps.FirstOrDefault(step => each.Steps.Contains(step.Id, StringComparer.Ordinal));
        var near = first is null ? [] : sentences.Around(first.Span);
        _all ??= [.. EnumTable<SourceField>.Values.SelectMany(field => InText(sentences.Of(field)))];
        return Count(In(near.AsSpan()), each.Item) ?? Count(_all, each.Item);
    }

    private static List<Collection> InText(ImmutableArray<TextWord> words)
    {
        var found = new List<Collection>();
        for (var at = 0; at < words.Length;)
        {
            var sentence = Sentences.SentenceOf(words, at);
            at += sentence.Length;
            found.AddRange(In(sentence));
        }

        return found;
    }

    /// <summary>What a sentence counts.</summary>
    private static List<Collection> In(ReadOnlySpan<TextWord> words)
    {
        var found = new List<Collection>();
        for (var at = 0; at < words.Length; at++)
        {
            // "No two branches" counts nothing.
            if (Counted(words, at) is not { } first || (at > 0 && words[at - 1].Text is "no" or "than"))
                continue;
            var (sum, nouns) = (first.Number, new List<string> { words[first.Noun].Text });
            for (var next = first.Noun + 1; next < words.Length && words[next].Text == "and" && Counted(words, next + 1) is { } more; next = more.Noun + 1)
            {
                (sum, at) = (sum + more.Number, more.Noun);
                nouns.Add(words[more.Noun].Text);
            }

            found.Add(new Collection(sum, nouns));
        }

        return found.Count > 0 && IsLimit(words) ? [] : found;
    }

    private static int? Count(List<Collection> collections, string item)
    {
        var head = item.Split(' ')[^1].ToLowerInvariant();
        if (head.Length < Stem - 1)
            return null;
        var stem = head[..Math.Min(Stem, head.Length)];
        return collections.Find(collection => collection.Nouns.Exists(noun => noun.StartsWith(stem, StringComparison.Ordinal))) is { } named
            ? (int)Math.Clamp(named.Number, 1, 1_000_000)
            : null;
    }

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

    /// <summary>"Five airlines and three hotel chains": one collection of eight.</summary>
    /// <param name="Number">How many items it has.</param>
    /// <param name="Nouns">What they are called.</param>
    private sealed record Collection(double Number, List<string> Nouns);
}
