using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Deeds;

/// <summary>Something that is done, as a part of a sentence speaks of it.</summary>
/// <param name="Part">The part.</param>
/// <param name="Mode">Whether it is told, demanded, left to choice or forbidden.</param>
/// <param name="Verb">What is done; <see langword="null"/> where only a thing is demanded: "a caption is required".</param>
/// <param name="Thing">With what.</param>
/// <param name="Narrowing">The other words that tell with which one, where and how.</param>
/// <param name="Doer">Who does it; <see langword="null"/> if nobody is named.</param>
/// <param name="DoerWhich">What tells which one that is.</param>
/// <param name="IsOfAll">It is said of all such things.</param>
internal sealed record Deed(Stretch Part, DeedMode Mode, TopicWord? Verb, TopicWord Thing, IReadOnlyList<TopicWord> Narrowing, TopicWord? Doer, IReadOnlyList<TopicWord> DoerWhich, bool IsOfAll)
{
    /// <summary>The same one does it, as far as the words tell.</summary>
    public bool IsBySame(Deed other) => Doer is { } one && other.Doer is { } its && one.IsLike(its) && (DoerWhich.Count == 0 || other.DoerWhich.Count == 0 || DoerWhich.Any(other.DoerWhich.Has));
}

/// <summary>How a deed is spoken of.</summary>
internal enum DeedMode
{
    /// <summary>It is done.</summary>
    Told,

    /// <summary>It has to be done.</summary>
    Due,

    /// <summary>It may be left out.</summary>
    Free,

    /// <summary>It may not be done.</summary>
    Forbidden,

    /// <summary>It is not done.</summary>
    Denied,
}
