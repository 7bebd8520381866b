using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>Two figures of one kind for the same, in two sentences.</summary>
internal sealed class Limits(LimitReader reader, StepFinder finder, TopicWordReader words, Lexicon lexicon)
{
    /// <summary>More figures of one kind than this are not compared with each other.</summary>
    private const int Most = 20;

    /// <summary>Two counts for the same share so many words.</summary>
    private const int LeastShared = 2;

    private readonly SameTask _tasks = new(finder, words, lexicon);

    /// <summary>A note for the first pair of each kind.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        foreach (var group in reader.All().GroupBy(limit => limit.Kind, StringComparer.Ordinal).Where(kind => kind.Count() > 1))
        {
            var limits = group.OrderBy(limit => limit.Span.Field).ThenBy(limit => limit.Span.Start).ToList();
            if (limits.Count <= Most && Pair(limits) is { } note)
            {
                yield return note;
            }
        }
    }

    private NoteFact? Pair(List<Limit> limits)
    {
        for (var i = 1; i < limits.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (limits[j].Part.Sentence != limits[i].Part.Sentence && limits[i].Excludes(limits[j]) && AreOpposed(limits[i], limits[j]))
                {
                    return NoteCode.TwoLimits.At($"Contradiction: different limits ({limits[i].Kind.Trim()}) are stated for the same: '{limits[j].Part.Text}' and '{limits[i].Part.Text}'.", limits[i].Span);
                }
            }
        }

        return null;
    }

    /// <summary>Nothing leaves room for both, and they are of the same.</summary>
    private bool AreOpposed(Limit one, Limit other) =>
        !AreShareAndSum(one, other) && IsFree(one) && IsFree(other) && !IsOfEachDoer(one, other) && !IsOfEachDoer(other, one)
        && ((IsGivenToBoth(one, other) && IsSaidOfSame(one, other)) || _tasks.AreTimed(one, other));

    private bool IsSaidOfSame(Limit one, Limit other) =>
        ((one.Kind == LimitKind.Down || one.Kind.StartsWith(LimitKind.Cost, StringComparison.Ordinal)) && SaysNoMore(one.About) && SaysNoMore(other.About)) || (one.Kind != LimitKind.Reaction && AreOfOne(one, other))
        || AreOfOneService(one, other) || AreOfOneCount(one, other) || _tasks.IsOf(one, other);

    /// <summary>About the same, and the same people have the time.</summary>
    private static bool AreOfOne(Limit first, Limit second) => first.About is var one && second.About is var other &&
        (one.IsSameAs(other) || (one.Words.Count == 0 && other.Words.Count == 0 && one.Doers.Count == 0 && other.Doers.Count == 0)) && (one.Doers.Count > 0 && other.Doers.Count > 0 ? one.Doers.Any(other.Doers.Has) : IsDoneIn(one, second) && IsDoneIn(other, first));

    /// <summary>The same is served, or open: a thing that both name, and nothing is done with it that is not done in the other.</summary>
    private static bool AreOfOneService(Limit one, Limit other) =>
        one.Kind == LimitKind.Closed && Named(one.About).Where(word => Named(other.About).Has(word)).ToList() is { Count: > 0 } shared && IsServed(one.About, other.About, shared) && IsServed(other.About, one.About, shared);

    /// <summary>As many of the same, bounded for the same: "one order may contain six tickets", "up to ten tickets in a single order", "a first payment of at least 50 euros".</summary>
    private static bool AreOfOneCount(Limit one, Limit other)
    {
        if (one.IsTold || other.IsTold || !(one.Kind.StartsWith(LimitKind.CountOf(""), StringComparison.Ordinal) || one.Kind.StartsWith(LimitKind.Cost, StringComparison.Ordinal)))
        {
            return false;
        }

        var (first, second) = (All(one.About), All(other.About));
        return first.Count(word => (word.Role is TopicRole.Thing or TopicRole.Which or TopicRole.Deed || one.Kind == LimitKind.CountOf(word.Surface)) && second.Has(word)) >= LeastShared && first.TrueForAll(word => word.Role != TopicRole.Which || second.Has(word)) && second.TrueForAll(word => word.Role != TopicRole.Which || first.Has(word));
    }

    private static List<TopicWord> All(Topic about) => [.. about.Words.Concat(about.Doers).DistinctBy(word => word.Surface)];

    private static List<TopicWord> Named(Topic about) => [.. about.Heads.Concat(about.Doers).Where(word => !word.IsPerson)];

    /// <summary>What else the one names is done in the other too, unless the other only says that it is open.</summary>
    private static bool IsServed(Topic one, Topic other, List<TopicWord> shared) =>
        one.Words.All(word => word.Role != TopicRole.Deed || shared.Has(word) || other.Words.Any(word.IsAkinTo) || other.Words.All(its => its.Role != TopicRole.Deed || shared.Has(its)));

    /// <summary>"The service", "the system": no part of it is told.</summary>
    private static bool SaysNoMore(Topic about) => about.Words.All(word => word == Topic.Run || word is { Role: TopicRole.Vague, IsPerson: false }) && about.Doers.Count == 0;

    /// <summary>What a person does within the time is what the other is about: not "has a week to accept the quote" and "the quote is there in an hour".</summary>
    private static bool IsDoneIn(Topic one, Limit other) =>
        !one.Doers.Any(doer => doer.IsPerson) || one.Words.Where(word => word.Role == TopicRole.Deed).All(other.About.Words.Has) || (other.Part.Predicate is { Passive: true } && one.Doers.All(other.About.Words.Has) && !other.About.Words.Any(word => word.Role == TopicRole.Deed));

    /// <summary>"Each school may run two", "sixty over all schools".</summary>
    private bool AreShareAndSum(Limit one, Limit other) => (one.Kind == LimitKind.AtOnce && Has(one, "of-one") != Has(other, "of-one") && !one.About.Doers.Any(other.About.Doers.Has)) || (one.Kind is not (LimitKind.Kept or LimitKind.Closed or LimitKind.Down) && ((Has(one, "apiece") && Has(other, "summed")) || (Has(one, "summed") && Has(other, "apiece")) || Has(one, "adding-up") != Has(other, "adding-up")));

    /// <summary>"Each clerk handles one case at a time", "twelve cases at the same time".</summary>
    private bool IsOfEachDoer(Limit one, Limit other) =>
        one.Kind == LimitKind.AtOnce && one.About.Doers.Count > 0 && !one.About.Doers.Any(other.About.Doers.Has) && one.Part.Predicate is { Subject.IsEmpty: false } told && lexicon.Phrases.Set("apiece").LengthAt(one.Part.Sentence.Words, told.Subject.Start) > 0;

    private bool Has(Limit limit, string cue) => lexicon.Phrases.Set(cue).Find(limit.Part.Sentence.Words, limit.Part.Start, limit.Part.End) >= 0;

    /// <summary>Who "has two days to accept" has them alone; the other must name the same.</summary>
    private static bool IsGivenToBoth(Limit one, Limit other) => (!IsGiven(one) || NamesDoer(other, one)) && (!IsGiven(other) || NamesDoer(one, other));

    private static bool NamesDoer(Limit one, Limit given) => one.About.Doers.Count > 0 || given.About.Doers.Any(one.About.Words.Has);

    private static bool IsGiven(Limit limit) => limit.Part.Predicate is { Lemma: "have" or "get" } told && limit.About.Doers.Any(doer => doer.IsPerson) && (told.Object.IsEmpty || Holds(limit.Part.Sentence.Words, told.Object, limit.Span));

    private static bool Holds(TaggedSentence words, Phrase phrase, SourceSpan span) => words[phrase.Start].Start <= span.Start && span.Start < words[phrase.End - 1].End;

    private static bool IsFree(Limit limit) => limit.About.Room <= Room.Circumstance;
}
