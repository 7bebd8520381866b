using System.Text.RegularExpressions;

namespace OrchestrationArchitect.Prompts.Evaluation.Dialects;

/// <summary>Reads flags of regular expressions: letters (<c>im</c>) or Python's names (<c>re.IGNORECASE</c>).</summary>
internal static class RegexFlags
{
    /// <summary>The flags, and those that have no meaning here.</summary>
    public static (RegexOptions Flags, string Unknown) Parse(IEnumerable<string> texts)
    {
        var flags = RegexOptions.None;
        var unknown = "";
        foreach (var word in texts.SelectMany(text => text.Split([' ', ',', '|'], StringSplitOptions.RemoveEmptyEntries)))
        {
            var name = word.StartsWith("re.", StringComparison.Ordinal) ? word[3..] : word;
            var known = Named(name);
            foreach (var letter in known is null ? name : "")
            {
                if (Letter(letter) is { } one)
                    flags |= one;
                else
                    unknown += letter;
            }

            flags |= known ?? RegexOptions.None;
        }

        return (flags, unknown);
    }

    private static RegexOptions? Named(string name) => name.ToUpperInvariant() switch
    {
        "IGNORECASE" => RegexOptions.IgnoreCase,
        "MULTILINE" => RegexOptions.Multiline,
        "DOTALL" or "SINGLELINE" => RegexOptions.Singleline,
        "VERBOSE" => RegexOptions.IgnorePatternWhitespace,
        "UNICODE" or "GLOBAL" => RegexOptions.None,
        _ => null,
    };

    // g, u, y and d change what a JavaScript match returns, not whether there is one.
    private static RegexOptions? Letter(char letter) => char.ToLowerInvariant(letter) switch
    {
        'i' => RegexOptions.IgnoreCase,
        'm' => RegexOptions.Multiline,
        's' => RegexOptions.Singleline,
        'x' => RegexOptions.IgnorePatternWhitespace,
        'g' or 'u' or 'y' or 'd' => RegexOptions.None,
        _ => null,
    };
}
