namespace OrchestrationArchitect.Corpus.Scoring;

/// <summary>Loose comparison of short phrases.</summary>
internal static class Words
{
    private static readonly char[] Separators = [' ', '-', '\t', '\n', '/', ',', '.'];

    private static readonly string[] Links = ["of", "for", "from", "in", "on", "to", "with", "by", "at"];

    /// <summary>Both phrases have the same head: the last word before any preposition, plural or not.</summary>
    public static bool SameHead(string? one, string? other) =>
        one is not null && other is not null && Head(one).Length > 0
        && string.Equals(Head(one), Head(other), StringComparison.Ordinal);

    /// <summary>One text contains the other as whole words, or they differ in spaces, signs and case only.</summary>
    public static bool SameText(string one, string other)
    {
        string a = Bare(one, " "), b = Bare(other, " ");
        return $" {a} ".Contains($" {b} ", StringComparison.Ordinal)
            || $" {b} ".Contains($" {a} ", StringComparison.Ordinal)
            || string.Equals(Bare(one, ""), Bare(other, ""), StringComparison.Ordinal);
    }

    /// <summary>A kebab-case id begins with a verb, which may itself be hyphenated.</summary>
    public static bool Begins(string id, string verb) =>
        $"{Bare(id, " ")} ".StartsWith($"{Bare(verb, " ")} ", StringComparison.Ordinal);

    private static string Head(string phrase)
    {
        var words = phrase.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var link = Array.FindIndex(words, word => Links.Contains(word, StringComparer.Ordinal));
        var last = link > 0 ? link - 1 : words.Length - 1;
        var head = last < 0 ? "" : words[last];
        return head.EndsWith("ies", StringComparison.Ordinal) ? head[..^3] + "y"
            : head.EndsWith('s') && !head.EndsWith("ss", StringComparison.Ordinal) ? head[..^1]
            : head;
    }

    private static string Bare(string text, string separator) =>
        string.Join(separator, new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
