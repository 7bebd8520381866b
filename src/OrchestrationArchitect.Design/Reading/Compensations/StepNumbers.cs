using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Steps that the text names by their place: "undo 2 and 3", "steps 3 to 1", "the first two bookings".</summary>
/// <param name="Named">The numbers, in the order told; empty if only a count is given.</param>
/// <param name="First">How many from the beginning; negative from the end; 0 if numbers are named.</param>
public sealed record StepNumbers(ImmutableArray<int> Named, int First)
{
    private const int Longest = 99;

    /// <summary>They are the others of a group of which one fails: "the other two".</summary>
    public bool Others { get; init; }

    /// <summary>The numbers that begin at a token; <see langword="null"/> if none do.</summary>
    internal static StepNumbers? After(TaggedSentence words, int from)
    {
        var at = from + (words.Lower(from) is "the" ? 1 : 0);
        if (words.Lower(at) is "first" or "last" or "previous" or "preceding" && words.TagAt(at + 1) is Tag.Number && Value(words, at + 1) is var count and > 0)
        {
            return new StepNumbers([], words.Lower(at) == "first" ? count : -count);
        }

        at += IsStep(words, at) ? 1 : 0;
        if (words.Lower(at) is "(" && words.Lower(at + 1) is [>= 'a' and <= 'h'] letter && words.Lower(at + 2) is ")")
        {
            return new StepNumbers([letter[0] - 'a' + 1], 0);
        }

        var numbers = ImmutableArray.CreateBuilder<int>();
        while (words.TagAt(at) is Tag.Number && Value(words, at) is var value and > 0)
        {
            var range = at + 2 < words.Count && words.Lower(at + 1) is "to" or "-" or "–" or "through" or "until" or "down" && words.TagAt(at + 2) is Tag.Number ? Value(words, at + 2) : 0;
            numbers.AddRange(range == 0 ? [value] : range > value ? Enumerable.Range(value, range - value + 1) : Enumerable.Range(range, value - range + 1).Reverse());
            at += range == 0 ? 1 : 3;
            while (words.Lower(at) is "," or "and" or "&" or "then")
            {
                at++;
            }

            at += IsStep(words, at) ? 1 : 0;
        }

        return numbers.Count > 0 && words.TagAt(at) is not (Tag.Noun or Tag.Name or Tag.Adjective) ? new StepNumbers(numbers.ToImmutable(), 0) : null;
    }

    /// <summary>The numbers that end just before a token: "steps 3 to 1 are rolled back".</summary>
    internal static StepNumbers? Before(TaggedSentence words, int end)
    {
        if (end >= 3 && words.Lower(end - 1) is ")" && After(words, end - 3) is { } lettered)
        {
            return lettered;
        }

        var at = end;
        while (at > 0 && (words.TagAt(at - 1) is Tag.Number || IsStep(words, at - 1) || words.Lower(at - 1) is "and" or "to" or "-" or "–" or "," or "&" or "through" or "down"))
        {
            at--;
        }

        while (at < end && !IsStep(words, at))
        {
            at++;
        }

        return at < end ? After(words, at) : Phrases.Before(words, end, 0) is { IsEmpty: false } counted && After(words, counted.Start) is { Named.IsEmpty: true } first ? first : null;
    }

    private static bool IsStep(TaggedSentence words, int at) => words.Lower(at) is "step" or "steps" or "action" or "actions" or "item" or "items" or "stage" or "stages" or "no" or "nos" or "number" or "numbers" or "points" or "point";

    private static int Value(TaggedSentence words, int at) =>
        int.TryParse(words.Lower(at), out var digits) ? digits is > 0 and <= Longest ? digits : 0 : NumberWords.TryWhole(words.Lower(at), out var spelt) && spelt is > 0 and <= Longest ? (int)spelt : 0;
}
