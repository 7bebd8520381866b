using System.Globalization;

namespace OrchestrationArchitect.Prompts.Evaluation.Regexes;

/// <summary>Estimates from above how many states a pattern has once its counted repetitions are written out.</summary>
/// <remarks>Building an automaton is not under the time limit of matching, so a pattern like
/// <c>((a{1000}){1000}){1000}</c> must be known before it is built.</remarks>
internal static class AutomatonSize
{
    /// <summary>Up to here an automaton is built in some milliseconds.</summary>
    public const long Most = 4_000;

    private const long Cap = 1_000_000_000;

    public static long Estimate(string pattern)
    {
        var groups = new Stack<long>();
        long size = 0, last = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '(':
                    groups.Push(size);
                    size = last = 0;
                    break;
                case ')':
                    last = Math.Max(1, size);
                    size = Add(groups.TryPop(out var outer) ? outer : 0, last);
                    break;
                case '{' when TryCount(pattern, i, out var count, out var close):
                    // `last` is in `size` once already.
                    var repeated = Math.Min(Cap, last * Math.Max(0, count - 1));
                    size = Add(size, repeated);
                    last = Add(last, repeated);
                    i = close;
                    break;
                case '[':
                    i = SkipClass(pattern, i);
                    size = Add(size, last = 1);
                    break;
                case '\\':
                    i++;
                    size = Add(size, last = 1);
                    break;
                default:
                    size = Add(size, last = 1);
                    break;
            }
        }

        return groups.Aggregate(size, Add);
    }

    private static long Add(long left, long right) => Math.Min(Cap, left + right);

    private static bool TryCount(string pattern, int open, out long count, out int close)
    {
        count = 0;
        close = pattern.IndexOf('}', open);
        if (close < 0 || close - open > 24)
            return false;
        var parts = pattern[(open + 1)..close].Split(',');
        return parts.Length <= 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out count)
            && (parts.Length == 1 || parts[1].Length == 0 || long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out count));
    }

    private static int SkipClass(string pattern, int open)
    {
        var i = open + 1;
        if (i < pattern.Length && pattern[i] == '^')
            i++;
        for (i++; i < pattern.Length && pattern[i] != ']'; i++)
        {
            if (pattern[i] == '\\')
                i++;
        }

        return i;
    }
}
