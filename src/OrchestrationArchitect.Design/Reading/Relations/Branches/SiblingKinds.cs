using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Branches;

/// <summary>
/// Clauses that each tell what happens with one kind of what was spoken of are sides of one question, though none has a condition: "Requests
/// are rated. Low risk requests are approved. For high risk requests a form is mailed."
/// </summary>
/// <param name="story">The text, told to its end.</param>
internal sealed class SiblingKinds(Story story)
{
    /// <summary>How many sentences on the next kind may be told.</summary>
    private const int Far = 4;

    /// <summary>How many sentences back the text may speak of them together.</summary>
    private const int Back = 40;

    private readonly Endings _endings = new(story);

    /// <summary>Makes cases of them.</summary>
    public void Tell()
    {
        var done = story.Actions.Where(action => action.Role == ActionRole.Step).Select(action => action.Lemma).ToHashSet(StringComparer.Ordinal);
        var topics = story.Sentences.SelectMany((parsed, at) => KindTopic.In(at, parsed, story.Lexicon)).Where(topic => !topic.Words.Any(word => done.Contains(story.Lexicon.Morphology.Describe(word).Lemma))).ToList();
        for (var i = 0; i < topics.Count; i++)
        {
            var group = new List<KindTopic> { topics[i] };
            var sorted = topics[i].IsBare && IsBehindSorting(topics[i]);
            if (topics[i].IsMass && !sorted)
            {
                continue;
            }

            for (var k = i + 1; k < topics.Count && topics[k].Sentence - group[^1].Sentence <= Far && !IsAnswered(group[^1].Sentence, topics[k].Sentence); k++)
            {
                if (topics[k].Opener == KindTopic.Rest ? group.Count > 1 && topics[k].Sentence == group[^1].Sentence : group.TrueForAll(one => Differ(one, topics[k])) && (sorted ? topics[k].IsBare : !topics[k].IsMass && group.Exists(one => AreSiblings(one, topics[k])) && IsKnown(group[0], topics[k])))
                {
                    group.Add(topics[k]);
                }
            }

            if (group.Count > 1 && Steps(group) is { } steps)
            {
                Tell(group, steps);
                i = topics.IndexOf(group[^1]);
            }
        }
    }

    /// <summary>"Each mail is classified. Spam is deleted. Complaints are forwarded": the step before says that they are told apart.</summary>
    private bool IsBehindSorting(KindTopic topic)
    {
        var parsed = story.Sentences[topic.Sentence];
        var limit = topic.Start < parsed.Words.Count && topic.Start >= 0 ? parsed.Words[topic.Start].Start : 0;
        var before = story.Actions.FindLastIndex(a => a.Role == ActionRole.Step && (a.Sentence < topic.Sentence || (a.Sentence == topic.Sentence && a.Span.Start < limit)));
        return before >= 0 && story.Actions[before].Sentence >= topic.Sentence - 1 && story.Lexicon.Phrases.Is("sorting", story.Actions[before].Lemma);
    }

    /// <summary>"Invalid files are rejected. Valid ones are scanned. …": the next sentence tells of the others of the first kind, and what comes later is about those.</summary>
    private bool IsAnswered(int first, int later) =>
        later > first + 1 && story.Conditions.Of(story.Sentences[first + 1]) is [{ Start: 0, OfSubject: true } others] && story.Sentences[first + 1].Words is var words && words.Lower(others.End - 1) == "ones" && words.TagAt(others.End - 2) is Tag.Adjective or Tag.Participle;

    private static bool Differ(KindTopic one, KindTopic other) => !one.Words.IsSubsetOf(other.Words) && !other.Words.IsSubsetOf(one.Words);

    private static bool AreSiblings(KindTopic one, KindTopic other)
    {
        if (one.Opener == KindTopic.Rest)
        {
            return false;
        }

        if (one.Opener == KindTopic.Label || other.Opener == KindTopic.Label)
        {
            return one.Opener == other.Opener;
        }

        if (one.Opener == "for" && other.Opener == "for")
        {
            return true;
        }

        var subjects = one.Opener.Length == 0 && other.Opener.Length == 0;
        return subjects ? one.Head == other.Head && (one.IsPlural == other.IsPlural || one.Sentence == other.Sentence) : one.Words.Contains(other.Head) || other.Words.Contains(one.Head);
    }

