using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

/// <summary>A word that tells what a statement is about.</summary>
/// <param name="Root">The verb that it is or stands for, or its singular.</param>
/// <param name="Surface">Its singular.</param>
/// <param name="Role">What it does in the statement.</param>
/// <param name="IsPerson">It names a person.</param>
internal readonly record struct TopicWord(string Root, string Surface, TopicRole Role, bool IsPerson = false)
{
    /// <summary>What all words for answers stand for.</summary>
    public const string Answer = "answer";

    /// <summary>Two words of one family begin with as many letters alike.</summary>
    private const int Family = 5;

    /// <summary>At most so many letters of the shorter word are its own: "applicant" and "application".</summary>
    private const int OwnEnding = 3;

    private readonly ImmutableArray<int> _matters = SameMatter.Of(Root, Surface);

    /// <summary>A noun or adjective in lower case.</summary>
    public static TopicWord Of(string lower, Lexicon lexicon)
    {
        var bare = lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower;
        var singular = lexicon.Morphology.Singular(bare);
        if (lexicon.Phrases.Is("replying", singular))
        {
            return new TopicWord(Answer, singular, TopicRole.Thing, false);
        }

        var isPerson = lexicon.Phrases.People.Contains(singular);
        var root = lexicon.VerbOfNominal(singular) ?? (lexicon.Morphology.Describe(bare) is { Noun: < 0 } info ? info.Lemma : singular);
        return new TopicWord(root, singular, isPerson || lexicon.Phrases.Is("vague", singular) ? TopicRole.Vague : TopicRole.Thing, isPerson);
    }

    /// <summary>Words of limits, units, and such that tell no matter.</summary>
    public static bool IsSetting(string lower, Lexicon lexicon)
    {
        var (phrases, units) = (lexicon.Phrases, lexicon.Units);
        return !phrases.Is("replying", lower) && !phrases.Is("kept-thing", lower) && (phrases.Set("limit-noun").IsWord(lower) || phrases.Set("bounding").IsWord(lower) || phrases.Set("telling-nothing").IsWord(lower) || phrases.Is("says-little-of", lower)
            || phrases.Set("of-the-run").IsWord(lower) || units.TryGet(lower, "time", out _) || units.TryGet(lower, "money", out _) || units.TryGet(lower, "currency", out _) || units.TryGet(lower, "period", out _) || (units.TryGet(lower, "bytes", out _) && lower.Length > 1));
    }

    /// <summary>Whether both may name the same, be it by other words.</summary>
    public bool IsAkinTo(TopicWord other) => IsLike(other) || SharesMatter(other);

    /// <summary>The same, where what the nouns stand for as verbs is left aside.</summary>
    public bool IsThingAkinTo(TopicWord other) => IsLike(other) || SameMatter.Shares(SameMatter.Of(Surface, Surface), SameMatter.Of(other.Surface, other.Surface));

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
