using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Compensations;
using OrchestrationArchitect.Design.Reading.Relations;

namespace OrchestrationArchitect.Design.Reading.Facts;

/// <summary>Steps, order, for-each and compensations from what the text tells.</summary>
internal sealed class FactBuilder
{
    private readonly Lexicon _lexicon;
    private readonly Narrative _narrative;
    private readonly HashSet<int> _undoing = [];
    private readonly Dictionary<int, (string By, SourceSpan Span)> _stated = [];
    private readonly Dictionary<int, string> _ids = [];
    private readonly List<int> _sorted;
    private const int Window = 40;

    private FactBuilder(Narrative narrative, Lexicon lexicon) =>
        (_narrative, _lexicon, _sorted) = (narrative, lexicon, [.. narrative.Segments.SelectMany(s => s.Steps).Order()]);

    /// <summary>The facts of the workflow's text, with the undoing actions that the constraints tell.</summary>
    public static ProcessFacts Build(Narrative narrative, Narrative constraints, Lexicon lexicon)
    {
        var builder = new FactBuilder(narrative, lexicon);
        builder.Resolve(narrative, own: true);
        builder.Resolve(constraints, own: false);
        return builder.Facts();
    }

    /// <summary>The steps near a place: in a long text an undoing action speaks of what is told near it.</summary>
    private List<int> Near(int action)
    {
        var at = _sorted.BinarySearch(action);
        var middle = at < 0 ? ~at : at;
        var first = Math.Max(0, Math.Min(middle, _sorted.Count) - Window);
        return [.. _sorted.Skip(first).Take(2 * Window).Where(step => !_undoing.Contains(step))];
    }

    private void Resolve(Narrative source, bool own)
    {
        foreach (var undoing in source.Undoings)
        {
            var candidates = Near(own ? undoing.Action : _narrative.Actions.Length).Where(c => !own || c != undoing.Action).ToList();
            var action = source.Actions[undoing.Action];
            if (undoing.AllSteps && candidates.Where(c => CompensationReader.Fits(action, _narrative.Actions[c], _lexicon)).ToList() is { Count: > 0 } fitting)
            {
                fitting.ForEach(c => State(c, CompensationReader.Name(action.Lemma, _narrative.Actions[c].Thing), action.Span));
                Mark(undoing, own);
                continue;
            }

            if (undoing.Sure && UndoesAll(action))
            {
                foreach (var step in candidates.Where(c => CompensationReader.Derived(_narrative.Actions[c], _lexicon) is not null))
                {
                    State(step, CompensationReader.Derived(_narrative.Actions[step], _lexicon)!, action.Span);
                }

                Mark(undoing, own);
                continue;
            }

            var match = CompensationReader.Match(action, [.. candidates.Select(c => _narrative.Actions[c])], _lexicon, undoing.Sure ? 3 : 5);
            if (match >= 0)
            {
                var step = _narrative.Actions[candidates[match]];
                var thing = action.Thing is null || action.Head is "it" or "this" or "everything" ? step.Thing : action.Thing;
                State(candidates[match], CompensationReader.Name(action.Lemma, thing), action.Span);
                Mark(undoing, own);
            }
        }
    }

    private bool UndoesAll(ReadAction action) =>
        _lexicon.Phrases.Is("undo-all", action.Lemma) && action.Head is null or "step" or "everything" or "change" or "work" or "action" or "all" or "transaction" or "operation" or "activity";

    private void State(int step, string by, SourceSpan span)
    {
        _stated.TryAdd(step, (by, span));
    }

    private void Mark(PossibleUndoing undoing, bool own)
    {
        if (own)
        {
            _undoing.Add(undoing.Action);
        }
    }

    private ProcessFacts Facts()
    {
        var segments = _narrative.Segments.Select(s => s with { Steps = [.. s.Steps.Where(step => !_undoing.Contains(step))] }).ToList();
        var numbers = segments.SelectMany(s => s.Steps).Order().ToList();
        var steps = Steps(numbers);
        var (edges, parallel) = FlowBuilder.Build(segments);
        return new ProcessFacts
        {
            Steps = steps,
            Flow = [.. edges.Select(e => new FlowFact(_ids[e.From], _ids[e.To], e.Condition is null ? FlowKind.Sequence : FlowKind.Conditional, e.Condition))],
            Parallel = [.. parallel.Where(g => g.Length > 1).Select(g => g.Select(step => _ids[step]).ToImmutableArray())],
            ForEach = ForEach(segments),
            Compensations = Compensations(numbers),
        };
    }

    private ImmutableArray<StepFact> Steps(List<int> numbers)
    {
        var names = numbers.Select(n => ActionName.Of(_narrative.Actions[n].Lemma, _narrative.Actions[n].Thing)).ToList();
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

            var steps = segments[i..end].SelectMany(s => s.Steps).Select(step => _ids[step]).ToImmutableArray();
            if (segments[i].Item is { } item && !steps.IsEmpty)
            {
                facts.Add(new ForEachFact(steps, item));
            }

            i = end;
        }

        return facts.ToImmutable();
    }

    private ImmutableArray<CompensationFact> Compensations(List<int> numbers)
    {
        var facts = ImmutableArray.CreateBuilder<CompensationFact>();
        foreach (var number in numbers)
        {
            if (_stated.TryGetValue(number, out var stated))
            {
                facts.Add(new CompensationFact(_ids[number], stated.By, stated.Span));
            }
            else if (number != numbers[^1] && CompensationReader.Derived(_narrative.Actions[number], _lexicon) is { } by && _narrative.Actions[number].Effect != Effect.Human)
            {
                facts.Add(new CompensationFact(_ids[number], by, _narrative.Actions[number].Span, Derived: true));
            }
        }

        return facts.ToImmutable();
    }
}
