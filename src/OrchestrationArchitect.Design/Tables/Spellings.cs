namespace OrchestrationArchitect.Design.Tables;

/// <summary>
/// The words of texts, each kept as one string, the last that fell on a place: a text that is read again and again makes no strings
/// of its words anew, and two words that are alike are mostly one object, which settles a comparison at once.
/// </summary>
internal static class Spellings
{
    /// <summary>More than the different words of most texts; a power of two.</summary>
    private const int Places = 8192;

    /// <summary>Longer ones are no words, and not kept.</summary>
    private const int LongestWord = 32;

    private static readonly string?[] Known = new string?[Places];

    private static readonly WordMemory<string> InLowerCase = new(word => word.ToLowerInvariant());

    /// <summary>The word of some letters.</summary>
    public static string Of(ReadOnlySpan<char> letters)
    {
        if (letters.Length > LongestWord)
        {
            return letters.ToString();
        }

        ref var place = ref Known[(int)(NameKey.Of(letters) >> 32) & (Places - 1)];
        var word = Volatile.Read(ref place);
        if (word is null || !letters.SequenceEqual(word))
        {
            word = letters.ToString();
            Volatile.Write(ref place, word);
        }

        return word;
    }

    /// <summary>A word in lower case.</summary>
    public static string Lower(string word) => InLowerCase[word];
}
