using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Relations.Telling;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>
/// A clause that says that several things happen beside each other, and leaves it to what follows to tell them: "several
/// services react, each on its own", "four things are set off together: …".
/// </summary>
/// <param name="Mark">The token of the colon or dash that opens what is announced; -1 if none.</param>
/// <param name="Count">How many things it announces; 0 if it does not say.</param>
/// <param name="Noun">The token that names them; -1 if none does.</param>
internal sealed record JointAnnouncement(int Mark, int Count, int Noun = -1)
{
    /// <summary>That they are strands is shown by the sentences that follow.</summary>
    public bool IsShownAhead { get; init; }

    /// <summary>How far before a noun its number may stand.</summary>
    private const int FarthestNumber = 3;

    /// <summary>The announcement of a sentence; <see langword="null"/> if it announces nothing of the kind.</summary>
    public static JointAnnouncement? In(ParsedSentence sentence, Lexicon lexicon)
    {
        var words = sentence.Words;
        var mark = Indexes.From(0, words.Count).FirstOrDefault(i => words.Lower(i) is ":" or "-" or "–" or "—", -1);
        var end = mark < 0 ? words.Count : mark;
        var independent = Independence.IsIn(words, 0, end, lexicon);
        var cue = Cues.Find(words, lexicon, "joint");
        if (!independent && (cue < 0 || cue > end))
        {
            return EachToOne(sentence, lexicon, mark);
        }

        if (mark > 0 && (IsOfEach(words, cue) || Distribution.In(sentence, lexicon).Any(each => each.For && each.At < mark)))
        {
            return null;
        }

        if (mark > 0 && !sentence.Predicates.Any(p => p.Verb < mark))
        {
            return new JointAnnouncement(mark, 0);
        }

        if (mark > 0 && OneByOne(sentence, lexicon, mark))
        {
            return new JointAnnouncement(mark, 0);
        }

        var strands = mark < 0 ? 0 : StrandsAfter(sentence, mark).Count;
        if (strands > 1 && (AreOfMany(words, mark, strands) || ActEach(words, StrandsAfter(sentence, mark))))
        {
            return new JointAnnouncement(mark, strands);
        }

        foreach (var many in Enumerable.Range(0, end).Where(i => words.TagAt(i) == Tag.Noun && (words.Lemmas[i] != words.Lower(i) || words.Lower(i) == "people")))
        {
            var number = NumberOf(words, many);
            if (number is > 1 && (independent || number == strands || (mark < 0 && ActsFor(sentence, lexicon, many))))
            {
                return new JointAnnouncement(mark, number.Value, many);
            }

            if (number is not null && lexicon.Phrases.Set("collective").IsBaseAt(words, many))
            {
                return new JointAnnouncement(mark, number.Value, many);
            }
        }

        return null;
    }

    /// <summary>"Each hotel is handled in parallel with the others: …": one beside the other, and what is done for one in turn.</summary>
    public static bool IsOfEach(TaggedSentence words, int cue) =>
        words.Lower(0) is "each" or "every" && Indexes.From(cue, Math.Max(0, words.Count - cue)).Any(i => words.Lower(i) == ":");

    /// <summary>"There are three of us at it: Ann cooks, Ben bakes, I wash up": as many who act as are announced, each told once.</summary>
    private static JointAnnouncement? EachToOne(ParsedSentence sentence, Lexicon lexicon, int mark)
    {
        var words = sentence.Words;
        if (mark < 0 || words.Lower(mark) != ":")
        {
            return null;
        }

        var strands = StrandsAfter(sentence, mark);
        if (!ActEach(words, strands))
        {
            return null;
        }

        var announced = Indexes.From(0, mark).FirstOrDefault(i => IsWhoActs(words, i, lexicon) && NumberOf(words, i) == strands.Count, -1);
        return announced < 0 ? null : new JointAnnouncement(mark, strands.Count, announced);
    }

    private static List<Predicate> StrandsAfter(ParsedSentence sentence, int mark) =>
        [.. sentence.Predicates.Where(p => p.Verb > mark && p is { Clause: ClauseKind.Main or ClauseKind.Meanwhile, Coordinated: false })];

    /// <summary>"IT sets up the accounts, facilities allocates a desk": somebody else in each.</summary>
    private static bool ActEach(TaggedSentence words, List<Predicate> strands) =>
        strands.Count > 1 && !strands.Exists(p => p.Passive || p.Subject.IsEmpty) && strands.DistinctBy(p => words.Lower(p.Subject.Head) + words.Lower(p.Subject.Head - 1)).Count() == strands.Count;

    /// <summary>"Three strands run …:" before three clauses, "everything happens …:".</summary>
    private static bool AreOfMany(TaggedSentence words, int mark, int strands) =>
        words.Lower(mark) == ":" && Indexes.From(0, mark).Any(i => words.Lower(i) is "everything" || (words.TagAt(i) == Tag.Number && NumberWords.TryWhole(words.Lower(i), out var whole) && (int)whole == strands));

    /// <summary>"People", "crews", "of us".</summary>
    private static bool IsWhoActs(TaggedSentence words, int at, Lexicon lexicon) =>
        words.Lower(at) is "us" or "people" || (words.TagAt(at) == Tag.Noun && words.Lemmas[at] != words.Lower(at)
            && (lexicon.Phrases.People.Contains(words.Lemmas[at]) || lexicon.Phrases.Set("organisation").IsBaseAt(words, at) || lexicon.Phrases.Set("crew").IsBaseAt(words, at)));

    /// <summary>"…: one measures the pH, another counts the germs, the third weighs the residue".</summary>
    private static bool OneByOne(ParsedSentence sentence, Lexicon lexicon, int mark)
    {
        var strands = StrandsAfter(sentence, mark);
        return strands.Count > 1 && strands.TrueForAll(p => lexicon.Phrases.Set("one-of-many").IsWordAt(sentence.Words, p.First - 1));
    }

    /// <summary>People who do what the clause says.</summary>
    private static bool ActsFor(ParsedSentence sentence, Lexicon lexicon, int noun) =>
        (sentence.Words.Lower(noun) == "people" || lexicon.Phrases.People.Contains(sentence.Words.Lemmas[noun]) || lexicon.Phrases.Set("organisation").IsBaseAt(sentence.Words, noun))
        && sentence.Predicates.Any(p => p.Clause == ClauseKind.Main && p.Subject.Head == noun);

    /// <summary>"Four desks" 4, "several services" 0; <see langword="null"/> where no more than one need be meant.</summary>
    private static int? NumberOf(TaggedSentence words, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - FarthestNumber; i--)
        {
            if (words.TagAt(i) == Tag.Number)
            {
                return NumberWords.TryWhole(words.Lower(i), out var whole) ? (int)whole : 0;
            }

            if (words.Lower(i) is "several" or "few" or "couple" or "number" or "both" or "many" or "various" or "following" or "independent")
            {
                return words.Lower(i) == "both" ? 2 : 0;
            }
        }

        return null;
    }
}
