using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;

/// <summary>Makes limits of figures: finds what they are said of.</summary>
internal sealed class LimitMaker(Bounds bounds, TopicReader topics, TopicWordReader words, Lexicon lexicon)
{
    /// <summary>The most that ever comes in.</summary>
    private const string Peak = "peak";

    /// <summary>That somebody comes to where they are needed, however it is told.</summary>
    private static readonly TopicWord Arrival = new("arrive", "arrive", TopicRole.Deed);

    /// <summary>A limit whose figure stands at some tokens.</summary>
    /// <param name="kind">What is measured.</param>
    /// <param name="value">The figure.</param>
    /// <param name="sentence">Where it is said.</param>
    /// <param name="first">The figure's first token.</param>
    /// <param name="end">The token after its last.</param>
    /// <param name="isLeast">Whether it is the least; found by the words around it if nothing is given.</param>
    public Limit New(string kind, double value, ParsedSentence sentence, int first, int end, bool? isLeast = null)
    {
        var part = Stretch.At(sentence, first);
        var span = new SourceSpan(sentence.Words.Sentence.Field, sentence.Words[first].Start, sentence.Words[Math.Max(end - 1, first)].End - sentence.Words[first].Start);
        var isWorded = isLeast is not null;
        var about = new Lazy<Topic>(() => AboutOf(kind, part, first, isWorded ? end : first + 1));
        return new Limit(kind, value, isLeast ?? bounds.IsLeast(sentence.Words, first), part, about, span) { IsPeak = Indexes.From(part.Start, part.End - part.Start).Any(i => sentence.Words.Lower(i) == Peak) };
    }

    /// <summary>What a figure of a kind is said of, without the words that only tell the kind.</summary>
    private Topic AboutOf(string kind, Stretch part, int first, int end)
    {
        var about = topics.Of(part, first, end);
        var isGivenUp = kind == LimitKind.Tries && IsGivenUp(part);
        var purpose = kind is LimitKind.Kept or LimitKind.Undeleted ? Purpose(part) : [];
        return kind switch
        {
            _ when kind.StartsWith(nameof(ConstraintKind.Throughput), StringComparison.Ordinal) => about.Without(word => lexicon.Phrases.Is("handling-all", word.Root) || word.Surface == Peak) with { Room = about.Room == Room.Part && IsApartOnlyBy(part, Peak) ? Room.Circumstance : about.Room },
            LimitKind.AtOnce => about.WithoutRun(),
            LimitKind.Pause => about.Without(word => lexicon.Phrases.Is("between-tries", word.Surface) || lexicon.Phrases.Is("trying-again", word.Surface)),
            LimitKind.Time when about.Room <= Room.Circumstance && Arriving(part) is { } person => about with { Words = [Arrival, person], Heads = [Arrival], Doers = [person] },
            LimitKind.Time when about.Room == Room.Part && IsFromTo(part) => about with { Room = Room.None },
            LimitKind.Time when about.Words.Any(word => word.Role == TopicRole.Deed) && CountedFrom(part, end) is { Count: > 0 } from => about.Without(from.Has),
            _ when kind.StartsWith(LimitKind.Time + " ", StringComparison.Ordinal) && about.Room == Room.Part && part.Sentence.Words.TagAt(part.Start + 1) == Tag.Number => about with { Room = Room.Circumstance },
            _ when kind.StartsWith(LimitKind.Time + " ", StringComparison.Ordinal) && IsOfTheHalf(part) => about.Without(word => word.Surface == "median") with { Room = Room.Circumstance },
            _ when kind.StartsWith(LimitKind.CountOf(""), StringComparison.Ordinal) && about.Room == Room.Part && IsApartOnlyBy(part, "a single") => about with { Room = Room.Circumstance },
            LimitKind.Kept or LimitKind.Undeleted => about.Without(word => purpose.Contains(word) || lexicon.Phrases.Is("holding", word.Root) || lexicon.Phrases.Is("taking-out", word.Root)),
            LimitKind.Closed => about.Without(word => lexicon.Phrases.Is("serving", word.Surface) || lexicon.Phrases.Is("at-some-hours", word.Surface)),
            LimitKind.Tries => about.Without(word => (isGivenUp && word.Role is TopicRole.Deed or TopicRole.Which) || lexicon.Phrases.Is("trying-again", word.Surface) || lexicon.Phrases.Is("trying-how", word.Surface) || lexicon.Phrases.Is("having-failed", word.Surface)) with { Room = about.Room == Room.Condition && IsAfterFailure(part) ? Room.Circumstance : about.Room },
            _ => kind.StartsWith(LimitKind.Cost, StringComparison.OrdinalIgnoreCase) ? about.Without(word => word == Topic.Run || lexicon.Phrases.Is("pricing", word.Surface)) : about,
        };
    }

