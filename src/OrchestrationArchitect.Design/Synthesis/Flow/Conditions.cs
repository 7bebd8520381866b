using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>Makes choices from conditions in words.</summary>
internal static class Conditions
{
    private static readonly ImmutableArray<string> Else = ["otherwise", "else", "if not", "in all other cases", "or else"];

    private static readonly ImmutableArray<(string Yes, string No)> Opposites =
    [
        ("approve", "reject"), ("approve", "declin"), ("approve", "den"), ("accept", "reject"), ("accept", "declin"),
        ("accept", "refus"), ("valid", "invalid"), ("in stock", "out of stock"), ("available", "unavailable"),
        ("succe", "fail"), ("pass", "fail"), ("complete", "incomplete"), ("agree", "disagree"), ("eligible", "ineligible"),
    ];

    /// <summary>
    /// A choice that always has a way on: the branch for everything else, or the last of two that exclude each other, or
    /// nothing at all.
    /// </summary>
    public static ChoiceNode Choice(ImmutableArray<ChoiceBranch> branches, FlowNode? otherwise)
    {
        var last = branches.FindIndex(branch => IsElse(branch.Condition));
        if (last < 0 && branches.Length == 2 && Exclude(branches[0].Condition, branches[1].Condition))
            last = 1;

        return otherwise is not null || last < 0 || branches.Length == 1
            ? new ChoiceNode(branches, otherwise ?? Nodes.Nothing)
            : new ChoiceNode(branches.RemoveAt(last), branches[last].Body);
    }

    /// <summary>Whether a condition stands for all that the others leave.</summary>
    public static bool IsElse(string condition) =>
        Else.Any(word => string.Equals(condition.Trim(' ', ',', '.'), word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether two conditions cannot both hold nor both fail, as far as their words tell.</summary>
    public static bool Exclude(string one, string other) =>
        Negates(one, other) || Negates(other, one)
        || Opposites.Any(pair => (Says(one, pair.Yes) && Says(other, pair.No)) || (Says(other, pair.Yes) && Says(one, pair.No)));

    private static bool Negates(string one, string other) => string.Equals(
        other.Replace(" not ", " ", StringComparison.OrdinalIgnoreCase), one, StringComparison.OrdinalIgnoreCase)
        && !string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool Says(string condition, string stem) =>
        condition.Split(' ').Any(word => word.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
        || (stem.Contains(' ', StringComparison.Ordinal) && condition.Contains(stem, StringComparison.OrdinalIgnoreCase));

    private static int FindIndex(this ImmutableArray<ChoiceBranch> branches, Predicate<ChoiceBranch> match)
    {
        for (var index = 0; index < branches.Length; index++)
        {
            if (match(branches[index]))
                return index;
        }

        return -1;
    }
}
