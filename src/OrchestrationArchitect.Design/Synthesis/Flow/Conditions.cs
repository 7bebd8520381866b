using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>Makes choices from conditions in words.</summary>
internal static class Conditions
{
    /// <summary>The condition that takes what all others leave.</summary>
    public const string Otherwise = "otherwise";

    private static readonly ImmutableArray<string> Else = [Otherwise, "else", "if not", "in all other cases", "or else", "in any other case"];

    private static readonly ImmutableArray<string> Rest =
        ["everything else", "anything else", "all others", "all the others", "all the other", "all other", "any other", "every other", "the others", "the rest", "everyone else", "the remaining", "all remaining"];

    /// <summary>
    /// A choice that always has a way on: the branch for everything else, or the last of two that exclude each other, or of
    /// several that somebody takes one of, or nothing at all.
    /// </summary>
    public static ChoiceNode Choice(ImmutableArray<ChoiceBranch> branches, FlowNode? otherwise)
    {
        var last = branches.FindIndex(branch => IsElse(branch.Condition) || (branches.Length > 1 && Opposites.IsBareNegation(branch.Condition)));
        if (last < 0 && branches.Length == 2 && Opposites.Exclude(branches[0].Condition, branches[1].Condition))
            last = 1;
        if (last < 0 && branches.All(branch => Alternatives.IsChosen(branch.Condition)))
            last = branches.Length - 1;

        return otherwise is not null || last < 0 || branches.Length == 1
            ? new ChoiceNode(branches, otherwise ?? Nodes.Nothing)
            : new ChoiceNode(branches.RemoveAt(last), branches[last].Body);
    }

    /// <summary>Whether a condition stands for all that the others leave.</summary>
    public static bool IsElse(string condition) =>
        IsAny(Else, condition.AsSpan().Trim(" ,.")) || BeginsWithAny(Rest, condition);

    private static bool IsAny(ImmutableArray<string> words, ReadOnlySpan<char> said)
    {
        foreach (var word in words)
        {
            if (said.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool BeginsWithAny(ImmutableArray<string> words, string said)
    {
        foreach (var word in words)
        {
            if (said.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

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
