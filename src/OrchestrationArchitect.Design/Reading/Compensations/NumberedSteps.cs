using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>The steps that a mention tells by their place or their number: "undo 2 and 3", "the first two bookings", "both".</summary>
/// <param name="actions">The actions of the workflow's text.</param>
/// <param name="steps">Those that are steps.</param>
/// <param name="items">The sentences that begin the numbered items.</param>
/// <param name="matcher">Tells what a mention may mean.</param>
internal sealed class NumberedSteps(ImmutableArray<ReadAction> actions, IReadOnlyList<int> steps, IReadOnlyList<int> items, UndoneSteps matcher)
{
    /// <param name="mention">What undoes them.</param>
    /// <param name="numbers">How it tells them.</param>
    /// <param name="near">The steps that it may speak of.</param>
    public IReadOnlyList<int> Of(UndoingMention mention, StepNumbers numbers, List<int> near)
    {
        if (!numbers.Named.IsEmpty)
        {
            return [.. numbers.Named.SelectMany(Item).Where(near.Contains)];
        }

        var failing = UndoneSteps.FailingOf(mention, near.ConvertAll(step => actions[step])).Select(step => near[step]).ToHashSet();
        var told = near.FindAll(step => actions[step].Span.Start < mention.Span.Start && !failing.Contains(step) && !(failing.Count == 0 && matcher.IsFailedPayment(mention, actions[step])) && matcher.MayMeanAmong(mention, actions[step]));
        return numbers.First switch { > 0 => [.. told.Take(numbers.First)], < 0 => Last(told, -numbers.First + (numbers.Others && failing.Count == 0 && told.Count > -numbers.First ? 1 : 0)), _ => Together(mention, told) };
    }

    /// <summary>So many told in one sentence, the nearest; or else the last.</summary>
    private List<int> Last(List<int> told, int count) =>
        BySentence(told).FirstOrDefault(group => group.Count == count) ?? [.. told.TakeLast(count)];

    /// <summary>"These bookings": the steps that make such things, with those told in one sentence with them.</summary>
    private List<int> Together(UndoingMention mention, List<int> told)
    {
        if (mention.Several)
        {
            var act = matcher.ActOf(mention);
            told = told.FindAll(step => act.Relation(matcher.DeedOf(actions[step]), sure: true) > 1);
            return BySentence(told).FirstOrDefault(group => group.Count > 1) ?? told;
        }

        var named = told.FindAll(step => mention.Object?.Head == actions[step].Head);
        return named.Count > 0 ? named : BySentence(told).FirstOrDefault(group => group.Count > 1) ?? [];
    }

    private IEnumerable<List<int>> BySentence(List<int> told) => told.GroupBy(step => actions[step].Sentence).OrderByDescending(group => group.Key).Select(group => group.ToList());

    private IEnumerable<int> Item(int number)
    {
        if (items.Count < 2)
        {
            return steps.Skip(number - 1).Take(1);
        }

        var (from, to) = (number <= items.Count ? items[number - 1] : int.MaxValue, number < items.Count ? items[number] : int.MaxValue);
        return steps.Where(step => actions[step].Sentence >= from && actions[step].Sentence < to && (number < items.Count || actions[step].Sentence == from));
    }
}
