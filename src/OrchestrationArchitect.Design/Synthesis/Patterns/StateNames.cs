namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>States told by their names in capitals: "DRAFT -> SUBMITTED", "States: OPEN, CLOSED".</summary>
internal static class StateNames
{
    /// <summary>How many times an arrow, or a bar of a table, stands between two such names, or a comma behind "states".</summary>
    public static int Links(string text)
    {
        var (links, last, linked) = (0, false, false);
        for (var i = 0; i < text.Length;)
        {
            if (IsPart(text[i]))
            {
                var end = i;
                while (end < text.Length && (IsPart(text[end]) || char.IsAsciiLetterLower(text[end])))
                {
                    end++;
                }

                var named = end - i > 2 && !text.AsSpan(i, end - i).ContainsAnyExcept(Capitals);
                links += named && last && linked ? 1 : 0;
                (last, linked, i) = (named, false, end);
                continue;
            }

            linked |= text[i] is '>' or '→' or '⇒' or '|';
            last &= text[i] is ' ' or '-' or '>' or '→' or '⇒' or '=' or '|';
            i++;
        }

        return links;
    }

    private static readonly System.Buffers.SearchValues<char> Capitals = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789");

    private static bool IsPart(char c) => char.IsAsciiLetterUpper(c) || c == '_';
}
