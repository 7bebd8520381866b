namespace OrchestrationArchitect.Design.Synthesis.Phrases;

/// <summary>The first letters of words as small numbers: words that begin alike have one, others seldom.</summary>
internal static class WordOpening
{
    /// <summary>How many numbers there are.</summary>
    public const int Count = 4096;

    /// <summary>The number of the first <see cref="Phrase.StemHead"/> letters of a word.</summary>
    public static int Of(string word)
    {
        var number = 0;
        for (var i = 0; i < word.Length && i < Phrase.StemHead; i++)
        {
            number = (number * 31) + word[i];
        }

        return number & (Count - 1);
    }
}
