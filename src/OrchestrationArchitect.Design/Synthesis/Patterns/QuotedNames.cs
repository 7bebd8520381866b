namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>Names in quotation marks, as states and messages are written.</summary>
internal static class QuotedNames
{
    private const int MostWords = 3;
    private const string Opens = "\"“„«", Closes = "\"”“»";

    /// <summary>How many different ones of a few words there are.</summary>
    public static int Count(string? text)
    {
        var (names, start) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), -1);
        for (var i = 0; i < text?.Length; i++)
        {
            if (start >= 0 && Closes.Contains(text[i], StringComparison.Ordinal))
            {
                var name = text[start..i].Trim(' ', ',', '.');
                if (name.Length > 0 && name.Split(' ').Length <= MostWords)
                    names.Add(name);
                start = -1;
            }
            else if (start < 0 && Opens.Contains(text[i], StringComparison.Ordinal))
            {
                start = i + 1;
            }
        }

        return names.Count;
    }
}
