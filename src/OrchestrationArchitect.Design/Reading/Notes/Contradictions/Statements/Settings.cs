using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

/// <summary>Tells of what a statement holds: of all, of a part, at a time, under a condition.</summary>
internal sealed class Settings(Lexicon lexicon)
{
    /// <summary>A reason is named in the first words.</summary>
    private const int ReasonWithin = 4;

    /// <summary>The token after what leads the part: "for privacy reasons", "by night", "to be fast enough,"; its first token if nothing does.</summary>
    public int Lead(Stretch stretch)
    {
        var words = stretch.Sentence.Words;
        var reason = Indexes.From(stretch.Start, Math.Min(ReasonWithin, stretch.End - stretch.Start)).LastOrDefault(i => lexicon.Phrases.Set("giving-reason").IsWord(words.Lower(i)), -1);
        if (words.TagAt(stretch.Start) == Tag.To)
        {
            return Indexes.From(stretch.Start, stretch.End - stretch.Start).FirstOrDefault(i => words.Lower(i) == ",", stretch.Start);
        }

        return words.TagAt(stretch.Start) != Tag.Preposition ? stretch.Start : reason > 0 ? reason + 1 : Leading(stretch) is { IsEmpty: false } phrase ? phrase.End : stretch.Start;
    }

    /// <summary>"For loans …", "by night …": what leads it parts it from others.</summary>
    public bool IsSettingApart(Stretch stretch) =>
        Leading(stretch) is { IsEmpty: false } phrase && Lead(stretch) == phrase.End && !lexicon.Phrases.Set("of-all").IsWord(stretch.Sentence.Words.Lower(phrase.Start))
        && lexicon.Phrases.Set("of-the-run").Find(stretch.Sentence.Words, phrase.Start, phrase.End) < 0 && lexicon.Phrases.Set("between-tries").LengthAt(stretch.Sentence.Words, stretch.Start) == 0;

    /// <summary>"Otherwise …", "larger ones …", "unless …".</summary>
    /// <param name="stretch">The part.</param>
    /// <param name="from">The first token of its claim, which sets nothing apart; -1 for none.</param>
    /// <param name="to">The token after the claim's last.</param>
    public bool IsPart(Stretch stretch, int from = -1, int to = -1)
    {
        var (words, apart) = (stretch.Sentence.Words, lexicon.Phrases.Set("set-apart"));
        return (from < 0 ? apart.Find(words, stretch.Start, stretch.End) >= 0 : apart.Find(words, stretch.Start, from) >= 0 || apart.Find(words, to, stretch.End) >= 0) || IsComparing(stretch);
    }

