namespace OrchestrationArchitect.Design.Tables;

/// <summary>
/// What was answered for the words asked last: texts use few words again and again, and every stage asks the same of them. A word has two
/// places side by side, where the last two that fell on them stay, so the memory never grows.
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

            var pair = _entries.AsSpan((int)(NameKey.Of(word) >> 32) & (Places - 2), 2);
            var last = Volatile.Read(ref pair[0]);
            if (last is not null && last.Word == word)
            {
                return last.Answer;
            }

            var other = Volatile.Read(ref pair[1]);
            return other is not null && other.Word == word ? other.Answer : Remember(word, pair, last);
        }
    }

    private T Remember(string word, Span<Entry?> pair, Entry? last)
    {
        var own = new Entry(word, answer(word));
        Volatile.Write(ref pair[1], last);
        Volatile.Write(ref pair[0], own);
        return own.Answer;
    }

    private sealed record Entry(string Word, T Answer);
}
