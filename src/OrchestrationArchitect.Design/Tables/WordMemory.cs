namespace OrchestrationArchitect.Design.Tables;

/// <summary>
/// What was answered for the words asked last: texts use few words again and again, and every stage asks the same of them. The answers stand with
/// their word (<see cref="KnownWord"/>), so the memory never grows.
/// </summary>
/// <param name="answer">Says the same for a word whenever it is asked.</param>
internal sealed class WordMemory<T>(Func<string, T> answer)
{
    private readonly int _place = KnownWord.NextPlace();

    /// <summary>The answer for a word.</summary>
    public T this[string word]
    {
        get
        {
            if (KnownWord.Of(word) is not { } known)
            {
                return answer(word);
            }

            ref var place = ref known.AnswerAt(_place);
            var last = Volatile.Read(ref place);
            return last is not null && last.Memory == this ? ((Answer)last).Value : Remember(word, ref place);
        }
    }

    private T Remember(string word, ref WordAnswer? place)
    {
        var value = answer(word);
        Volatile.Write(ref place, new Answer(this, value));
        return value;
    }

    private sealed class Answer(WordMemory<T> memory, T value) : WordAnswer(memory)
    {
        public T Value => value;
    }
}
