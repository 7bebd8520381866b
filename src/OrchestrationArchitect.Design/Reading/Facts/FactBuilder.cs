using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Compensations;
using OrchestrationArchitect.Design.Reading.Relations;
using OrchestrationArchitect.Design.Reading.Relations.Course;
using OrchestrationArchitect.Design.Reading.Relations.Meeting;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Relations.Weighing;

namespace OrchestrationArchitect.Design.Reading.Facts;

/// <summary>Steps, order, for-each and compensations from what the text tells.</summary>
internal sealed class FactBuilder
{
    private readonly Lexicon _lexicon;
    private readonly Narrative _narrative;
    private readonly StatedCompensations _stated;
    private readonly Dictionary<int, string> _ids = [];

    private FactBuilder(Narrative narrative, StatedCompensations stated, Lexicon lexicon) => (_narrative, _stated, _lexicon) = (narrative, stated, lexicon);

    /// <summary>The facts of the workflow's text, with what it and the constraints say undoes a step.</summary>
    /// <param name="narrative">What the text tells.</param>
    /// <param name="stated">What is said to undo a step.</param>
    /// <param name="lexicon">The words to know.</param>
    /// <param name="ruled">The segments of the run as the rules alone read them.</param>
    public static ProcessFacts Build(Narrative narrative, StatedCompensations stated, Lexicon lexicon, out ImmutableArray<Segment> ruled) => new FactBuilder(narrative, stated, lexicon).Facts(out ruled);

    private ProcessFacts Facts(out ImmutableArray<Segment> ruled)
    {
        var numbers = _narrative.Segments.SelectMany(s => s.Steps).Where(step => !_stated.Undoing.Contains(step)).Order().ToList();
        bool IsStep(int action) => numbers.BinarySearch(action) >= 0;
        var undone = _stated.UndoneIn;
        var told = Rollbacks.In(_narrative.Segments, IsStep, undone, _narrative.Failing);
        if (_narrative.Story is { } story)
        {
            story.UndoneIn = undone;
        }

        ruled = OpenedBranches.In(UndoneCases.In([.. told.Select(s => s.Within(IsStep))]).Where(s => !s.Steps.IsEmpty));
        var segments = WeighedBranches.In([.. WeighedWays.In(ruled, _narrative.Story)], _narrative.Story);
        var steps = Steps(numbers);
        var course = CourseBuilder.Build(segments);
        return new ProcessFacts
        {
            Steps = steps,
            Flow = [.. course.Edges.Select(e => new FlowFact(_ids[e.From], _ids[e.To], e.Condition is null ? FlowKind.Sequence : FlowKind.Conditional, e.Condition))],
            Parallel = [.. course.Groups.Where(g => g.Length > 1).Select(g => g.Select(step => _ids[step]).ToImmutableArray())],
            ForEach = ForEach(segments),
            Compensations = Compensations(numbers),
        };
    }

    private ImmutableArray<StepFact> Steps(List<int> numbers)
    {
        var names = numbers.Select(n => ActionName.Of(_narrative.Actions[n].Lemma, _narrative.Actions[n].Thing, _narrative.Actions[n].Says)).ToList();
        var ids = ActionName.Unique(names.Select(ActionName.Kebab));
        var steps = ImmutableArray.CreateBuilder<StepFact>();
        for (var i = 0; i < numbers.Count; i++)
        {
            var action = _narrative.Actions[numbers[i]];
            _ids[numbers[i]] = ids[i];
            steps.Add(new StepFact(ids[i], names[i], action.Lemma, action.Thing, action.Actor, action.Effect, action.Span));
        }

        return steps.ToImmutable();
    }

    private ImmutableArray<ForEachFact> ForEach(List<Segment> segments)
    {
        var facts = ImmutableArray.CreateBuilder<ForEachFact>();
        for (var i = 0; i < segments.Count;)
        {
            var end = i + 1;
            while (end < segments.Count && segments[i].Item is not null && segments[end].Item == segments[i].Item)
            {
                end++;
            }

            if (segments[i].Item is { } item && segments[i..end].SelectMany(s => s.Steps).Select(step => _ids[step]).ToImmutableArray() is { IsEmpty: false } steps)
            {
                facts.Add(new ForEachFact(steps, item));
            }

            i = end;
        }

        return facts.ToImmutable();
    }

    /// <summary>A step that takes back what one before it did is not itself taken back.</summary>
    private bool Undoes(int number, List<int> numbers)
    {
        var own = _narrative.Actions[number];
        return numbers.TakeWhile(n => n != number).Select(n => _narrative.Actions[n]).Any(earlier => earlier.Head is not null && earlier.Lemma != own.Lemma
            && (earlier.Head == own.Head || earlier.Lemma == own.Head) && (UndoingVerbs.Opposite(own.Lemma) == earlier.Lemma || _lexicon.VerbsUndoneBy(own.Lemma).Contains(earlier.Lemma)))
            || (own.Lemma.StartsWith("de", StringComparison.Ordinal) && UndoingVerbs.Opposite(own.Lemma) is { } plain && _lexicon.Verb(plain) is not null && UndoingVerbs.IsKnown(own.Lemma, _lexicon));
    }

    private ImmutableArray<CompensationFact> Compensations(List<int> numbers)
    {
        var facts = ImmutableArray.CreateBuilder<CompensationFact>();
        foreach (var number in numbers)
        {
            if (_stated.Stated.TryGetValue(number, out var stated))
            {
                facts.Add(new CompensationFact(_ids[number], stated.By, stated.Span));
            }
            else if (_stated.Wanted && !_stated.IsKept(number) && number != numbers[^1] && CompensationReader.Derived(_narrative.Actions[number], _lexicon) is { } by && _narrative.Actions[number].Effect != Effect.Human && !Undoes(number, numbers))
            {
                facts.Add(new CompensationFact(_ids[number], by, _narrative.Actions[number].Span, Derived: true));
            }
        }

        return facts.ToImmutable();
    }
}
