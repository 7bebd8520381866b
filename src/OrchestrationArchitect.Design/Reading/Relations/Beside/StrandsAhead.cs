using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>
/// Announcements that need no words for "side by side", as they count strands or those who do the work: "from here there are two tracks",
/// "three teams start working", or as the next sentences tell one part each: "… three portions, which are tested in parallel. The first …".
/// </summary>
internal static class StrandsAhead
{
    /// <summary>How far before a noun its number may stand.</summary>
    private const int FarthestNumber = 3;

    /// <summary>How many sentences one strand may be told in.</summary>
    private const int LongestStrand = 3;

    /// <summary>The most strands that are counted.</summary>
    private const int Most = 9;

    /// <summary>The announcement of a sentence; <see langword="null"/> if it is none.</summary>
    public static JointAnnouncement? In(Story story, int at)
    {
        var words = story.Sentences[at].Words;
        return Shown(story, at) is { } shown && CountedStrands.After(story, at - 1) == 0 && !Indexes.From(0, words.Count).Any(i => words.Lower(i) is ":") ? shown : null;
    }

    /// <summary>What the sentences behind one show it to announce, whatever else it says.</summary>
    private static JointAnnouncement? Shown(Story story, int at)
    {
        var words = story.Sentences[at].Words;
        for (var i = 1; i < words.Count; i++)
        {
            if (words.TagAt(i) == Tag.Noun && words.Lemmas[i] != words.Lower(i) && NumberOf(words, i) is > 1 and var count
                && (IsTrack(story, story.Sentences[at], i) || DoTheWork(story, at, i, count) || AreParts(story, at, count)))
            {
                return new JointAnnouncement(-1, count, i) { IsShownAhead = true };
            }
        }

        return NamedActors(story, at) is > 1 and var named ? new JointAnnouncement(-1, named) { IsShownAhead = true } : null;
    }

    /// <summary>A verb that says no more than that the announced strands are there: "splits into two streams", "three portions, which are tested".</summary>
    public static bool IsSaidOf(Story story, ParsedSentence parsed, Predicate predicate, int noun) =>
        (!predicate.Subject.IsEmpty && predicate.Subject.Head == noun) || (noun < 0 && SaysLittle(story, predicate)) || (predicate.Object.Head == noun && !predicate.Object.IsEmpty && predicate.Verb > noun)
        || (predicate.Clause == ClauseKind.Relative && predicate.First > noun && predicate.ClauseStart <= noun + 2)
        || (IsTrack(story, parsed, noun) && predicate.Verb < noun && parsed.Predicates.All(p => p.Verb <= predicate.Verb || p.Verb > noun));

    /// <summary>A sentence tells of one of several, by its number among them: "the second", "one of them", "the other".</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="which">Which of them it should be, from one.</param>
    /// <param name="count">How many there are.</param>
    public static bool IsOneOf(TaggedSentence words, int which, int count)
    {
        var first = words.Lower(0) is "on" or "in" ? 1 : 0;
        first += words.Lower(first) == "the" ? 1 : 0;
        return NumberWords.TryOrdinal(words.Lower(first), out var own) ? (int)own == which
            : which == 1 ? words.Lower(first) == "one" : words.Lower(first) is "another" or "other" || (which == count && words.Lower(first) == "last");
    }

