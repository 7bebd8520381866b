using System.Text;
using OrchestrationArchitect.Prompts.Rendering;

namespace OrchestrationArchitect.Prompts.Evaluation.Running;

/// <summary>Fills placeholders in what an evaluator compares with: exactly, since no model reads it.</summary>
internal static class Template
{
    public static string Fill(string template, Subject subject, Func<string, string>? quote = null)
    {
        if (!template.Contains("{{", StringComparison.Ordinal))
            return template;
        var text = new StringBuilder(template.Length);
        foreach (var piece in PlaceholderScanner.Split(template))
        {
            if (piece.Name is null || !subject.Values.TryGetValue(piece.Name, out var value))
                text.Append(template, piece.Start, piece.Length);
            else
                text.Append(quote is null ? value : quote(value));
        }

        return text.ToString();
    }
}
