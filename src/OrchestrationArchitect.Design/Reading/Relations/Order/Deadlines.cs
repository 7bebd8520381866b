using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Relations.Order;

/// <summary>Steps told after what they come before: "the blood group is determined before the bag is centrifuged".</summary>
internal sealed class Deadlines(Story story)
{
    private readonly DeadlineReader _reader = new(story);

    /// <summary>Moves what a sentence tells to where it belongs if the sentence says that it comes before a step told already.</summary>
    /// <param name="at">The sentence.</param>
    /// <param name="parsed">Its clauses.</param>
    /// <param name="segments">How many segments were told before it.</param>
    public void Read(int at, ParsedSentence parsed, int segments)
    {
        if (story.Segments.Count == segments || _reader.Read(at, parsed, segments) is not { } deadline)
        {
            return;
        }

        TakeBack(at, parsed, deadline, segments);
        var own = Due(parsed, deadline, segments);
        if (own.Count == 0 || own.Contains(deadline.Step))
        {
            return;
        }

        if (!deadline.ByNumber && AreSides(own, deadline.Step))
        {
            return;
        }

        var moved = new List<Segment>();
        for (var i = segments; i < story.Segments.Count; i++)
        {
            var steps = story.Segments[i].Steps.Where(own.Contains).ToImmutableArray();
            if (!steps.IsEmpty && !steps.Contains(deadline.Step))
            {
                moved.Add(story.Segments[i] with { Steps = steps, Move = Before(Alone(story.Segments[i].Move), deadline.Step) });
                story.Segments[i] = story.Segments[i] with { Steps = story.Segments[i].Steps.RemoveRange(steps) };
            }
        }

        story.Segments.RemoveAll(s => s.Steps.IsEmpty);
        Insert(moved, deadline.Step, deadline.IsNamed);
    }

    /// <summary>"With clear liability, an offer is made. If it is disputed, an expert is heard before any offer is made": other cases than the step's own.</summary>
    private bool AreSides(HashSet<int> own, int step) =>
        story.Segments.Find(s => s.Steps.Contains(step)) is { Move.In: Case target } && story.Segments.Find(s => s.Steps.Any(own.Contains)) is { Move.In: Case branch } && !branch.IsSameAs(target);

    /// <summary>What the words name was told already, be it in other words: "before the call is made".</summary>
    private void TakeBack(int at, ParsedSentence parsed, Deadline deadline, int segments)
    {
        for (var i = segments; i < story.Segments.Count; i++)
        {
            var again = story.Segments[i].Steps.Where(step => step != deadline.Step && story.Actions[step].Sentence == at && story.TokenOf(parsed, step) is var token && token >= deadline.Token && token < deadline.End).ToImmutableArray();
            foreach (var step in again)
            {
                story.Retake(step, ActionRole.Reference, Rules.ToldBefore);
            }

            story.Segments[i] = again.IsEmpty ? story.Segments[i] : story.Segments[i] with { Steps = story.Segments[i].Steps.RemoveRange(again) };
        }
    }

    /// <summary>Puts segments before a step, under the same condition if they have none of their own; before all strands if the step opens one of several and is not itself named.</summary>
    private void Insert(List<Segment> moved, int step, bool inStrand)
    {
        var to = story.Segments.FindIndex(s => s.Steps.Contains(step));
        var target = story.Segments[to];
        var first = target.Arrangement == Arrangement.InTurn ? target.Steps.IndexOf(step) : 0;
        if (first > 0)
        {
            story.Segments[to] = target with { Steps = target.Steps[..first] };
            target = target with { Steps = target.Steps[first..], Move = target.Move.In is { } branch ? new GoOn(branch) : Alone(target.Move) };
            story.Segments.Insert(++to, target);
        }

        if (inStrand && IsStrand(to))
        {
            story.Segments[to] = target with { Steps = [.. moved.SelectMany(segment => segment.Steps), .. target.Steps], Opener = step };
            return;
        }

        while (story.Segments[to].IsBesidePrevious && to > 0)
        {
            to--;
        }

        target = story.Segments[to];
        for (var i = 0; i < moved.Count && target.Move.In is { } around && moved[i].IsPlain; i++)
        {
            moved[i] = target with { Steps = moved[i].Steps, Item = moved[i].Item, Move = i > 0 ? new GoOn(around) : target.Move };
            story.Segments[to] = target with { Move = new GoOn(around) };
        }

        story.Segments.InsertRange(to, moved);
    }

    /// <summary>It is one of several strands told each on its own.</summary>
    private bool IsStrand(int at) =>
        story.Segments[at].Arrangement == Arrangement.InTurn
        && (story.Segments[at].Move is Strand { Of: < 0, Branch: null } || (story.Segments[at].Move is Follow && at + 1 < story.Segments.Count && story.Segments[at + 1].Move is Strand { Of: < 0, Branch: null }));

    /// <summary>The same move where it does not leave from what it comes before.</summary>
    private static Move Before(Move move, int step) =>
        move is Case branch && branch.From.Steps.Any(from => from >= step) ? branch with { From = Anchor.Open, Says = Says.Holds } : move;

    /// <summary>The same move, but not beside what stands before it.</summary>
    public static Move Alone(Move move) => move is Strand { Of: < 0 } strand ? strand.Branch is { } branch ? new GoOn(branch) : Follow.Plain : move;

    /// <summary>The steps of the sentence that the words speak of: those before them up to their subject, or those after words that open the sentence.</summary>
    private HashSet<int> Due(ParsedSentence parsed, Deadline deadline, int segments)
    {
        var told = story.Segments.Skip(segments).SelectMany(s => s.Steps).Select(step => (Step: step, Token: story.TokenOf(parsed, step))).OrderBy(t => t.Token).ToList();
        var before = told.FindAll(t => t.Token < deadline.Token);
        var after = told.FindAll(t => t.Token >= deadline.End);
        if (before.Count == 0 || (after.Count > 0 && parsed.Words.Lower(deadline.Token - 1) is ";" or ":" or "—" or "–"))
        {
            return [.. after.Select(t => t.Step)];
        }

        var due = new HashSet<int>();
        for (var i = before.Count - 1; i >= 0; i--)
        {
            due.Add(before[i].Step);
            if (parsed.Predicates.FirstOrDefault(p => p.Verb == before[i].Token) is not { Coordinated: true } && !(i > 0 && AreInOneCase(before[i - 1].Step, before[i].Step)))
            {
                break;
            }
        }

        return due;
    }

    /// <summary>"If the trip goes abroad, a visa is applied for and its arrival is awaited before the tickets are issued": both come before.</summary>
    private bool AreInOneCase(int one, int other) =>
        story.Segments.Find(s => s.Steps.Contains(one)) is { Move.In: { } branch } && story.Segments.Find(s => s.Steps.Contains(other)) is { Move.In: { } own } && branch.IsSameAs(own);
}
