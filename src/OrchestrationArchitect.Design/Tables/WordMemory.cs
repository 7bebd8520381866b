namespace OrchestrationArchitect.Design.Tables;

/// <summary>
/// What was answered for the words asked last: texts use few words again and again, and every stage asks the same of them. A word has one
/// place, where the last that fell on it stays, so the memory never grows.
/// </summary>
/// <param name="answer">Says the same for a word whenever it is asked.</param>
internal sealed class WordMemory<T>(Func<string, T> answer)
{
    /// <summary>More than the different words of most texts; a power of two.</summary>
    private const int Places = 4096;

    /// <summary>Longer ones are no words, and not kept.</summary>
    private const int LongestWord = 32;

    private readonly Entry?[] _entries = new Entry?[Places];

    /// <summary>The answer for a word.</summary>
    public T this[string word]
    {
        get
        {
            if (word.Length > LongestWord)
            {
                return answer(word);
            }

            ref var place = ref _entries[(int)(NameKey.Of(word) >> 32) & (Places - 1)];
            var entry = Volatile.Read(ref place);
            if (entry is null || entry.Word != word)
            {
                entry = new Entry(word, answer(word));
                Volatile.Write(ref place, entry);
            }

            return entry.Answer;
        }
    }

    private sealed record Entry(string Word, T Answer);
}