    /// <summary>A sentence goes on with the strand told before it: "it then …", "they also …".</summary>
    public static bool GoesOn(ParsedSentence parsed) =>
        parsed.Words is { Count: > 0 } words && words.Sentence.Label is not { IsEmpty: false } && parsed.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Main) is { Subject.IsEmpty: false } first
        && first.Subject.Start <= 1 && words.TagAt(first.Subject.Head) == Tag.Pronoun && words.Lower(first.Subject.Head) is "it" or "they" or "she" or "he";

    /// <summary>"Three tracks", but not "the three tracks" nor "both tracks": those were told before.</summary>
    private static int NumberOf(TaggedSentence words, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - FarthestNumber && words.TagAt(i) is Tag.Number or Tag.Adjective or Tag.Noun; i--)
        {
            if (words.TagAt(i) == Tag.Number)
            {
                return words.Lower(i - 1) is "the" or "these" or "those" or "all" or "of" || !NumberWords.TryWhole(words.Lower(i), out var whole) || whole > Most ? 0 : (int)whole;
            }
        }

        return 0;
    }

    /// <summary>"There are two tracks", "splits into two streams", "sets off three strands".</summary>
    private static bool IsTrack(Story story, ParsedSentence parsed, int noun) =>
        story.Lexicon.Phrases.Set("strand").IsBaseAt(parsed.Words, noun) && parsed.Words.TagAt(noun + 1) != Tag.Noun && !IsInside(parsed, noun);

    /// <summary>"Three teams start working", "is handed to two teams at the same time": the next sentences each have one of them act.</summary>
    private static bool DoTheWork(Story story, int at, int noun, int count)
    {
        var (words, verb) = (story.Sentences[at].Words, noun + 1);
        while (words.TagAt(verb) == Tag.Adverb)
        {
            verb++;
        }

        var work = verb < words.Count && story.Lexicon.Phrases.Set("setting-to-work").IsBaseAt(words, verb);
        return (work || (IsJoint(story, words) && story.Lexicon.Phrases.Set("crew").IsBaseAt(words, noun))) && ActEach(story, at, count);
    }

    /// <summary>"Production and marketing work in parallel. Production … Marketing …": how many of those named act in the next sentences; 0 if nothing is said of how they do.</summary>
    private static int NamedActors(Story story, int at)
    {
        var parsed = story.Sentences[at];
        if (!IsJoint(story, parsed.Words) || !parsed.Predicates.Any(p => p is { Clause: ClauseKind.Main, Passive: false } && SaysLittle(story, p)))
        {
            return 0;
        }

        var who = new HashSet<string>(StringComparer.Ordinal);
        for (var i = at + 1; i < story.Sentences.Length && who.Count < Most; i++)
        {
            var actor = ActorOf(story.Sentences[i]);
            var name = actor[(actor.LastIndexOf(' ') + 1)..];
            if (!(name.Length > 0 && Indexes.From(0, parsed.Words.Count).Any(w => parsed.Words.Lower(w) == name && IsJoined(parsed.Words, w)) && who.Add(name)) && !(who.Count > 0 && GoesOn(story.Sentences[i])))
            {
                break;
            }
        }

        return who.Count;
    }

    private static bool SaysLittle(Story story, Predicate predicate) => predicate.Object.IsEmpty && (story.Lexicon.Phrases.Is("setting-to-work", predicate.Lemma) || predicate.Lemma == "work-in");

    /// <summary>"Production and marketing", "the kitchen, the bar and …": one of several in a row.</summary>
    private static bool IsJoined(TaggedSentence words, int noun)
    {
        var before = words.TagAt(noun - 1) == Tag.Determiner ? noun - 2 : noun - 1;
        return (before > 0 && words.TagAt(before) == Tag.Coordinator) || words.TagAt(noun + 1) == Tag.Coordinator || (words.Lower(noun + 1) == "," && Indexes.From(noun + 2, FarthestNumber).Any(i => words.TagAt(i) == Tag.Coordinator));
    }

    private static bool ActEach(Story story, int at, int count)
    {
        var who = new HashSet<string>(StringComparer.Ordinal);
        for (var i = at + 1; who.Count < count && i <= at + (count * LongestStrand); i++)
        {
            if (i >= story.Sentences.Length || !(who.Count > 0 && GoesOn(story.Sentences[i]) || who.Add(ActorOf(story.Sentences[i]))) || who.Contains(""))
            {
                return false;
            }
        }

        return who.Count == count;
    }

    /// <summary>Who acts in the first main clause of a sentence; empty if nobody does.</summary>
    private static string ActorOf(ParsedSentence parsed) =>
        parsed.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Main) is { Passive: false, Subject.IsEmpty: false } first && parsed.Words.TagAt(first.Subject.Head) is Tag.Noun or Tag.Name
            ? parsed.Words.Lower(first.Subject.Head - 1) + " " + parsed.Words.Lower(first.Subject.Head) : "";

    /// <summary>"… which are tested in parallel. The first … The second …": as many sentences tell of one each.</summary>
    private static bool AreParts(Story story, int at, int count)
    {
        var which = 0;
        var next = at + 1;
        for (; which < count && next < story.Sentences.Length && next <= at + (count * LongestStrand); next++)
        {
            which += IsOneOf(story.Sentences[next].Words, which + 1, count) ? 1 : 0;
            if (which == 0)
            {
                return false;
            }
        }

        return which == count && (IsJoint(story, story.Sentences[at].Words) || CountedStrands.After(story, next - 1) == count);
    }

    private static bool IsJoint(Story story, TaggedSentence words) => Cues.Find(words, story.Lexicon, "parallel") >= 0 || Cues.Find(words, story.Lexicon, "joint") >= 0;

    private static bool IsInside(ParsedSentence parsed, int token) =>
        parsed.Clauses.Any(c => c.Start <= token && token < c.End && c.Kind is ClauseKind.Condition or ClauseKind.Temporal or ClauseKind.Prior or ClauseKind.Reason && !parsed.Words.Matches(c.Start, "after that") && !parsed.Words.Matches(c.Start, "after this"));
}
