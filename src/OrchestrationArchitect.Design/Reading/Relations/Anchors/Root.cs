namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>Words of one root.</summary>
internal static class Root
{
    private const int Length = 5;

    /// <summary>"Insurer" and "insurance".</summary>
    /// <param name="word">A word in lower case.</param>
    /// <param name="other">A word, or several of which the last counts.</param>
    public static bool Akin(string word, string? other)
    {
        var own = other is null ? null : other[(other.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        return own is { Length: >= Length } && word.Length >= Length && own.AsSpan(0, Length).SequenceEqual(word.AsSpan(0, Length));
    }
}
