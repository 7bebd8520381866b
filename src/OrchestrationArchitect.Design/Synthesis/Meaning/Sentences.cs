using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis.Phrases;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Synthesis.Meaning;

/// <summary>The words of a scenario by sentence, split once, so that facts can be seen beside the words around them.</summary>
internal sealed class Sentences
{
    private readonly ImmutableArray<TextWord>[] _words;

    public Sentences(Scenario scenario) =>
        _words = [.. EnumTable<SourceField>.Values.Select(field => WordSplitter.Split(scenario.TextOf(field)))];

    /// <summary>The words of a field.</summary>
    public ImmutableArray<TextWord> Of(SourceField field) => _words[(int)field];

    /// <summary>The number of the sentence a span begins in; -1 for a span without words.</summary>
    public int At(SourceSpan span)
    {
        var word = WordAt(span);
        return word < 0 ? -1 : Of(span.Field)[word].Sentence;
    }

    /// <summary>The words of the sentence a span begins in.</summary>
    public ImmutableArray<TextWord> Around(SourceSpan span)
    {
        var word = WordAt(span);
        return word < 0 ? [] : [.. SentenceOf(Of(span.Field), word)];
    }

    /// <summary>The words of the sentence that a word stands in.</summary>
    public static ReadOnlySpan<TextWord> SentenceOf(ImmutableArray<TextWord> words, int word)
    {
        var (start, end, sentence) = (word, word + 1, words[word].Sentence);
        while (start > 0 && words[start - 1].Sentence == sentence)
            start--;
        while (end < words.Length && words[end].Sentence == sentence)
            end++;
        return words.AsSpan()[start..end];
    }

    /// <summary>The words from where a span begins up to a place, within its sentence.</summary>
    public ImmutableArray<TextWord> UpTo(int place, SourceSpan span)
    {
        var first = WordAt(span);
        if (first < 0)
            return [];
        var words = Of(span.Field);
        var end = first;
        while (end < words.Length && words[end].Sentence == words[first].Sentence && words[end].Start < place)
            end++;
        return words[first..end];
    }

    /// <summary>The word before a span; <see langword="null"/> where there is none.</summary>
    public string? Before(SourceSpan span)
    {
        var word = WordAt(span);
        return word > 0 ? Of(span.Field)[word - 1].Text : null;
    }

    /// <summary>The place of the first word that ends after a span begins; -1 if none does.</summary>
    public int EndingAfter(SourceSpan span)
    {
        var words = Of(span.Field);
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words[middle].End > span.Start ? (low, middle) : (middle + 1, high);
        }

        return low < words.Length ? low : -1;
    }

    private int WordAt(SourceSpan span)
    {
        if (span.Length == 0)
            return -1;
        var words = Of(span.Field);
        var (low, high) = (0, words.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = words[middle].Start <= span.Start ? (middle, high) : (low, middle - 1);
        }

        return words.IsEmpty ? -1 : low;
    }
}
