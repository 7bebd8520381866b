using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;

/// <summary>Something that happens, by the words that tell it: what is done, and with what.</summary>
/// <param name="Words">The words.</param>
internal sealed record Event(IReadOnlyList<TopicWord> Words)
{
    private List<TopicWord>? _core;

    /// <summary>Nothing is told that could be found elsewhere.</summary>
    public bool IsEmpty => Words.Count == 0;

    /// <summary>Both may be the same: the one is told by some of the other's words, and nothing tells them apart.</summary>
    public bool IsLike(Event other)
    {
        var (one, two) = (Core(), other.Core());
        if (one.Count == 0 || two.Count == 0)
        {
            return false;
        }

        var (fewer, more) = one.Count <= two.Count ? (one, two) : (two, one);
        return fewer.TrueForAll(word => more.Exists(its => its.IsLike(word) || IsSameVerb(its, word))) && !(Lacks(other) && other.Lacks(this));
    }

    /// <summary>It has a word that tells which, and the other has not.</summary>
    private bool Lacks(Event other) => Words.Any(word => word.Role == TopicRole.Which && !other.Words.Has(word));

    private List<TopicWord> Core() => _core ??= Words.Any(word => word.Role is TopicRole.Thing or TopicRole.Deed) ? [.. Words.Where(word => word.Role is TopicRole.Thing or TopicRole.Deed)] : [.. Words];

    /// <summary>"Move in" and "moving".</summary>
    private static bool IsSameVerb(TopicWord one, TopicWord other) => one.Role == TopicRole.Deed && other.Role == TopicRole.Deed && one.Root.Split('-')[0] == other.Root.Split('-')[0];
}
