using System.Text.RegularExpressions;
using OrchestrationArchitect.Prompts.Loading;

namespace OrchestrationArchitect.Prompts.Evaluation.Dialects;

/// <summary>Keys beside a check that change what it means.</summary>
/// <param name="Negated">It passes when it does not hold.</param>
/// <param name="IgnoreCase">Whether case matters; <see langword="null"/> when not said.</param>
/// <param name="Flags">Flags for regular expressions.</param>
/// <param name="UnknownFlags">Flags that have no meaning here; empty when all are known.</param>
internal sealed record Modifiers(bool Negated, bool? IgnoreCase, RegexOptions Flags, string UnknownFlags)
{
    /// <summary>Takes the modifiers out of a mapping; what the mapping does not say comes from <paramref name="outer"/>.</summary>
    public static Modifiers Read(FieldReader fields, Modifiers? outer = null)
    {
        var negated = (fields.TakeFlag("negate", "negated", "invert", "not") ?? false)
            ^ (fields.TakeFlag("expectedResult", "shouldMatch") == false)
            ^ (fields.TakeIf("match", IsFlag) is PromptScalar { Text: var match } && Booleans.TryParse(match, out var wanted) && !wanted);
        bool? ignore = fields.TakeFlag("ignoreCase", "caseInsensitive");
        if (fields.TakeFlag("caseSensitive") is { } sensitive)
            ignore ??= !sensitive;
        var (flags, unknown) = RegexFlags.Parse(fields.TakeTexts("flags"));
        return new Modifiers(
            negated ^ (outer?.Negated ?? false), ignore ?? outer?.IgnoreCase,
            flags | (outer?.Flags ?? RegexOptions.None), unknown + outer?.UnknownFlags);
    }

    private static bool IsFlag(PromptNode node) => node is PromptScalar { IsPlain: true } scalar && Booleans.TryParse(scalar.Text, out _);
}
