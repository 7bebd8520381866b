using System.Collections.Immutable;
using OrchestrationArchitect.Design.Synthesis.Phrases;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>Tells from their words whether two conditions exclude each other and leave nothing between them.</summary>
internal static class Opposites
{
    private static readonly ImmutableArray<(string One, string Other)> Pairs =
        [.. DataTable.Embedded("opposites.data.tsv", columns: 2).Select(row => (row[0], row[1]))];

    private static readonly ImmutableHashSet<string> Negations = ImmutableHashSet.Create(
        StringComparer.Ordinal, "not", "no", "without", "cannot", "can't", "isn't", "aren't", "doesn't", "don't", "didn't", "hasn't", "haven't", "wasn't", "won't", "never", "neither", "none");

    /// <summary>Words that tell nothing by themselves, so that a condition of only these and a negation says just "not so".</summary>
    private static readonly ImmutableHashSet<string> Empty = ImmutableHashSet.Create(
        StringComparer.Ordinal, "if", "it", "they", "he", "she", "this", "that", "so", "is", "are", "was", "were", "does", "do", "did", "has", "have", "been", "be", "the", "a", "an", "case", "one", "there", "then");

    /// <summary>Whether a condition only negates what another says: "if not", "it is not".</summary>
    public static bool IsBareNegation(string condition)
    {
        var words = Split(condition);
        return words.Any(Negations.Contains) && words.All(word => Negations.Contains(word) || Empty.Contains(word));
    }

    /// <summary>Whether exactly one of two conditions holds, as far as their words tell.</summary>
    public static bool Exclude(string one, string other)
    {
        var (first, second) = (Split(one), Split(other));
        return IsBareNegation(one) != IsBareNegation(other)
            || Negates(first, second) || Negates(second, first)
            || SameFigures(first, second) && Pairs.Any(pair => (Says(first, pair.One) && Says(second, pair.Other) && !Says(first, pair.Other))
                || (Says(second, pair.One) && Says(first, pair.Other) && !Says(second, pair.Other)));
    }

    /// <summary>What one condition says is what the other negates: "a hit" and "no hit".</summary>
    private static bool Negates(ImmutableArray<string> one, ImmutableArray<string> other)
    {
        if (one.Any(Negations.Contains))
            return false;
        var negated = other.SkipWhile(word => !Negations.Contains(word)).FirstOrDefault(Tells);
        return negated is not null && one.Where(Tells).Any(word => Stem(word) == Stem(negated));
    }

    /// <summary>"Above 640" and "below 560" leave something between them.</summary>
    private static bool SameFigures(ImmutableArray<string> one, ImmutableArray<string> other)
    {
        var (first, second) = (one.Where(Numbers.IsNumber).ToHashSet(StringComparer.Ordinal), other.Where(Numbers.IsNumber).ToHashSet(StringComparer.Ordinal));
        return first.Count == 0 || second.Count == 0 || first.SetEquals(second);
    }

    private static bool Tells(string word) => word.Length > 2 && !Negations.Contains(word) && !Empty.Contains(word);

    private static string Stem(string word) => word.Length > 5 ? word[..5] : word;

    private static bool Says(ImmutableArray<string> words, string stem)
    {
        var parts = stem.Split(' ');
        for (var at = 0; at + parts.Length <= words.Length; at++)
        {
            if (words.AsSpan(at, parts.Length - 1).SequenceEqual(parts.AsSpan(0, parts.Length - 1)) && Begins(words[at + parts.Length - 1], parts[^1]))
                return true;
        }

        return false;
    }

    /// <summary>Short words stand for themselves; of longer ones the beginning counts.</summary>
    private static bool Begins(string word, string stem) => stem.Length > 3 ? word.StartsWith(stem, StringComparison.Ordinal) : word == stem || (stem == "den" && word is "deny" or "denies" or "denied");

    private static ImmutableArray<string> Split(string condition) => [.. WordSplitter.Split(condition).Select(word => word.Text)];
}
