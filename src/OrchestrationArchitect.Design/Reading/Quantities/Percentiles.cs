using System.Collections.Immutable;
using System.Globalization;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Quantities;

/// <summary>Percentiles: "p95", "P99.9", "95th percentile", "median", "nine out of ten".</summary>
internal static class Percentiles
{
    public static Quantity? At(TaggedSentence words, int i) => Named(words.Sentence.Tokens, i) ?? OutOf(words, i);

    /// <summary>The percentile that a label names: "p95 latency: 800 ms".</summary>
    public static double? InLabel(ImmutableArray<Token> label) => Enumerable.Range(0, label.Length).Select(i => Named(label, i)?.Value).FirstOrDefault(value => value is not null);

    private static Quantity? Named(ImmutableArray<Token> words, int i) => Short(words, i) ?? Ordinal(words, i) ?? (Lower(words, i) == "median" ? Of(50, i, i + 1) : null);

    private static string Lower(ImmutableArray<Token> words, int i) => i >= 0 && i < words.Length ? words[i].Lower : "";

    private static Quantity Of(double value, int first, int end) => new(QuantityKind.Percentile, value, first, end, "");

    private static Quantity? Short(ImmutableArray<Token> words, int i)
    {
        var own = Lower(words, i);
        if (own is "p" or "percentile" && Lower(words, i + 1) is "(" or "-" or "" or "=" is var sign)
        {
            var at = sign ? i + 2 : i + 1;
            return at < words.Length && words[at].Kind == TokenKind.Number && Number(Lower(words, at), out var spaced) && spaced is >= 50 and < 100
                ? Of(spaced, i, Lower(words, at + 1) == ")" ? at + 2 : at + 1) : null;
        }

        if (own.Length < 3 || own[0] != 'p' || !Number(own.AsSpan(own[1] == '-' ? 2 : 1), out var value) || value is < 50 or >= 1000)
        {
            return null;
        }

        var end = i + 1;
        if (Lower(words, end) == "." && words[i].End == words[end].Start && Lower(words, end + 1) is { Length: > 0 } digits && Number("0." + digits, out var fraction))
        {
            (value, end) = (value + fraction, end + 2);
        }

        return Of(value >= 100 ? value / 10 : value, i, end);
    }

    /// <summary>"95th percentile", "95 percentile", "ninety-fifth percentile".</summary>
    private static Quantity? Ordinal(ImmutableArray<Token> words, int i)
    {
        if (Lower(words, i + 1) is not ("percentile" or "percentiles" or "pct" or "pctl" or "%ile" or "quantile") || Lower(words, i).Length < 2)
        {
            return null;
        }

        var own = Lower(words, i);
        var digits = own.AsSpan().TrimEnd("thstndr");
        var value = Number(digits, out var direct) ? direct
            : own.EndsWith("-fifth", StringComparison.Ordinal) && NumberWords.TryWhole(own[..^6], out var tens) ? tens + 5
            : own.EndsWith("-ninth", StringComparison.Ordinal) && NumberWords.TryWhole(own[..^6], out tens) ? tens + 9
            : own is "ninetieth" ? 90 : 0;
        value = value is > 0 and < 1 ? value * 100 : value;
        return value is >= 50 and < 100 ? Of(value, i, i + 2) : null;
    }

    /// <summary>"Nine out of ten", "99 in 100", "95 times out of 100", "97 of 100 scenes".</summary>
    private static Quantity? OutOf(TaggedSentence words, int i)
    {
        if (words.Lower(i + 1) is not ("times" or "cases" or "out" or "in" or "of") || (Numbers.Read(words, i, out var part) is var after && after != i + 1))
        {
            return null;
        }

        after += words.Lower(after) is "times" or "cases" ? 1 : 0;
        var at = words.Lower(after) == "out" && words.Lower(after + 1) == "of" ? after + 2 : words.Lower(after) is "in" or "of" ? after + 1 : after;
        var all = 0.0;
        var end = at > after ? Numbers.Read(words, at, out all) : at;
        return end > at && all is 10 or 100 or 1000 && part < all && part * 2 >= all && !words.Units.TryGet(words.Lower(end), "time", out _) ? Of(100 * part / all, i, end) : null;
    }

    private static bool Number(ReadOnlySpan<char> digits, out double value) =>
        double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}
