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
        return new Limit(kind, value, isLeast ?? bounds.IsLeast(sentence.Words, first), part, about, span);
    }

    /// <summary>What a figure of a kind is said of, without the words that only tell the kind.</summary>
    private Topic AboutOf(string kind, Stretch part, int first, int end)
    {
        var about = topics.Of(part, first, end);
        return kind switch
        {
            _ when kind.StartsWith(nameof(ConstraintKind.Throughput), StringComparison.Ordinal) => about.Without(word => lexicon.Phrases.Is("handling-all", word.Root)),
            LimitKind.AtOnce => about.WithoutRun(),
            LimitKind.Pause => about.Without(word => lexicon.Phrases.Is("between-tries", word.Surface) || lexicon.Phrases.Is("trying-again", word.Surface)),
            LimitKind.Time when about.Words.Any(word => word.Role == TopicRole.Deed) && CountedFrom(part, end) is { Count: > 0 } from => about.Without(from.Has),
            _ when kind.StartsWith(LimitKind.Time + " ", StringComparison.Ordinal) && about.Room == Room.Part && part.Sentence.Words.TagAt(part.Start + 1) == Tag.Number => about with { Room = Room.Circumstance },
            _ when kind.StartsWith(LimitKind.Time + " ", StringComparison.Ordinal) && IsOfTheHalf(part) => about.Without(word => word.Surface == "median") with { Room = Room.Circumstance },
            _ when kind.StartsWith(LimitKind.CountOf(""), StringComparison.Ordinal) && about.Room == Room.Part && IsInOne(part) => about with { Room = Room.Circumstance },
            LimitKind.Kept or LimitKind.Undeleted => about.Without(word => lexicon.Phrases.Is("holding", word.Root) || lexicon.Phrases.Is("taking-out", word.Root)),
            LimitKind.Closed => about.Without(word => lexicon.Phrases.Is("serving", word.Surface) || lexicon.Phrases.Is("at-some-hours", word.Surface)),
            LimitKind.Tries => about.Without(word => lexicon.Phrases.Is("trying-again", word.Surface) || lexicon.Phrases.Is("trying-how", word.Surface) || lexicon.Phrases.Is("having-failed", word.Surface)) with { Room = about.Room == Room.Condition && IsAfterFailure(part) ? Room.Circumstance : about.Room },
            _ => kind.StartsWith(LimitKind.Cost, StringComparison.OrdinalIgnoreCase) ? about.Without(word => word == Topic.Run || lexicon.Phrases.Is("pricing", word.Surface)) : about,
        };
    }

    /// <summary>"The median": half of all.</summary>
    private static bool IsOfTheHalf(Stretch part) => Indexes.From(part.Start, part.End - part.Start).Any(i => part.Sentence.Words.Lower(i) is "median" or "half");

    /// <summary>"In a single order": nothing else sets it apart.</summary>
    private bool IsInOne(Stretch part)
    {
        var (said, apart) = (part.Sentence.Words, lexicon.Phrases.Set("set-apart"));
        return apart.Find(said, part.Start, part.End) is var at and >= 0 && said.Matches(at, "a single") && apart.Find(said, at + 1, part.End) < 0;
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
