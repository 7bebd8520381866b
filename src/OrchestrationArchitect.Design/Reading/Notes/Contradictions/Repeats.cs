using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>What may happen only once, or must have no duplicates, and is allowed more often elsewhere.</summary>
internal sealed class Repeats(ProcessFacts facts, Sayings sayings, TopicReader topics, Lexicon lexicon)
{
    /// <summary>No more statements than this are compared with each other.</summary>
    private const int Most = 40;

    /// <summary>A note for the first such pair.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        var saying = sayings.All.Where(MaySay).ToList();
        var all = saying.Count > 1 ? saying.SelectMany(Said).Take(Most).ToList() : [];
        foreach (var once in all.Where(said => said.IsOnce))
        {
            if (all.Find(said => !said.IsOnce && said.Part.Sentence != once.Part.Sentence && ((IsSameDeed(said, once) && said.About.IsSameAs(once.About)) || IsOfItsStep(once, said))) is { } often)
            {
                yield return NoteCode.TwoLimits.At($"Contradiction: '{once.Part.Text}' allows it once and '{often.Part.Text}' more often.", often.Part.Sentence.Words.Sentence.Span);
                yield break;
            }
        }
    }

    /// <summary>Not "delivered at least once" and "booked only once": what is done is the same, or only one tells it.</summary>
    private bool IsSameDeed(HowOften one, HowOften other) =>
        one.Part.Predicate is not { } told || other.Part.Predicate is not { } its || IsPlain(told) || IsPlain(its) || new TopicWord(told.Lemma, told.Lemma, TopicRole.Deed).IsAkinTo(new TopicWord(its.Lemma, its.Lemma, TopicRole.Deed))
        || other.About.Words.Any(word => word.Root == told.Lemma) || one.About.Words.Any(word => word.Root == its.Lemma);

    /// <summary>"Each instruction is processed exactly once" and "duplicate bookings are acceptable", where the instruction is booked.</summary>
    private bool IsOfItsStep(HowOften once, HowOften often) =>
        once.Part.Predicate is { } told && lexicon.Phrases.Is("handling-all", told.Lemma) && often.About.Room <= Room.Circumstance && often.About.Words.All(word => word.Root != word.Surface)
        && facts.Steps.Any(step => once.About.Heads.Any(head => !head.IsPerson && EndsWith(step.Object, head.Surface)) && often.About.Heads.Any(head => head.Root == step.Verb));

    private static bool EndsWith(string? thing, string head) => thing is not null && (thing.Equals(head, StringComparison.OrdinalIgnoreCase) || thing.EndsWith(" " + head, StringComparison.OrdinalIgnoreCase));

    private bool IsPlain(Predicate told) => lexicon.Phrases.Is("light", told.Lemma) || lexicon.Phrases.Is("allowing", told.Lemma) || lexicon.Phrases.Is("bringing-about", told.Lemma) || lexicon.Phrases.Is("repeat-word", told.Lemma) || told.Lemma is "contain" or "include";

    private bool MaySay(ParsedSentence sentence) => lexicon.Phrases.Set("once-only").MayStandIn(sentence.Words) || lexicon.Phrases.Set("more-often").MayStandIn(sentence.Words);

    /// <summary>What a sentence says of how often something happens.</summary>
    private IEnumerable<HowOften> Said(ParsedSentence sentence)
    {
        var words = sentence.Words;
        var (once, often) = (lexicon.Phrases.Set("once-only"), lexicon.Phrases.Set("more-often"));
        for (var i = 0; i < words.Count; i++)
        {
            var (single, repeated) = (once.LengthAt(words, i), often.LengthAt(words, i));
            if (Math.Max(single, repeated) == 0)
            {
                continue;
            }

            var part = Stretch.At(sentence, i);
            if (Side(part, i, single > 0) is { } isOnce && About(part, i, i + Math.Max(single, repeated)) is { } about && (about.Room <= Room.Circumstance || part.Clause is not null))
            {
                yield return new HowOften(isOnce, part, about);
            }

            i += Math.Max(single, repeated) - 1;
        }
    }

    /// <summary>Once, more often, or nothing that is claimed: "a vote is counted twice" may just be told.</summary>
    private bool? Side(Stretch part, int at, bool isOnce)
    {
        var words = part.Sentence.Words;
        var denied = Denial.IsIn(words, part.Start, at, lexicon) || part.Predicate is { Negated: true };
        if (part.Clause?.Kind is ClauseKind.Condition or ClauseKind.Temporal)
        {
            return !isOnce && lexicon.Phrases.Set("permitting-repeats").Find(words, 0, part.Start) >= 0 ? false : null;
        }

        if (isOnce)
        {
            return lexicon.Phrases.Set("forbidding").Find(words, at, part.End) >= 0 ? denied : denied ? null : true;
        }

        return lexicon.Phrases.Set("permitting-repeats").Find(words, 0, words.Count) is var permit and >= 0 && !(denied && permit > at) ? false
            : lexicon.Phrases.Set("always-repeating").LengthAt(words, at) > 0 ? denied ? null : false
            : denied || lexicon.Phrases.Set("refusing").Find(words, at, part.End) >= 0 ? true
            : part.Predicate is { Modal: "may" or "can" or "might" } ? false : null;
    }

    /// <summary>What it is said of, without the words that only say how often.</summary>
    private Topic About(Stretch part, int from, int to) => topics.Of(part, from, to).Without(word => lexicon.Phrases.Is("repeat-word", word.Surface) || lexicon.Phrases.Is("repeat-word", word.Root));

    /// <summary>How often something may happen.</summary>
    private sealed record HowOften(bool IsOnce, Stretch Part, Topic About);
}
