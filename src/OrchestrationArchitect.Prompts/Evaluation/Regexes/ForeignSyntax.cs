using System.Text;

namespace OrchestrationArchitect.Prompts.Evaluation.Regexes;

/// <summary>Rewrites what Python, RE2 and JavaScript write differently from .NET.</summary>
/// <remarks><c>(?P&lt;n&gt;…)</c> and <c>(?P=n)</c> are named groups and references to them; <c>\Z</c> is the very end
/// of the text in Python and RE2 lacks it, where .NET lets a last line break follow.</remarks>
internal static class ForeignSyntax
{
    public static string Translate(string pattern)
    {
        if (!pattern.Contains("(?", StringComparison.Ordinal) && !pattern.Contains("\\Z", StringComparison.Ordinal))
            return pattern;
        var text = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            var rest = pattern.AsSpan(i);
            if (rest.StartsWith("\\Z"))
                i += Put("\\z", 2);
            else if (rest[0] == '\\' && rest.Length > 1)
                i += Put(pattern.Substring(i, 2), 2);
            else if (rest.StartsWith("(?P<"))
                i += Put("(?<", 4);
            else if (rest.StartsWith("(?P=") && rest.IndexOf(')') is > 4 and var close)
                i += Put($"\\k<{rest[4..close]}>", close + 1);
            else
                text.Append(pattern[i]);
        }

        return text.ToString();

        int Put(string replacement, int length)
        {
            text.Append(replacement);
            return length - 1;
        }
    }
}
