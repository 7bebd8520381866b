namespace OrchestrationArchitect.Corpus.Cases;

/// <summary>Finds whole words in a text.</summary>
internal static class WordFinder
{
    /// <summary>Where a word stands, in order: not inside a longer word.</summary>
    public static IEnumerable<int> Occurrences(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal);
             at >= 0;
             at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !InWord(text[at - 1])) && (end == text.Length || !InWord(text[end])))
                yield return at;
        }
    }

    private static bool InWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
