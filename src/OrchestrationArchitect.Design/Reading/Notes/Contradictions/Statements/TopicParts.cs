namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

/// <summary>The words of a topic while they are gathered.</summary>
/// <param name="Words">All words that tell it.</param>
/// <param name="Heads">Those that name what is spoken of, and what is done with it.</param>
/// <param name="Doers">Who or what acts.</param>
internal sealed record TopicParts(List<TopicWord> Words, List<TopicWord> Heads, List<TopicWord> Doers)
{
    /// <summary>Adds a word.</summary>
    public void Add(TopicWord word, bool isHead)
    {
        Words.Add(word);
        if (isHead && word.Role != TopicRole.Which && !word.IsPerson)
        {
            Heads.Add(word);
        }
    }

    /// <summary>Adds words that may all be what is spoken of.</summary>
    public void Add(IEnumerable<TopicWord> words)
    {
        foreach (var word in words)
        {
            Add(word, isHead: true);
        }
    }
}
