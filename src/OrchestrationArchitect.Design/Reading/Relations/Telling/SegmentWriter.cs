using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Relations.Anchors;
using OrchestrationArchitect.Design.Reading.Relations.Beside;
using OrchestrationArchitect.Design.Reading.Relations.Branches;
using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>Groups the steps of a sentence into segments, and finds the move of each.</summary>
internal sealed class SegmentWriter(Story story, AnchorFinder anchors, ListLead lead, JointExpectation joint)
{
    private readonly StrandReader _strands = new(story, joint);
    private readonly ForEachReader _forEach = new(story);
    private readonly Sides _sides = new(story);
    private readonly Endings _endings = new(story);
    private readonly Remainders _remainders = new(story);
    private readonly RecalledCase _recalled = new(story);
    private readonly NewQuestion _new = new(story);

    /// <summary>Tells the steps of a sentence to the story.</summary>
    /// <param name="at">The sentence.</param>
    /// <param name="parsed">Its clauses.</param>
    /// <param name="told">Its steps.</param>
    /// <param name="announced">Those that are announced to run side by side.</param>
    /// <param name="recalled">The sentence says at its end how they run.</param>
    public void Write(int at, ParsedSentence parsed, List<Told> told, Range announced, bool recalled)
    {
        if (told.Count == 0)
        {
            _endings.Close(at, parsed);
            return;
        }

        var beside = _strands.Read(at, parsed, told, announced, recalled);
        var items = _forEach.Read(parsed, told);
        for (var i = 0; i < told.Count;)
        {
            var end = i + 1;
            while (end < told.Count && told[end].Guard == told[i].Guard && beside.IsTogether(i, end) && (beside.IsInside(i) || (items[end] == items[i] && IsAlike(told, i, end))))
            {
                end++;
            }

            var named = i == 0 ? anchors.Of(parsed, told) : told[i].Guard.Kind == GuardKind.If ? anchors.Decided(parsed, told[i..end]) : Anchor.Open;
            Add(at, parsed, told, i..end, beside, named, items[i]);
            i = end;
        }

        if (told.TrueForAll(t => t.Guard.Kind == GuardKind.Always) && ToldBeside.Find(story, at, parsed) is var running and >= 0)
        {
            var first = story.Segments.FindLastIndex(s => s.Steps.Contains(told[0].Action));
            story.Segments[first] = story.Segments[first] with { Move = new Strand(running) };
        }
    }

    /// <summary>Alternatives ("or") make a segment of their own.</summary>
    private static bool IsAlike(List<Told> told, int first, int at)
    {
        var ahead = at + 1 < told.Count && told[at + 1].IsAlternative;
        return (at == first + 1 || told[at].IsAlternative == told[first + 1].IsAlternative) && (told[at].IsAlternative || !ahead);
    }

    /// <summary>"A boat is hired, a bus is booked or the tour is cancelled": one of them happens.</summary>
    private static bool AreAlternatives(List<Told> steps) => steps.Count > 1 && steps.FindIndex(1, t => !t.IsAlternative) < 0;

    private void Add(int at, ParsedSentence parsed, List<Told> told, Range range, BesideReading beside, Anchor named, string? item)
    {
        var first = range.Start.Value;
        var steps = told[range];
        var own = steps.ConvertAll(t => t.Action);
        var guard = _remainders.Read(at, parsed, steps[0].Guard);
        if (guard.Kind == GuardKind.Failure)
        {
            story.OnFailure.UnionWith(own);
        }

        _remainders.Oppose(at, parsed, guard);
        var undecided = guard.Unanswered ? anchors.Undecided(parsed, guard, own[0]) : Anchor.Open;
        var side = _sides.Read(at, parsed, guard, undecided, first > 0 ? Math.Min(told[first - 1].Guard.End, guard.Start) : 0);
        var strand = beside.Opens(first) && story.Segments.Count > 0;
        strand |= story.Last?.Sentence != at && lead.IsBeside(at);
        if (beside.Leaves(first))
        {
            _strands.Part();
        }

        _strands.Note(steps);
        var anchor = undecided.IsNamed ? undecided : named.IsNamed || guard.Kind != GuardKind.If || first > 0 ? named : Anchor.On([OwnStrand.EndOf(story, own[0])]);
        var ends = AreAlternatives(steps) ? AllEnd(parsed, steps) : _endings.Ends(parsed, steps);
        var move = Opened.By(guard, anchor, at, ends);
        story.Segments.Add(new Segment
        {
            Move = move switch
            {
                Case when first == 0 && _recalled.Several(parsed, guard, at) is { IsNamed: true } done => new Follow(done),
                Case branch => Goes(told, first, beside, Ask(at, parsed, guard, branch with { Side = side, Says = (named.IsNamed ? anchors.SaysOf(parsed, guard, named) : Says.Holds) | (undecided.IsNamed ? Says.Silence : Says.Holds) })),
                OtherSide other => Goes(told, first, beside, other with { IsAlone = first == 0 && IsAlone(at, guard) }),
                Branch branch => Goes(told, first, beside, branch),
                _ when strand => _strands.Beside(),
                _ => Then(parsed, anchor with { IsDecision = IsDecision(anchor) }, first == 0 ? Every(parsed) : -1) with { Gathers = beside.Gathers(first), InStrand = joint.Continues(at) },
            },
            Steps = [.. own],
            Arrangement = beside.IsSideBySide(steps, first) && guard.Kind != GuardKind.Failure ? Arrangement.SideBySide
                : AreAlternatives(steps) ? Arrangement.OneOfThem : Arrangement.InTurn,
            Item = item ?? lead.Item,
            Sentence = at,
        });
    }

    /// <summary>What a condition is the other side of tells no step: neither the clause before it nor, where it opens its sentence, the sentence before.</summary>
    private bool IsAlone(int at, Guard guard) => !guard.Rest && story.Last is { IsPlain: true } last && last.Sentence < (guard.Start > 0 && !guard.IsLabel ? at : at - 1);

    private bool AllEnd(ParsedSentence parsed, List<Told> steps) => steps.TrueForAll(step => _endings.Ends(parsed, [step]));

    /// <summary>The branch of a condition, with what it takes up or leaves behind.</summary>
    private Case Ask(int at, ParsedSentence parsed, Guard guard, Case branch)
    {
        var asked = _recalled.Of(parsed, guard, branch);
        return asked with { IsNew = _new.Is(at, parsed, guard, asked) };
    }

    /// <summary>Where the words stand that say that every branch goes on so; -1 if none do.</summary>
    private int Every(ParsedSentence parsed) => Concessions.Opens(parsed) ? 0 : Cues.Find(parsed.Words, story.Lexicon, "all-branches");

    /// <summary>What follows what was told before, or every branch of it: "in all cases", "in either case".</summary>
    private static Follow Then(ParsedSentence parsed, Anchor after, int every) =>
        new(after, every >= 0) { Near = every >= 0 && (parsed.Words.Lower(every) is "either" or "both" || parsed.Words.Lower(every + 1) is "either" or "both") };

    /// <summary>The move of steps in a branch: it opens, or goes on where the steps before stand under the same condition.</summary>
    private static Move Goes(List<Told> told, int first, BesideReading beside, Branch branch) =>
        first == 0 || told[first].Guard != told[first - 1].Guard ? branch
        : beside.Opens(first) ? new Strand(Branch: branch) : new GoOn(branch);

    private bool IsDecision(Anchor anchor) =>
        anchor.IsNamed && story.Actions[anchor.Step].Effect == Effect.Human && story.ClassOf(anchor.Step) == VerbClass.Decide;
}
