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

    private readonly SameTask _tasks = new(finder, words, lexicon);

    /// <summary>A note for the first pair of each kind.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        foreach (var group in reader.All().GroupBy(limit => limit.Kind, StringComparer.Ordinal))
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
                if (limits[j].Part.Sentence != limits[i].Part.Sentence && limits[i].Excludes(limits[j]) && !AreShareAndSum(limits[i], limits[j]) && IsFree(limits[i]) && IsFree(limits[j]) && !IsOfEachDoer(limits[i], limits[j]) && !IsOfEachDoer(limits[j], limits[i]) && ((limits[i].Kind == LimitKind.Down && SaysNoMore(limits[i].About) && SaysNoMore(limits[j].About)) || (limits[i].Kind != LimitKind.Reaction && AreOfOne(limits[i], limits[j])) || _tasks.IsOf(limits[i], limits[j])) && IsGivenToBoth(limits[i], limits[j]))
                {
                    return NoteCode.TwoLimits.At($"Contradiction: different limits ({limits[i].Kind.Trim()}) are stated for the same: '{limits[j].Part.Text}' and '{limits[i].Part.Text}'.", limits[i].Span);
                }
            }
        }

        return null;
    }

    /// <summary>About the same, and the same people have the time.</summary>
    private static bool AreOfOne(Limit first, Limit second) => first.About is var one && second.About is var other &&
        (one.IsSameAs(other) || (one.Words.Count == 0 && other.Words.Count == 0 && one.Doers.Count == 0 && other.Doers.Count == 0)) && (one.Doers.Count > 0 && other.Doers.Count > 0 ? one.Doers.Any(other.Doers.Has) : IsDoneIn(one, second) && IsDoneIn(other, first));

    /// <summary>"The service", "the system": no part of it is told.</summary>
    private static bool SaysNoMore(Topic about) => about.Words.All(word => word == Topic.Run || word is { Role: TopicRole.Vague, IsPerson: false }) && about.Doers.Count == 0;

    /// <summary>What a person does within the time is what the other is about: not "has a week to accept the quote" and "the quote is there in an hour".</summary>
    private static bool IsDoneIn(Topic one, Limit other) =>
        !one.Doers.Any(doer => doer.IsPerson) || one.Words.Where(word => word.Role == TopicRole.Deed).All(other.About.Words.Has) || (other.Part.Predicate is { Passive: true } && one.Doers.All(other.About.Words.Has) && !other.About.Words.Any(word => word.Role == TopicRole.Deed));

    /// <summary>"Each school may run two", "sixty over all schools".</summary>
    private bool AreShareAndSum(Limit one, Limit other) => (one.Kind == LimitKind.AtOnce && Has(one, "of-one") != Has(other, "of-one")) || (one.Kind is not (LimitKind.Kept or LimitKind.Closed or LimitKind.Down) && ((Has(one, "apiece") && Has(other, "summed")) || (Has(one, "summed") && Has(other, "apiece")) || Has(one, "adding-up") != Has(other, "adding-up")));

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
