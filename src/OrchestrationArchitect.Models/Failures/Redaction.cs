using System.Text;

namespace OrchestrationArchitect.Models.Failures;

/// <summary>Makes what a server says fit to be shown: short, on one line, without the key.</summary>
internal sealed class Redaction(string? secret)
{
    private const int Longest = 300;

    public string Clean(string text)
    {
        if (!string.IsNullOrEmpty(secret))
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        var line = new StringBuilder(Math.Min(text.Length, Longest) + 1);
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, Longest)))
            line.Append(char.IsControl(letter) ? ' ' : letter);
        return text.Length > Longest ? line.Append('…').ToString() : line.ToString();
    }
}
