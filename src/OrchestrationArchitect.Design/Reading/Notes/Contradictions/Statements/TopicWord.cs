using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

/// <summary>A word that tells what a statement is about.</summary>
/// <param name="Root">The verb that it is or stands for, or its singular.</param>
/// <param name="Surface">Its singular.</param>
/// <param name="Role">What it does in the statement.</param>
/// <param name="IsPerson">It names a person.</param>
internal readonly record struct TopicWord(string Root, string Surface, TopicRole Role, bool IsPerson = false)
{
    /// <summary>Two words of one family begin with as many letters alike.</summary>
    private const int Family = 5;

    /// <summary>At most so many letters of the shorter word are its own: "applicant" and "application".</summary>
    private const int OwnEnding = 3;

    private readonly ImmutableArray<int> _matters = SameMatter.Of(Root, Surface);

    /// <summary>Whether both may name the same, be it by other words.</summary>
    public bool IsAkinTo(TopicWord other) => IsLike(other) || SharesMatter(other);

    /// <summary>Whether both may name the same by quite other words.</summary>
    public bool SharesMatter(TopicWord other) => SameMatter.Shares(_matters, other._matters);

    /// <summary>Whether both may name the same by words of one family.</summary>
    public bool IsLike(TopicWord other)
    {
        if (Root == other.Root || Surface == other.Surface || IsWithParticle(Surface, other.Root) || IsWithParticle(other.Surface, Root))
        {
            return true;
        }

        var shorter = Math.Min(Surface.Length, other.Surface.Length);
        var alike = 0;
        while (alike < shorter && Surface[alike] == other.Surface[alike])
        {
            alike++;
        }

        return alike >= Family && shorter - alike <= OwnEnding;
    }

    /// <summary>"Look" and "look-up".</summary>
    private static bool IsWithParticle(string whole, string verb) => whole.Length > verb.Length && whole[verb.Length] == '-' && whole.StartsWith(verb, StringComparison.Ordinal);
}

/// <summary>What a word does in a statement.</summary>
internal enum TopicRole
{
    /// <summary>Names a thing that is spoken of.</summary>
    Thing,

    /// <summary>Tells which one: an adjective, a name, a number, a noun before another.</summary>
    Which,

    /// <summary>Tells what is done.</summary>
    Deed,

    /// <summary>Names a person, or something so wide that it tells no matter from another.</summary>
    Vague,
}