    /// <summary>The text speaks of them together before: of the things that they are kinds of, or of the kinds in one sentence.</summary>
    private bool IsKnown(KindTopic one, KindTopic other)
    {
        var shared = one.Words.Intersect(other.Words).ToList();
        if (one.Opener == KindTopic.Label)
        {
            return IsBelow(one, other);
        }

        if (shared.Count > 0 && ((other.Opener == "for" && one.Opener.Length == 0) || (one.Words.Any(IsLetter) && other.Words.Any(IsLetter))))
        {
            return true;
        }

        for (var at = one.Sentence; at >= Math.Max(0, one.Sentence - Back); at--)
        {
            var words = story.Sentences[at].Words;
            var said = Enumerable.Range(0, at == one.Sentence ? Math.Max(0, one.Start) : words.Count).Select(i => words.Lemmas[i]).ToHashSet(StringComparer.Ordinal);
            if (shared.Count > 0 ? said.Overlaps(shared) : said.Overlaps(one.Words) && said.Overlaps(other.Words))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetter(string word) => word.Length == 1 && char.IsAsciiLetter(word[0]);

    /// <summary>The labels of a list below an item.</summary>
    private bool IsBelow(KindTopic one, KindTopic other)
    {
        var (own, next) = (story.Sentences[one.Sentence].Words.Sentence, story.Sentences[other.Sentence].Words.Sentence);
        return one.Sentence > 0 && own.Block.Indent == next.Block.Indent && own.Shape == next.Shape && story.Sentences[one.Sentence - 1].Words.Sentence is { Shape: SentenceShape.Bullet or SentenceShape.Numbered } above && above.Block.Indent < own.Block.Indent;
    }

    /// <summary>The first step that each tells; <see langword="null"/> where they cannot be sides of one question.</summary>
    private List<int>? Steps(List<KindTopic> group)
    {
        var steps = new List<int>();
        for (var k = 0; k < group.Count; k++)
        {
            var (parsed, end) = (story.Sentences[group[k].Sentence], k + 1 < group.Count && group[k + 1].Sentence == group[k].Sentence ? group[k + 1].Start : int.MaxValue);
            var step = story.Segments.Where(s => s.Sentence == group[k].Sentence).SelectMany(s => s.Steps).Where(step => story.TokenOf(parsed, step) is var token && token >= group[k].Verb && token < end).DefaultIfEmpty(-1).Min();
            if (step < 0 || story.Segments.Find(s => s.Steps.Contains(step)) is not { Move: Follow { All: false } or Case or GoOn, Arrangement: Arrangement.InTurn })
            {
                return null;
            }

            steps.Add(step);
        }

        var scope = story.Segments.Find(s => s.Steps.Contains(steps[0]))!.Scope;
        return steps.TrueForAll(step => story.Segments.Find(s => s.Steps.Contains(step))!.Scope == scope) ? steps : null;
    }

    private void Tell(List<KindTopic> group, List<int> steps)
    {
        for (var k = group.Count - 1; k >= 0; k--)
        {
            var at = Part(steps[k]);
            var segment = story.Segments[at];
            if (k > 0 && segment.Move is Case { Side: Side.Own, From.IsNamed: false } told)
            {
                story.Segments[at] = segment = segment with { Move = told with { Side = Side.Other } };
            }
            else if (segment.Move is not Case)
            {
                var after = k == 0 && segment.Move is Follow follow ? follow.After : Anchor.Open;
                var ends = _endings.EndsFrom(story.Sentences[segment.Sentence], group[k].Verb);
                segment = segment with { Move = group[k].Opener == KindTopic.Rest ? new OtherSide(group[k].Text, after, segment.Sentence) { Ends = ends } : new Case(group[k].Text, after, segment.Sentence) { Side = k == 0 ? Side.Own : Side.Other, Ends = ends } };
                story.Segments[at] = segment;
            }

            Stand((Branch)segment.Move, at + 1, k + 1 < group.Count ? steps[k + 1] : -1);
        }
    }

    /// <summary>What is told of one kind up to the next, or to the end of its item or sentence, is told of it alone; conditions in it are its own.</summary>
    private void Stand(Branch body, int first, int next)
    {
        var own = story.Segments[first - 1];
        for (var i = first; i < story.Segments.Count && story.Segments[i].Scope == own.Scope && (next >= 0 ? !story.Segments[i].Steps.Contains(next) : IsTogether(own.Sentence, story.Segments[i].Sentence)); i++)
        {
            switch (story.Segments[i].Move)
            {
                case Follow { All: false } when story.Segments[i - 1].Move.In?.IsSameAs(body) == true:
                case GoOn:
                    story.Segments[i] = story.Segments[i] with { Move = new GoOn(body) };
                    break;
                case Case { Side: Side.Own, From.IsNamed: false } inner:
                    story.Segments[i] = story.Segments[i] with { Move = inner with { Side = AreListedAlike(own.Sentence, story.Segments[i].Sentence) ? Side.Other : Side.Inner } };
                    break;
            }
        }
    }

    /// <summary>"a. None: … b. Up to $500 short: …": the labels of one list.</summary>
    private bool AreListedAlike(int one, int other)
    {
        var (first, second) = (story.Sentences[one].Words.Sentence, story.Sentences[other].Words.Sentence);
        return one != other && !first.Label.IsEmpty && !second.Label.IsEmpty && first.Block.Indent == second.Block.Indent && first.Shape == second.Shape && first.Shape is SentenceShape.Bullet or SentenceShape.Numbered;
    }

    private bool IsTogether(int one, int other)
    {
        var (first, second) = (story.Sentences[one].Words.Sentence, story.Sentences[other].Words.Sentence);
        return one == other || (!first.Label.IsEmpty && first.Block == second.Block);
    }

    /// <summary>The segment that begins with a step, parted from what stands before it.</summary>
    private int Part(int step)
    {
        var at = story.Segments.FindIndex(s => s.Steps.Contains(step));
        var segment = story.Segments[at];
        var first = segment.Steps.IndexOf(step);
        if (first == 0)
        {
            return at;
        }

        story.Segments[at] = segment with { Steps = segment.Steps[..first] };
        story.Segments.Insert(at + 1, segment with { Steps = segment.Steps[first..], Move = Follow.Plain });
        return at + 1;
    }
}
