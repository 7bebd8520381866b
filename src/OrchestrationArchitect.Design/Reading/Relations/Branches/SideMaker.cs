using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Relations.Branches;

/// <summary>Makes one side of a question of what was told without a condition, once its other side is told.</summary>
internal sealed class SideMaker(Story story)
{
    private readonly Endings _endings = new(story);

    /// <summary>What a clause tells, and what its sentence goes on to tell, happens in one case only; whether it could be parted from what stands before it.</summary>
    /// <param name="sentence">The number of the sentence.</param>
    /// <param name="predicate">The verb of the clause.</param>
    /// <param name="condition">The words that tell the case.</param>
    public bool Make(int sentence, Predicate predicate, string condition)
    {
        var parsed = story.Sentences[sentence];
        var at = story.Segments.FindLastIndex(s => s.Sentence == sentence && s.IsPlain && s.Steps.Any(step => story.TokenOf(parsed, step) == predicate.Verb));
        if (at < 0 || story.Segments[at] is not { Arrangement: Arrangement.InTurn } segment)
        {
            return false;
        }

        var first = segment.Steps.Select((step, i) => (step, i)).First(s => story.TokenOf(parsed, s.step) == predicate.Verb).i;
        if (first > 0)
        {
            story.Segments[at] = segment with { Steps = segment.Steps[..first] };
            story.Segments.Insert(++at, segment with { Steps = segment.Steps[first..], Move = Follow.Plain });
        }

        var side = new Case(condition, (story.Segments[at].Move as Follow)?.After ?? Anchor.Open, sentence) { Ends = _endings.EndsFrom(parsed, predicate.First) };
        story.Segments[at] = story.Segments[at] with { Move = side };
        for (var i = at + 1; i < story.Segments.Count && story.Segments[i].Move is Follow or Strand { Branch: null }; i++)
        {
            story.Segments[i] = story.Segments[i] with { Move = story.Segments[i].Move is Strand beside ? beside with { Branch = side } : new GoOn(side) };
        }

        return true;
    }

    /// <summary>All that a sentence told happens under a condition only.</summary>
    public void PutUnder(string condition, int sentence)
    {
        var first = story.Segments.FindIndex(s => s.Sentence == sentence);
        var branch = new Case(condition, (story.Segments[first].Move as Follow)?.After ?? Anchor.Open, sentence);
        for (var i = first; i < story.Segments.Count; i++)
        {
            story.Segments[i] = story.Segments[i] with { Move = i > first ? new GoOn(branch) : branch };
        }
    }
}
