using System.Text;

namespace OrchestrationArchitect.Prompts.Rendering;

/// <summary>Keeps values from opening or closing the tags and messages around them, without loss.</summary>
/// <remarks>
/// <para>A <em>mark</em> is what could: a tag of the prompt's own (<c>&lt;/business_workflow&gt;</c>, opening or closing,
/// in any case, with spaces, invisible characters, full-width or HTML-escaped brackets in it) or a control token of a
/// chat template (<c>&lt;|im_end|&gt;</c>, <c>[/INST]</c>, <c>&lt;end_of_turn&gt;</c>…). Where a mark takes even one
/// character from a value, a backslash is put after its opening bracket: <c>&lt;\/business_workflow&gt;</c>. Everything
/// else stays byte for byte.</para>
/// <para>Backslashes after the bracket are part of a mark, so a text that already has some gets one more, and taking
/// one from every mark (<see cref="Restore"/>) always gives the original back.</para>
/// </remarks>
internal static class TagGuard
{
    private static readonly string[] EscapedOpenings = ["&lt;", "&#60;", "&#x3c;", "\\u003c"];

    /// <param name="text">A filled message.</param>
    /// <param name="values">Where values stand in it, in order, none empty.</param>
    /// <param name="tags">The tags to keep intact.</param>
    public static string Protect(string text, IReadOnlyList<(int Start, int End)> values, TagNames tags)
    {
        StringBuilder? guarded = null;
        var copied = 0;
        var next = 0;
        foreach (var (opening, body, end) in Marks(text, tags))
        {
            while (next < values.Count && values[next].End <= opening)
                next++;
            if (next == values.Count)
                break;
            if (values[next].Start >= end)
                continue;

            // The bracket may belong to the template: then the first character of the value is what is kept apart.
            var at = Math.Max(body, values[next].Start);
            guarded ??= new StringBuilder(text.Length + 16);
            guarded.Append(text, copied, at - copied).Append('\\');
            copied = at;
        }

        return guarded is null ? text : guarded.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Undoes <see cref="Protect"/> on a value, or on several that stand side by side.</summary>
    public static string Restore(string guarded, TagNames tags)
    {
        var text = new StringBuilder(guarded.Length);
        var copied = 0;
        foreach (var (_, body, _) in Marks(guarded, tags))
        {
            if (guarded[body] != '\\')
                continue;
            text.Append(guarded, copied, body - copied);
            copied = body + 1;
        }

        return text.Append(guarded, copied, guarded.Length - copied).ToString();
    }

    // Opening: where the bracket starts; Body: the character after it; End: the end of the name or token.
    private static IEnumerable<(int Opening, int Body, int End)> Marks(string text, TagNames tags)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var body = AfterOpening(text, at);
            if (body < 0)
                continue;
            var end = text[at] == '[' ? Instruction(text, body) : MarkEnd(text, body, tags);
            if (end >= 0)
                yield return (at, body, end);
        }
    }

    private static int AfterOpening(string text, int at)
    {
        switch (text[at])
        {
            case '<' or '\uFF1C' or '\uFE64' or '[':
                return at + 1 < text.Length ? at + 1 : -1;
            case '&' or '\\':
                foreach (var escaped in EscapedOpenings)
                {
                    if (string.Compare(text, at, escaped, 0, escaped.Length, StringComparison.OrdinalIgnoreCase) == 0)
                        return at + escaped.Length < text.Length ? at + escaped.Length : -1;
                }

                return -1;
            default:
                return -1;
        }
    }

    private static int MarkEnd(string text, int body, TagNames tags)
    {
        var at = SkipFiller(text, body);
        if (at < text.Length && text[at] is '|' or '\uFF5C')
            return Token(text, at + 1);
        return tags.StandsAt(text, at, out var end) ? end : -1;
    }

    // Between bracket and name: backslashes, slashes, white space, what cannot be seen.
    private static int SkipFiller(string text, int at)
    {
        while (at < text.Length && (text[at] is '\\' or '/' or '\uFF0F' || char.IsWhiteSpace(text[at]) || Invisible.Is(text[at])))
            at++;
        return at;
    }

    // <|name|>: at most 64 characters between the bars.
    private static int Token(string text, int at)
    {
        var last = Math.Min(text.Length - 1, at + 64);
        for (var i = at; i < last; i++)
        {
            if (text[i] is '|' or '\uFF5C')
                return text[i + 1] is '>' or '\uFF1E' && i > at ? i + 2 : -1;
            if (text[i] is '<' or '>' or '\n')
                return -1;
        }

        return -1;
    }

    private static int Instruction(string text, int body)
    {
        var at = body;
        while (at < text.Length && text[at] is '\\' or '/')
            at++;
        return string.Compare(text, at, "INST]", 0, 5, StringComparison.OrdinalIgnoreCase) == 0 ? at + 5 : -1;
    }
}
