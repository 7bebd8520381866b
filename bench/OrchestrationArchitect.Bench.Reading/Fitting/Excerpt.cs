namespace OrchestrationArchitect.Bench.Reading.Fitting;

/// <summary>Words of a text with what stands around them, on one line.</summary>
internal static class Excerpt
{
    private const int Before = 110;
    private const int After = 80;

    /// <summary>The words from a first to a last character in brackets, between those around them.</summary>
    public static string Of(string text, int start, int end) =>
        $"{text[Math.Max(0, start - Before)..start]}[{text[start..end]}]{text[end..Math.Min(text.Length, end + After)]}".ReplaceLineEndings(" ");
}
