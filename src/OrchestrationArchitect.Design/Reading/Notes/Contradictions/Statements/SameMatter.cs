using System.Collections.Frozen;
using System.Collections.Immutable;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

/// <summary>Words that may name the same deed or thing, from <c>same-matter.data.tsv</c>.</summary>
internal static class SameMatter
{
    private static readonly FrozenDictionary<string, ImmutableArray<int>> Groups = DataTable.Embedded("same-matter.data.tsv", 1)
        .SelectMany((row, group) => DataTable.List(row, 0).Select(word => (Word: word, Group: group)))
        .GroupBy(entry => entry.Word, entry => entry.Group, StringComparer.Ordinal)
        .ToFrozenDictionary(entries => entries.Key, entries => entries.Distinct().ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The groups of a word, by its root and as it stands, in ascending order of each.</summary>
    public static ImmutableArray<int> Of(string root, string surface)
    {
        var own = Groups.GetValueOrDefault(root, []);
        return root != surface && Groups.TryGetValue(surface, out var other) ? own.IsEmpty ? other : own.AddRange(other) : own;
    }

    /// <summary>Whether two words have a group in common.</summary>
    public static bool Shares(ImmutableArray<int> one, ImmutableArray<int> other)
    {
        foreach (var group in one)
        {
            if (other.Contains(group))
            {
                return true;
            }
        }

        return false;
    }
}
