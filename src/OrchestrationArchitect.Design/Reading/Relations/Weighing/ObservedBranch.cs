using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Relations.Weighing;

/// <summary>A branch with what is observed of it by itself.</summary>
internal sealed class ObservedBranch
{
    private ObservedBranch(ParsedSentence parsed, Guard? guard, int from, int verb) => (Parsed, Guard, From, Verb) = (parsed, guard, from, verb);

    /// <summary>The sentence that tells its condition.</summary>
    public ParsedSentence Parsed { get; }

    /// <summary>Its condition; <see langword="null"/> if the sentence has none.</summary>
    public Guard? Guard { get; }

    /// <summary>Where its words begin.</summary>
    public int From { get; }

    /// <summary>The token of its first step.</summary>
    public int Verb { get; }

    /// <summary>The clause of its condition; <see langword="null"/> if it has none.</summary>
    public Predicate? Clause { get; private init; }

    /// <summary>What the rules say of it, in a word.</summary>
    public required string Kind { get; init; }

    /// <summary>How its condition is told, in a word.</summary>
    public required string Group { get; init; }

    /// <summary>What is observed, for its being meant as the rules say.</summary>
    public List<string> Signs { get; private init; } = [];

    /// <summary>The same, for the run going on without it.</summary>
    public List<string> Aside { get; private init; } = [];

    /// <summary>What the rules say of a segment, in a word.</summary>
    public static string KindOf(Segment segment) => segment.Move switch
    {
        Follow { All: true } => "followall",
        Follow { After.IsNamed: true } => "follow@",
        Follow => "follow",
        GoOn => "goon",
        Case branch => "case" + (branch.Side == Side.Own ? "" : "-" + branch.Side) + (branch.From.IsNamed ? "@" : ""),
        Failure failure => failure.From.IsNamed ? "fail@" : "fail",
        OtherSide => "other",
        _ => "strand",
    };

    /// <summary>What is observed of a branch.</summary>
    /// <param name="segments">What the rules say.</param>
    /// <param name="story">The text.</param>
    /// <param name="at">The segment that opens it.</param>
    /// <param name="previous">The one before that has steps.</param>
    /// <param name="branch">The branch.</param>
    /// <param name="part">The part of its condition that is meant; <see langword="null"/> for all of it.</param>
    public static ObservedBranch Read(ImmutableArray<Segment> segments, Story story, int at, int previous, Branch branch, Guard? part = null)
    {
        var (own, before) = (segments[at], segments[previous]);
        var parsed = story.Sentences[branch.Sentence];
        var later = branch.Sentence != own.Sentence;
        var verb = later ? parsed.Words.Count : story.TokenOf(parsed, own.Steps[0]);
        var opens = before.Sentence != branch.Sentence;
        var guards = story.Conditions.Of(parsed);
        var guard = part ?? guards.FirstOrDefault(g => g.Text == branch.Condition) ?? (opens ? guards.FirstOrDefault() : null);
        var from = opens ? 0 : Math.Min(verb, story.TokenOf(parsed, before.Steps[^1]) + 1);
        var clause = guard is null ? null : parsed.Predicates.FirstOrDefault(p => p.Verb >= guard.Start && p.Verb < guard.End);
        var how = How(parsed, guard, clause, story);
        var kind = KindOf(own) + (opens ? "" : " inner");
        var next = at + 1;
        while (next < segments.Length && segments[next].Steps.IsEmpty)
        {
            next++;
        }

        var paragraph = story.Sentences[before.Sentence].Words.Sentence.Paragraph == parsed.Words.Sentence.Paragraph;
        var signs = new List<string>
        {
            "",
            how,
            kind,
            opens ? "opens" : "inner",
            "ends " + (branch.Ends ? kind : ""),
            opens ? paragraph ? "on" : "new paragraph" : "same sentence",
            "class " + story.ClassOf(own.Steps[0]),
            "before " + KindOf(before) + (before.Move.In?.Ends == true ? "!" : "") + (opens ? "" : " inner"),
            next < segments.Length ? "next " + KindOf(segments[next]) + (segments[next].Sentence == own.Sentence ? " inner" : "") : "next none",
        };
        return new ObservedBranch(parsed, guard, from, verb)
        {
            Clause = clause,
            Kind = kind,
            Group = GroupOf(how),
            Signs = signs.ConvertAll(sign => "keep " + sign),
            Aside = signs.ConvertAll(sign => "aside " + sign),
        };
    }

    private static string How(ParsedSentence parsed, Guard? guard, Predicate? clause, Story story)
    {
        if (guard is null)
        {
            return "none";
        }

        var kind = guard.Kind != GuardKind.If ? guard.Kind.Named() : guard.Unanswered ? "silence" : guard.Rest ? "rest" : guard.Verdict ? "verdict" : guard.IsLabel ? "label" : guard.OfSubject ? "subject" : clause is null ? "phrase" : "clause";
        return (guard.AdverseIn(parsed.Words, story.Lexicon) & (Adverse.Undone | Adverse.Rejected)) == Adverse.None ? kind : kind + " adverse";
    }

    private static string GroupOf(string how) => how switch
    {
        "silence" or "silence adverse" => "silent",
        "none" or "Otherwise" or "rest" => "rest",
        "Failure" or "Failure adverse" => "failure",
        _ => (how.StartsWith("subject", StringComparison.Ordinal) || how.StartsWith("verdict", StringComparison.Ordinal) ? "subject" : "told") + (how.EndsWith("adverse", StringComparison.Ordinal) ? " adverse" : ""),
    };
}
