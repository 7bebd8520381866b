using System.Globalization;
using System.Text;

namespace OrchestrationArchitect.Design.Synthesis;

/// <summary>Makes ids, names and figures readable.</summary>
internal static class Words
{
    private static readonly (double Seconds, string Unit)[] Units =
        [(86400, "d"), (3600, "h"), (60, "min"), (1, "s")];

    /// <summary>A noun phrase with its article: <c>an AWS Batch</c>, <c>a carrier</c>.</summary>
    public static string A(string words) => ("AEIOaeio".Contains(words[0], StringComparison.Ordinal) ? "an " : "a ") + words;

    /// <summary>A name as a kebab-case id: <c>Process payment</c> becomes <c>process-payment</c>.</summary>
    public static string Kebab(string name)
    {
        var id = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter))
                id.Append(char.ToLowerInvariant(letter));
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        return id.ToString().TrimEnd('-');
    }

    /// <summary>A kebab-case id as a name: <c>refund-payment</c> becomes <c>Refund payment</c>.</summary>
    public static string Name(string id) => Upper(id.Replace('-', ' '));

    /// <summary>The same with its first letter in upper case.</summary>
    public static string Upper(string words) => words.Length == 0 ? words : string.Concat([char.ToUpperInvariant(words[0])], words.AsSpan(1));

    /// <summary>The same with its first letter in lower case, unless the first word is an abbreviation.</summary>
    public static string Lower(string words) =>
        words.Length < 2 || char.IsUpper(words[1]) ? words : string.Concat([char.ToLowerInvariant(words[0])], words.AsSpan(1));

    /// <summary>Where a run keeps the items of a collection: <c>order line</c> gives <c>$.orderLines</c>.</summary>
    public static string ItemsOf(string item) => "$." + Exporting.Naming.Words.Camel(Plural(item));

    /// <summary>The plural of a noun phrase, by its last word: <c>order line</c> becomes <c>order lines</c>.</summary>
    public static string Plural(string words) => Exporting.Naming.Words.Plural(words);

    /// <summary>A time in at most two units: <c>5 s</c>, <c>1.5 s</c>, <c>250 ms</c>, <c>6 min 15 s</c>, <c>14 d</c>.</summary>
    public static string Time(TimeSpan time)
    {
        if (time < TimeSpan.FromSeconds(1))
            return time <= TimeSpan.Zero ? "0 s" : Number(time.TotalMilliseconds) + " ms";

        return time < TimeSpan.FromMinutes(2) ? Number(time.TotalSeconds) + " s" : InUnits(time);
    }

    private static string InUnits(TimeSpan time)
    {
        var at = Array.FindIndex(Units, unit => time.TotalSeconds >= unit.Seconds);
        var whole = Math.Floor(time.TotalSeconds / Units[at].Seconds);
        var rest = at + 1 < Units.Length ? Math.Floor((time.TotalSeconds - (whole * Units[at].Seconds)) / Units[at + 1].Seconds) : 0;
        return $"{Number(whole)} {Units[at].Unit}" + (rest > 0 ? $" {Number(rest)} {Units[at + 1].Unit}" : "");
    }

    /// <summary>Bytes in steps of 1,024: <c>100 KB</c>.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        >= 1 << 30 => Number(bytes / (double)(1 << 30)) + " GB",
        >= 1 << 20 => Number(bytes / (double)(1 << 20)) + " MB",
        >= 1 << 10 => Number(bytes / (double)(1 << 10)) + " KB",
        _ => Number(bytes) + " B",
    };

    /// <summary>At most two decimals, thousands separated.</summary>
    public static string Number(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>The words in one list: <c>a, b and c</c>.</summary>
    public static string List(IEnumerable<string> words) => words.ToArray() switch
    {
        [] => "none",
        [var one] => one,
        var many => string.Join(", ", many.AsSpan()[..^1]) + " and " + many[^1],
    };
}