    /// <summary>"After two retries the delivery is marked as failed": what comes of it tells nothing of what is tried.</summary>
    private bool IsGivenUp(Stretch part) =>
        part.Sentence.Words.Lower(part.Start) == "after" && part.Predicate is { } told && lexicon.Phrases.Set("given-up").Find(part.Sentence.Words, told.First, part.End) >= 0;

    /// <summary>"The doctor must be on site", "it takes the doctor an hour to arrive": who is to be there; <see langword="null"/> if it is told of nobody, or of something else.</summary>
    private TopicWord? Arriving(Stretch part)
    {
        var said = part.Sentence.Words;
        if (lexicon.Phrases.Set("getting-there").Find(said, part.Start, part.End) < 0)
        {
            return null;
        }

        List<TopicWord> people = [.. Enumerable.Range(part.Start, part.End - part.Start).Where(i => words.IsTelling(said, i) && said.TagAt(i) == Tag.Noun && !part.IsCircumstance(i) && !said.Lower(i + 1).StartsWith('\'')).Select(i => words.Of(said, i)).Where(word => word.IsPerson)];
        return people is [var only] ? only : null;
    }

    /// <summary>"Quality control" of "kept for a year for quality control": why, not what.</summary>
    private List<TopicWord> Purpose(Stretch part)
    {
        var said = part.Sentence.Words;
        for (var i = part.Start + 1; i < part.End; i++)
        {
            if (said.Lower(i) == "for" && Phrases.After(said, i + 1, part.End) is { IsEmpty: false } why && lexicon.Phrases.Set("purpose-of-keeping").IsBaseAt(said, why.Head))
            {
                return [.. Enumerable.Range(why.Start, why.End - why.Start).Where(at => words.IsTelling(said, at)).Select(at => words.Of(said, at))];
            }
        }

        return [];
    }

    /// <summary>"The median": half of all.</summary>
    private static bool IsOfTheHalf(Stretch part) => Indexes.From(part.Start, part.End - part.Start).Any(i => part.Sentence.Words.Lower(i) is "median" or "half");

    /// <summary>"Between the alarm and the start": it tells from what to what, and sets nothing apart.</summary>
    private bool IsFromTo(Stretch part) => part.Sentence.Words.Lower(part.Start) == "between" && lexicon.Phrases.Set("set-apart").Find(part.Sentence.Words, part.Start, part.End) < 0;

    /// <summary>"In a single order", "the peak load": nothing else sets it apart.</summary>
    private bool IsApartOnlyBy(Stretch part, string words)
    {
        var (said, apart) = (part.Sentence.Words, lexicon.Phrases.Set("set-apart"));
        return apart.Find(said, part.Start, part.End) is var at and >= 0 && said.Matches(at, words) && apart.Find(said, at + 1, part.End) < 0;
    }

    /// <summary>"Of the decision" behind "archived within a day": what is done starts the time and is not limited by it.</summary>
    private List<TopicWord> CountedFrom(Stretch part, int end)
    {
        var said = part.Sentence.Words;
        var at = said.Units.TryGet(said.Lower(end), "time", out _) ? end + 1 : end;
        return said.Lower(at) is not ("of" or "after" or "following" or "since" or "from" or "upon") ? []
            : [.. Enumerable.Range(at + 1, Math.Max(0, part.End - at - 1)).TakeWhile(i => said.TagAt(i) is not (Tag.Punctuation or Tag.Coordinator)).Where(i => words.IsTelling(said, i)).Select(i => words.Of(said, i)).Where(word => word.Role == TopicRole.Thing && word.Root != word.Surface)];
    }

    /// <summary>"If reading it fails, …": the usual case of what is tried again.</summary>
    private bool IsAfterFailure(Stretch part) => part.Circumstances.Any(clause => lexicon.Phrases.Set("having-failed").Find(part.Sentence.Words, clause.Start, clause.End) >= 0 || Denial.IsIn(part.Sentence.Words, clause.Start, clause.End, lexicon));

    /// <summary>How often something is tried again, where "attempts" count the first.</summary>
    public double Tries(double value, ParsedSentence sentence, int at)
    {
        var part = Stretch.At(sentence, at);
        var countsFirst = lexicon.Phrases.Set("counting-first").Find(sentence.Words, part.Start, part.End) >= 0 && lexicon.Phrases.Set("counting-again").Find(sentence.Words, part.Start, part.End) < 0;
        return countsFirst ? value - 0.5 : value;
    }
}
