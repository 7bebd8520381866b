using OrchestrationArchitect.Design.Reading.Clauses;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

/// <summary>What a statement is about.</summary>
/// <param name="Sentence">Where it is told.</param>
/// <param name="Words">All words that tell it.</param>
/// <param name="Heads">Those that name what is spoken of, and what is done with it.</param>
/// <param name="Doers">Who or what acts.</param>
/// <param name="Around">The words told just before, which need not be said again; read once something is missed.</param>
/// <param name="IsUniversal">It is said of all of them, or of none.</param>
/// <param name="Room">What it leaves room for.</param>
internal sealed record Topic(
    ParsedSentence Sentence,
    IReadOnlyList<TopicWord> Words,
    IReadOnlyList<TopicWord> Heads,
    IReadOnlyList<TopicWord> Doers,
    Lazy<List<(ParsedSentence Sentence, TopicWord Word)>> Around,
    bool IsUniversal,
    Room Room)
{
    /// <summary>Stands for the run as a whole.</summary>
    public static readonly TopicWord Run = new("#run", "#run", TopicRole.Which);

    /// <summary>So many words that only one statement has do not make it another matter.</summary>
    private const int MostOwn = 2;

    /// <summary>So many words in common outweigh one that only one has.</summary>
    private const int Many = 3;

    /// <summary>Whether two statements are about the same.</summary>
    public bool IsSameAs(Topic other)
    {
        var shared = Words.Count(other.Words.Has);
        if (DiffersInDoer(other) || !(Heads.Any(head => other.Heads.Any(its => its.IsPerson == head.IsPerson && its.IsLike(head))) || (shared >= Many - 1 && Heads.Any(IsVague) && other.Heads.Any(IsVague))))
        {
            return false;
        }

        var (own, its) = (Words.Where(word => other.Lacks(word, Sentence)).ToList(), other.Words.Where(word => Lacks(word, other.Sentence)).ToList());
        if (Heads.Contains(Run) && other.Heads.Contains(Run))
        {
            return !own.Exists(IsWhich) || !its.Exists(IsWhich);
        }

        if (own.Count == 0 || its.Count == 0)
        {
            return own.Count == 0 ? Covers(its, shared) : other.Covers(own, shared);
        }

        return own.Count + its.Count <= Many && shared >= Many - 1 && !own.Exists(IsWhich) && !its.Exists(IsWhich) && !(own.Exists(IsThing) && its.Exists(IsThing));
    }

    /// <summary>The same, where "run" tells no matter.</summary>
    public Topic WithoutRun() => Without(word => word == Run);

    /// <summary>The same without words that tell no matter here.</summary>
    public Topic Without(Func<TopicWord, bool> isSilent)
    {
        List<TopicWord> words = [.. Words.Where(word => !isSilent(word))], heads = [.. Heads.Where(word => !isSilent(word))];
        return this with { Words = words, Heads = heads.Count > 0 ? heads : words.Count > 0 ? words : Doers };
    }

    /// <summary>Two machines or parts do it, each its own.</summary>
    private bool DiffersInDoer(Topic other) =>
        Doers.Any(IsThing) && other.Doers.Any(IsThing) && !Doers.Any(other.Doers.Has) && !Doers.Any(other.Words.Has) && !other.Doers.Any(Words.Has);

    private static bool IsVague(TopicWord word) => word is { Role: TopicRole.Vague, IsPerson: false };

    private static bool IsWhich(TopicWord word) => word.Role == TopicRole.Which;

    private static bool IsThing(TopicWord word) => word.Role == TopicRole.Thing;

    /// <summary>The statement holds for what the other tells more narrowly.</summary>
    private bool Covers(List<TopicWord> narrower, int shared)
    {
        var which = narrower.Count(IsWhich);
        return IsUniversal || (narrower.Count <= MostOwn && (which == 0 || (which == 1 && shared >= Many - 1 && !narrower.Exists(word => char.IsDigit(word.Surface[0])))));
    }

    /// <summary>Whether a word is said elsewhere in its own sentence, or belongs to a name in full.</summary>
    public bool Implies(TopicWord word) => Around.Value.Exists(told => told.Sentence == Sentence && told.Word.IsLike(word));

    private bool Lacks(TopicWord word, ParsedSentence from) =>
        word.Role != TopicRole.Vague && !Words.Has(word) && !Doers.Has(word) && !Around.Value.Exists(told => told.Sentence != from && told.Word.IsLike(word));
}

/// <summary>What bounds a statement, so that another may hold beside it; the more the later.</summary>
internal enum Room
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A time, or a number of things.</summary>
    Circumstance,

    /// <summary>A condition.</summary>
    Condition,

    /// <summary>A part, a case or an exception that is named.</summary>
    Part,
}

/// <summary>Questions about the words of topics.</summary>
internal static class TopicWords
{
    /// <summary>Whether a word like it is among them.</summary>
    public static bool Has(this IReadOnlyList<TopicWord> words, TopicWord word)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].IsLike(word))
            {
                return true;
            }
        }

        return false;
    }
}
