using System.Globalization;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Quantities;

/// <summary>Times: "two-hour", "1h30m", "PT30S", "2 minutes and 30 seconds", "an hour and a half".</summary>
internal static class Durations
{
    /// <summary>A time written as one token: "two-hour", "24-h", "PT15M"; the token after it, or <paramref name="i"/>.</summary>
    public static int InOneToken(TaggedSentence words, int i, out double seconds)
    {
        seconds = 0;
        var own = words.Lower(i);
        var hyphen = own.LastIndexOf('-');
        if (hyphen > 0 && words.Units.TryGet(own[(hyphen + 1)..], "time", out var unit) && (NumberWords.TryWhole(own[..hyphen], out var count) || Half(own[..hyphen], out count)))
        {
            seconds = count * unit;
            return i + 1;
        }

        return own.Length > 2 && own[0] == 'p' && (own[1] == 't' || char.IsAsciiDigit(own[1])) && char.IsAsciiLetter(own[^1]) && Iso(own, out seconds) ? i + 1 : i;
    }

    private static bool Half(string word, out double value)
    {
        value = word switch { "half" or "half-a" or "half-an" => 0.5, "sub" or "a" or "an" => 1, _ => 0 };
        return value > 0;
    }

    /// <summary>ISO 8601: a month has 30 days, a year 365.</summary>
    private static bool Iso(string word, out double seconds)
    {
        seconds = 0;
        var time = false;
        for (var at = 1; at < word.Length; at++)
        {
            if (word[at] == 't')
            {
                time = true;
                continue;
            }

            var end = at;
            while (end < word.Length && (char.IsAsciiDigit(word[end]) || word[end] == '.'))
            {
                end++;
            }

            if (end == at || end == word.Length || !double.TryParse(word.AsSpan(at, end - at), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                || Factor(word[end], time) is var factor && factor == 0)
            {
                return false;
            }

            seconds += number * factor;
            at = end;
        }

        return seconds > 0;
    }

    private static double Factor(char designator, bool time) => (designator, time) switch
    {
        ('y', false) => 31_536_000,
        ('m', false) => 2_592_000,
        ('w', false) => 604_800,
        ('d', false) => 86_400,
        ('h', true) => 3_600,
        ('m', true) => 60,
        ('s', true) => 1,
        _ => 0,
    };

    /// <summary>A unit of time after a number, with what is added in smaller units; the token after it, or 0.</summary>
    public static int AfterNumber(TaggedSentence words, int end, double value, out double seconds)
    {
        seconds = 0;
        var at = end;
        while (words.Lower(at) is "-" or "‑" || (at < words.Count && words.Units.Skips(words.Lower(at))))
        {
            at++;
        }

        var own = words.Lower(at);
        if (!words.Units.TryGet(own, "time", out var factor))
        {
            return Packed(words, at, value, out seconds);
        }

        if ((own == "second" && at > end && words.Lower(at - 1) is not "-") || IsStatusCode(words, end, value) || IsOtherUse(words, at))
        {
            return 0;
        }

        seconds = value * factor;
        return More(words, at + 1, factor, ref seconds);
    }

    /// <summary>"429s" and "5 m tall" are no times.</summary>
    private static bool IsStatusCode(TaggedSentence words, int end, double value) =>
        words.Lower(end) == "s" && value is >= 400 and < 600 && words[end].Start == words[end - 1].End && words.Lower(end - 2) is not ("within" or "under" or "than" or "<" or "≤" or "max" or "timeout" or "after" or "=" or ":" or "in" or "of");

    /// <summary>"A second time", "the third quarter": not an amount.</summary>
    private static bool IsOtherUse(TaggedSentence words, int at) => words.Lower(at) is "second" && words.Lower(at + 1) is "time" or "attempt" or "reviewer" or "opinion" or "step" && words.Lower(at - 1) is "a" or "one";

    private static int More(TaggedSentence words, int at, double factor, ref double seconds)
    {
        if (words.Matches(at, "and a half"))
        {
            seconds += factor / 2;
            return at + 3;
        }

        var next = words.Lower(at) == "and" ? at + 1 : at;
        var end = Numbers.Read(words, next, out var number);
        if (end > next && words.Lower(next) is not ("a" or "an") && words.Units.TryGet(words.Lower(end), "time", out var smaller) && smaller < factor)
        {
            seconds += number * smaller;
            return end + 1;
        }

        return at;
    }

    /// <summary>"1h30m", "1h30": the rest of it is one token.</summary>
    private static int Packed(TaggedSentence words, int at, double value, out double seconds)
    {
        seconds = 0;
        var own = words.Lower(at);
        var digit = own.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit < 1 || words[at].Start != words[at - 1].End || !words.Units.TryGet(own[..digit], "time", out var factor))
        {
            return 0;
        }

        var tail = own.AsSpan(digit).IndexOfAnyExceptInRange('0', '9');
        var rest = tail < 0 ? own[digit..] : own[digit..(digit + tail)];
        var smaller = tail < 0 ? factor / (factor == 86_400 ? 24 : 60) : words.Units.TryGet(own[(digit + tail)..], "time", out var unit) ? unit : 0;
        seconds = smaller > 0 && double.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? value * factor + number * smaller : 0;
        return seconds > 0 ? at + 1 : 0;
    }
}