    /// <summary>"Larger ones …".</summary>
    private bool IsComparing(Stretch stretch)
    {
        var (words, comparing) = (stretch.Sentence.Words, lexicon.Phrases.Set("comparing"));
        for (var i = stretch.Start; i < stretch.End && comparing.MayStandIn(words); i++)
        {
            if (words.TagAt(i + 1) == Tag.Noun && comparing.IsWordAt(words, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Nothing parts it from others, and no condition bounds it.</summary>
    /// <param name="stretch">The part.</param>
    /// <param name="isElse">"Nobody else" makes it no part.</param>
    public bool IsFree(Stretch stretch, bool isElse) => (isElse ? lexicon.Phrases.Set("excepting").Find(stretch.Sentence.Words, stretch.Start, stretch.End) < 0 : !IsPart(stretch)) && !IsSettingApart(stretch) && !IsUnder(stretch, ClauseKind.Condition);

    /// <summary>The run as a whole is spoken of: "the whole run", "everything", "from order to delivery"; not "the whole text".</summary>
    public bool IsOfTheRun(Stretch stretch)
    {
        var words = stretch.Sentence.Words;
        var run = lexicon.Phrases.Set("of-the-run");
        var at = run.Find(words, stretch.Start, stretch.End);
        return IsFromTo(stretch) || (at >= 0 && (at == stretch.Start || !words.TagAt(at).IsVerb()) && !(words.TagAt(at) == Tag.Adjective && words.TagAt(at + 1) == Tag.Noun && !run.IsWord(words.Lower(LastNoun(words, at + 1)))));
    }

    /// <summary>"Process" of "order process".</summary>
    private static int LastNoun(TaggedSentence words, int at)
    {
        while (words.TagAt(at + 1) == Tag.Noun)
        {
            at++;
        }

        return at;
    }

    /// <summary>"From the closing of the polls to the result".</summary>
    private static bool IsFromTo(Stretch stretch)
    {
        var words = stretch.Sentence.Words;
        return words.Lower(stretch.Start) == "from" && Indexes.From(stretch.Start, stretch.End - stretch.Start).Any(i => words.Lower(i) == "to");
    }

    /// <summary>"Nothing is …".</summary>
    public bool IsOfNone(Stretch stretch) => stretch.Predicate is { About.IsEmpty: false } told && stretch.Sentence.Words.Lower(told.About.Head) is "nothing" or "none";

    /// <summary>"Every", "always", "no".</summary>
    /// <param name="stretch">The part.</param>
    /// <param name="from">The first token of its claim, where "at any hour" tells of no thing; -1 for none.</param>
    /// <param name="to">The token after the claim's last.</param>
    public bool IsUniversal(Stretch stretch, int from, int to) =>
        lexicon.Phrases.Set("of-all").Find(stretch.Sentence.Words, stretch.Start, from < 0 ? stretch.End : from) >= 0 || (from >= 0 && lexicon.Phrases.Set("of-all").Find(stretch.Sentence.Words, to, stretch.End) >= 0);

    /// <summary>What the clauses and numbers beside a claim leave room for.</summary>
    public Room RoomOf(Stretch stretch, int from, int to) =>
        IsUnder(stretch, ClauseKind.Condition) ? Room.Condition
        : IsUnder(stretch, ClauseKind.Temporal) || IsUnder(stretch, ClauseKind.Prior) || IsCounted(stretch, from, to) ? Room.Circumstance : Room.None;

    /// <summary>The subject does something, other than taking time, being or running; a person always does, an action or a step never.</summary>
    public bool IsActing(TaggedSentence words, Predicate told)
    {
        if (told.Passive || told.Subject.IsEmpty)
        {
            return false;
        }

        var subject = lexicon.Morphology.Singular(words.Lower(told.Subject.Head));
        return lexicon.Phrases.People.Contains(subject)
            || (!lexicon.Phrases.Is("ordinary-thing", subject) && !lexicon.Phrases.Is("setting-figures", told.Lemma) && !(lexicon.Phrases.Is("ending-its-course", told.Lemma) && told.Object.IsEmpty && lexicon.VerbOfNominal(subject) is not null) && !lexicon.Phrases.Is("light", told.Lemma) && !lexicon.Phrases.Is("measuring", told.Lemma) && !lexicon.Phrases.Is("says-little-of", told.Lemma) && !lexicon.Phrases.Is("replying", subject));
    }

    /// <summary>The phrase behind the preposition that opens a part, with what it is of.</summary>
    private Phrase Leading(Stretch stretch)
    {
        var words = stretch.Sentence.Words;
        if (words.TagAt(stretch.Start) != Tag.Preposition || words.Lower(stretch.Start + 1) is "most" or "least" or "under" || words.Units.TryGet(words.Lower(stretch.Start + 2), "time", out _) || !lexicon.Phrases.Set("setting-apart").IsWordAt(words, stretch.Start))
        {
            return default;
        }

        var phrase = Phrases.After(words, stretch.Start + 1, stretch.End);
        return !phrase.IsEmpty && words.Lower(phrase.End) == "of" && Phrases.After(words, phrase.End + 1, stretch.End) is { IsEmpty: false } whole ? phrase with { End = whole.End } : phrase;
    }

    private static bool IsUnder(Stretch stretch, ClauseKind kind) => stretch.Clause?.Kind == kind || stretch.Circumstances.Any(clause => clause.Kind == kind);

    /// <summary>Another number stands in the part.</summary>
    private static bool IsCounted(Stretch stretch, int from, int to) =>
        Indexes.From(stretch.Start, stretch.End - stretch.Start).Any(i => (i < from || i >= to) && stretch.Sentence.Words.TagAt(i) == Tag.Number && stretch.Sentence.Words.Lower(i) is not "one");
}
