namespace OrchestrationArchitect.Design.Tables;

/// <summary>
/// The words of texts, each kept as one string with what is known of it (<see cref="KnownWord"/>): a text that is read again and again makes no strings
/// of its words anew, and two words that are alike are mostly one object, which settles a comparison at once.
/// </summary>
internal static class Spellings
{
    private static readonly WordMemory<string> InLowerCase = new(word => word.ToLowerInvariant());

    /// <summary>The word of some letters.</summary>
    public static string Of(ReadOnlySpan<char> letters) => KnownWord.Spelling(letters);

    /// <summary>A word in lower case.</summary>
    public static string Lower(string word) => InLowerCase[word];
}
