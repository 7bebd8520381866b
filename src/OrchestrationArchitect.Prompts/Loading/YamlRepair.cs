using System.Text;

namespace OrchestrationArchitect.Prompts.Loading;

/// <summary>Makes readable what go-yaml and PyYAML read, and so prompt files hold, but YAML 1.2 and YamlDotNet do not:
/// quoted texts whose further lines are indented less than the text.</summary>
/// <remarks>White space at the start of such a line is never part of the text, so adding some changes nothing.</remarks>
internal static class YamlRepair
{
    /// <summary>How many texts of one file are repaired at most: each repair means reading the file again.</summary>
    public const int Most = 16;

    /// <summary>The file with the quoted text at a place indented, or <see langword="null"/> when that is not what is wrong.</summary>
    /// <param name="yaml">The file.</param>
    /// <param name="start">Where the text's opening quote is.</param>
    /// <param name="column">The quote's column, from 1.</param>
    public static string? Indent(string yaml, int start, int column)
    {
        if (start < 0 || start >= yaml.Length || yaml[start] is not ('"' or '\'') || column > 200)
            return null;
        var end = ClosingQuote(yaml, start);
        if (end < 0)
            return null;
        var text = new StringBuilder(yaml.Length + 256);
        text.Append(yaml, 0, start);
        for (var i = start; i <= end; i++)
        {
            text.Append(yaml[i]);
            if (yaml[i] == '\n' && i < end && yaml[i + 1] is not ('\r' or '\n'))
                text.Append(' ', column);
            if (text.Length > LoadLimits.Characters)
                return null;
        }

        return text.Append(yaml, end + 1, yaml.Length - end - 1).ToString();
    }

    private static int ClosingQuote(string yaml, int start)
    {
        var quote = yaml[start];
        for (var i = start + 1; i < yaml.Length; i++)
        {
            if (quote == '"' && yaml[i] == '\\')
                i++;
            else if (yaml[i] == quote && quote == '\'' && i + 1 < yaml.Length && yaml[i + 1] == '\'')
                i++;
            else if (yaml[i] == quote)
                return i;
        }

        return -1;
    }
}
