using System.Collections.Immutable;
using System.Globalization;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>Words that speak of steps by their numbers: "step 4", "steps 2 to 4", "(c)", "FR-3".</summary>
/// <param name="Start">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Numbers">The numbers as <see cref="Block.Number"/> has them, ranges written out.</param>
internal sealed record StepReferences(int Start, int End, ImmutableArray<string> Numbers)
{
    /// <summary>A longer range is none of steps.</summary>
    private const int LongestRange = 40;

    /// <summary>The references between two tokens, in order.</summary>
    public static IEnumerable<StepReferences> In(TaggedSentence words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (At(words, i, end) is { } found)
            {
                yield return found;
                i = found.End - 1;
            }
        }
    }

    private static StepReferences? At(TaggedSentence words, int i, int end)
    {
        if (words.Lower(i) is "step" or "steps" or "point" or "points" or "item" or "items" or "action" or "actions" or "task" or "tasks" or "activity" or "activities" or "stage" or "stages" or "phase" or "phases" or "number" or "requirement" && i + 1 < end)
        {
            var after = Many(words, i + 1, end, out var numbers);
            return numbers.IsEmpty ? null : new StepReferences(i, after, numbers);
        }

        if (words.Lower(i) == "(" && i + 2 < end && words.Lower(i + 2) == ")" && IsNumber(words[i + 1]))
        {
            return new StepReferences(i, i + 3, [words.Lower(i + 1)]);
        }

        return ListMarkers.IsIdentifier(words[i].Text, out var joined) && joined ? new StepReferences(i, i + 1, [words.Lower(i)]) : null;
    }

    private static int Many(TaggedSentence words, int from, int end, out ImmutableArray<string> numbers)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var i = from;
        while (i < end && IsNumber(words[i]))
        {
            var range = words.Lower(i + 1) is "to" or "-" or "–" or "through" or "till" or "until" && i + 2 < end && IsNumber(words[i + 2]);
            found.AddRange(range ? Range(words.Lower(i), words.Lower(i + 2)) : [words.Lower(i)]);
            i += range ? 3 : 1;
            var joiner = words.Lower(i) is "," or "and" or "or" or "&" ? words.Lower(i) == "," && words.Lower(i + 1) is "and" or "or" ? 2 : 1 : 0;
            if (joiner == 0 || i + joiner >= end || !IsNumber(words[i + joiner]))
            {
                break;
            }

            i += joiner;
        }

        numbers = found.ToImmutable();
        return i;
    }

    private static IEnumerable<string> Range(string first, string last)
    {
        if (int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to) && from < to && to - from <= LongestRange)
        {
            return Enumerable.Range(from, to - from + 1).Select(n => n.ToString(CultureInfo.InvariantCulture));
        }

        return first.Length == 1 && last.Length == 1 && first[0] < last[0] ? Enumerable.Range(first[0], last[0] - first[0] + 1).Select(c => ((char)c).ToString()) : [first, last];
    }

    /// <summary>A token may number a step: "3", "b", "FR-2".</summary>
    public static bool IsNumber(Token token) =>
        (token.Kind == TokenKind.Number && token.Text.Length <= 6) || (token.Kind == TokenKind.Word && token.Text.Length == 1 && char.IsAsciiLetter(token.Text[0]) && token.Lower is not ("a" or "i")) || ListMarkers.IsIdentifier(token.Text, out _);
}
