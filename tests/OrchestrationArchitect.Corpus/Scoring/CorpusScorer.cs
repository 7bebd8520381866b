using System.Collections.Immutable;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Corpus.Scoring;

/// <summary>Scores what a reader and a designer say against the labels.</summary>
public static class CorpusScorer
{
    /// <summary>Reads and scores every case.</summary>
    /// <param name="cases">The labelled descriptions.</param>
    /// <param name="read">The reader.</param>
    /// <param name="choose">The designer's primary pattern; <see langword="null"/> leaves patterns unjudged.</param>
    public static CorpusScore Score(
        IEnumerable<CorpusCase> cases,
        Func<Scenario, ProcessFacts> read,
        Func<Scenario, ProcessFacts, Pattern>? choose = null)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(read);
        return new CorpusScore([.. cases.Select(asked =>
        {
            var facts = read(asked.Scenario);
            return Score(asked, facts, choose?.Invoke(asked.Scenario, facts));
        })]);
    }

    /// <summary>Scores one case.</summary>
    /// <param name="asked">The labelled description.</param>
    /// <param name="facts">What the reader found in it.</param>
    /// <param name="pattern">The primary pattern chosen; <see langword="null"/> leaves it unjudged.</param>
    public static CaseScore Score(CorpusCase asked, ProcessFacts facts, Pattern? pattern = null)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(facts);
        var steps = StepMatching.Of(asked, facts);
        var (order, orderKinds) = OrderJudge.Judge(asked, facts, steps);
        var judgements = ImmutableSortedDictionary.CreateBuilder<Aspect, Judgement>();
        judgements[Aspect.Steps] = StepJudge.Steps(asked, facts, steps);
        judgements[Aspect.Objects] = StepJudge.Objects(facts, steps);
        judgements[Aspect.Order] = order;
        judgements[Aspect.OrderKinds] = orderKinds;
        judgements[Aspect.Parallel] = GroupJudge.Parallel(asked, facts, steps);
        judgements[Aspect.ForEach] = GroupJudge.ForEach(asked, facts, steps);
        judgements[Aspect.Compensations] = CompensationJudge.Stated(asked, facts, steps);
        judgements[Aspect.DerivedCompensations] = CompensationJudge.Derived(asked, facts, steps);
        if (!asked.Expected.FreeConstraints)
        {
            var (figures, ofSteps, percentiles) = ConstraintJudge.Judge(asked, facts, steps);
            judgements[Aspect.Constraints] = figures;
            judgements[Aspect.ConstraintSteps] = ofSteps;
            judgements[Aspect.Percentiles] = percentiles;
        }

        judgements[Aspect.Triggers] = TriggerJudge.Judge(asked, facts);
        if (pattern is { } chosen && asked.Expected.Patterns is { IsEmpty: false } accepted)
            judgements[Aspect.Pattern] = accepted.Contains(chosen)
                ? Judgement.Of(1, [], [])
                : Judgement.Of(0, [$"{KebabEnum.Name(accepted[0])}, not {KebabEnum.Name(chosen)}"], []);
        if (asked.Expected.Notes is { IsEmpty: false } due)
            judgements[Aspect.Notes] = Speaks(asked, facts)
                ? Judgement.Of(1, [], [])
                : Judgement.Of(0, [$"{string.Join(", ", due)} (language {facts.Language})"], []);
        return new CaseScore(asked.Slug, judgements.ToImmutable());
    }

    /// <summary>Scores who comes straight after whom, alone.</summary>
    /// <param name="asked">The labelled description.</param>
    /// <param name="facts">What the reader found in it.</param>
    /// <param name="steps">Which of the steps found is which.</param>
    public static Tally Order(CorpusCase asked, ProcessFacts facts, StepMatching steps)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(steps);
        return OrderJudge.Judge(asked, facts, steps).Pairs.Tally;
    }

    private static bool Speaks(CorpusCase asked, ProcessFacts facts) =>
        !facts.Notes.IsEmpty
        && (asked.Expected.Language == "en" || asked.Expected.Language == facts.Language);
}
