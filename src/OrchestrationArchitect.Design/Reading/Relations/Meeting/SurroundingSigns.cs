using System.Collections.Frozen;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Relations.Meeting;

/// <summary>What is told before and after a branch, and whether what comes after takes up what only the branch brought up.</summary>
internal sealed class SurroundingSigns(IReadOnlyList<Segment> segments, Story story)
{
    private const int Many = 4, ManyThings = 3;

    private static readonly FrozenSet<string> Openers = FrozenSet.Create(StringComparer.Ordinal,
        "a", "after", "afterwards", "all", "an", "and", "any", "as", "at", "before", "both", "but", "by", "each", "either", "every", "finally", "for", "from", "he", "if", "in", "it", "lastly", "later", "next", "no", "on",
        "once", "only", "or", "otherwise", "she", "should", "the", "then", "these", "they", "this", "those", "to", "unless", "until", "we", "when", "whenever", "where", "while", "with", "without");

    private readonly Nouns _nouns = new(story.Sentences);

    /// <summary>A word that may open a clause, by itself where it tells how the clause joins, otherwise by its tag.</summary>
    public static string Opener(TaggedSentence words, int at) => Openers.Contains(words.Lower(at)) ? words.Lower(at) : words.TagAt(at).Named();

    /// <param name="signs">What is observed of the branch.</param>
    /// <param name="told">The branch.</param>
    /// <param name="body">The words that tell what happens in it.</param>
    public void Note(Signs signs, ToldBranch told, IReadOnlyList<Stretch> body)
    {
        var (before, first) = (segments[told.First - 1], segments[told.First]);
        signs.Add($"before {KindOf(before)}");
        signs.Add($"before class {story.ClassOf(before.Steps[^1])}");
        signs.Add("before in its sentence", before.Sentence == first.Sentence);
        signs.Add($"done {Math.Min(Many, told.First)}");
        signs.Add($"left {Math.Min(Many, segments.Count - told.Onward)}");
        for (var i = told.Next; i < told.Onward; i++)
        {
            signs.Add($"sibling {KindOf(segments[i])}");
        }

        Behind(signs, told);
        Onward(signs, told);
        Things(signs, told, body);
    }

    private static string KindOf(Segment segment)
    {
        var kind = segment.Move switch
        {
            Follow { All: true } => "all",
            Follow { After.IsNamed: true } => "after",
            Follow => "then",
            GoOn => "on",
            Case branch => branch.Side == Side.Own ? "case" : $"case {branch.Side.Named()}",
            Failure => "fail",
            OtherSide => "other",
            _ => "strand",
        };
        return segment.Move.In?.Ends == true ? kind + " ends" : kind;
    }

    /// <summary>What stands straight behind it, and how far from it the run goes on.</summary>
    private void Behind(Signs signs, ToldBranch told)
    {
        var (last, next, onward) = (segments[told.Last], segments[told.Next], segments[told.Onward]);
        signs.Add($"next {KindOf(next)}{(next.Sentence == last.Sentence ? " same" : "")}");
        signs.Add(told.Next == told.Onward ? "straight" : "apart");
        signs.Add($"onward {KindOf(onward)}");
        var (words, own) = (story.Sentences[onward.Sentence].Words, story.Sentences[last.Sentence].Words.Sentence);
        signs.Add(onward.Sentence == last.Sentence ? "onward in its sentence" : words.Sentence.Label.IsEmpty ? $"onward opens {Opener(words, 0)}" : "onward labelled");
        signs.Add($"shape {own.Shape}");
        signs.Add($"onward shape {words.Sentence.Shape}");
        signs.Add(words.Sentence.Paragraph == own.Paragraph ? "same paragraph" : "new paragraph");
    }

    /// <summary>What the run goes on with.</summary>
    private void Onward(Signs signs, ToldBranch told)
    {
        var step = segments[told.Onward].Steps[0];
        var action = story.Actions[step];
        var body = Enumerable.Range(told.First, told.Last - told.First + 1).SelectMany(i => segments[i].Steps).ToList();
        signs.Add($"onward effect {action.Effect}");
        signs.Add($"onward class {story.ClassOf(step)}");
        signs.Add("thing of body", action.Head is not null && body.Exists(own => story.Actions[own].Head == action.Head));
        signs.Add("thing of before", action.Head is not null && segments[told.First - 1].Steps.Any(own => story.Actions[own].Head == action.Head));
        signs.Add("actor of body", action.Actor is not null && body.Exists(own => story.Actions[own].Actor == action.Actor));
    }

    /// <summary>What only the branch brings up, and whether the run goes on to speak of it.</summary>
    private void Things(Signs signs, ToldBranch told, IReadOnlyList<Stretch> body)
    {
        var brought = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stretch in body)
        {
            brought.UnionWith(Nouns.In(stretch.Parsed.Words, stretch.Start, stretch.End).Where(named => _nouns.IsNew(named.Noun, stretch.At, named.Token)).Select(named => named.Noun));
        }

        signs.Add($"brings {Math.Min(ManyThings, brought.Count)}");
        if (brought.Count == 0)
        {
            return;
        }

        var (last, onward) = (segments[told.Last], segments[told.Onward].Sentence);
        var parsed = story.Sentences[onward];
        var start = onward == last.Sentence ? story.TokenOf(parsed, last.Steps[^1]) + 1 : 0;
        var (taken, later) = (Nouns.In(parsed.Words, start, parsed.Words.Count).Any(named => brought.Contains(named.Noun)), brought.Any(noun => _nouns.Last(noun) > onward));
        signs.Add("taken up", taken);
        signs.Add("taken up later", later);
        signs.Add("never taken up", !taken && !later);
    }
}
