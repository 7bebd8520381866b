using System.Runtime.CompilerServices;

namespace OrchestrationArchitect.Design.Tables;

/// <summary>
/// A word with all that was answered for it, side by side: who asks one thing of a word mostly asks others too. A word has two places beside each
/// other in the table of words, where the last two that fell on them stay; what a lexicon was asked that is used no more stays until then too.
/// </summary>
internal sealed class KnownWord
{
    /// <summary>More than the different words of most texts; a power of two.</summary>
    private const int Places = 8192;

    /// <summary>Longer ones are no words, and not kept.</summary>
    private const int LongestWord = 32;

    /// <summary>More than there are memories with one lexicon; what those of further lexicons keep takes turns with it.</summary>
    private const int Answers = 64;

    private static readonly KnownWord?[] Table = new KnownWord?[Places];
    private static int _memories;

    private readonly string _word;
    private WordAnswers _answers;

    private KnownWord(string word) => _word = word;

    /// <summary>Where a memory finds its answer for every word.</summary>
    public static int NextPlace() => (Interlocked.Increment(ref _memories) - 1) & (Answers - 1);

    /// <summary>A word; <see langword="null"/> for what is too long to be one.</summary>
    public static KnownWord? Of(string word)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }

        var pair = Table.AsSpan((int)(NameKey.Of(word) >> 32) & (Places - 2), 2);
        var last = Volatile.Read(ref pair[0]);
        if (last is not null && last._word == word)
        {
            return last;
        }

        var other = Volatile.Read(ref pair[1]);
        return other is not null && other._word == word ? other : Add(word, pair, last);
    }

    /// <summary>Where the answer of a memory stands.</summary>
    public ref WordAnswer? AnswerAt(int place) => ref _answers[place];

    private static KnownWord Add(string word, Span<KnownWord?> pair, KnownWord? last)
    {
        var own = new KnownWord(word);
        Volatile.Write(ref pair[1], last);
        Volatile.Write(ref pair[0], own);
        return own;
    }

    [InlineArray(Answers)]
    private struct WordAnswers
    {
        private WordAnswer? _first;
    }
}

/// <summary>An answer for a word.</summary>
/// <param name="memory">The memory that keeps it.</param>
internal abstract class WordAnswer(object memory)
{
    /// <summary>The memory that keeps it.</summary>
    public object Memory => memory;
}
