using System.Text;

namespace OrchestrationArchitect.Prompts.Rendering;

/// <summary>Fills one message's template.</summary>
internal static class MessageText
{
    /// <param name="template">The template.</param>
    /// <param name="values">Values by variable.</param>
    /// <param name="tags">The tags that values must not open or close.</param>
    /// <param name="unknown">Receives the placeholders without a value.</param>
    public static string Fill(
        string template, IReadOnlyDictionary<string, string> values, TagNames tags, ISet<string> unknown)
    {
        var pieces = PlaceholderScanner.Split(template);
        if (pieces is [{ Name: null }] or [])
            return template;
        var text = new StringBuilder(template.Length);
        var ranges = new List<(int Start, int End)>();
        foreach (var piece in pieces)
        {
            if (piece.Name is null || !values.TryGetValue(piece.Name, out var value))
            {
                if (piece.Name is not null)
                    unknown.Add(piece.Name);
                text.Append(template, piece.Start, piece.Length);
                continue;
            }

            if (value.Length > 0)
                ranges.Add((text.Length, text.Length + value.Length));
            text.Append(value);
        }

        return TagGuard.Protect(text.ToString(), ranges, tags);
    }
}
