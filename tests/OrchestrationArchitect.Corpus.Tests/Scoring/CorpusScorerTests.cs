using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Corpus.Scoring;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Corpus.Tests.Scoring;

public sealed class CorpusScorerTests
{
    private static readonly CorpusCase Shop = CorpusFolder.Parse("shop", """
        business_workflow: We reserve the goods, charge the card and maybe log it, then ship. On failure refund the payment.
        event_sources: REST call.
        constraints_and_slas: Charge within 5 s, p95 of 2 s, GDPR.
        expected:
          steps:
            - {id: reserve, verb: reserve, object: goods, word: reserve}
            - {id: charge, verb: charge, object: card, word: charge, aliases: [debit]}
            - {id: log, verb: log, word: log, optional: true}
            - {id: ship, verb: ship, object: goods, word: ship}
          order: [reserve -> charge -> ship]
          compensations: [{step: charge, by: refund payment}]
          constraints:
            - {kind: step-timeout|latency, value: 5, step: charge}
            - {kind: latency, value: 2, percentile: 95}
            - {kind: compliance, value: GDPR}
          triggers: [http]
          patterns: [saga]
        """);

    [Theory]
    [InlineData(CorpusFiles.Cases)]
    [InlineData(CorpusFiles.HeldOut)]
    [InlineData(CorpusFiles.Challenge)]
    [InlineData(CorpusFiles.Varied)]
    [InlineData(CorpusFiles.Registers)]
    public void Score_FactsThatAgreeWithEveryLabel_IsFull(string set)
    {
        var contradicted = CorpusFiles.Load(set)
            .Select(one => (one.Slug, Score: CorpusScorer.Score(one, LabelledFacts.Of(one), one.Expected.Patterns.FirstOrDefault())))
            .SelectMany(one => Aspects.All.Where(aspect => aspect.Figure(one.Score[aspect]) != 1).Select(aspect => $"{one.Slug} {aspect}"));

        contradicted.ShouldBeEmpty();
    }

    [Fact]
    public void Score_EmptyFacts_FindsNothing()
    {
        var score = CorpusScorer.Score(Shop, new ProcessFacts());

        score[Aspect.Steps].ShouldBe(new Tally(0, 3, 0));
        score[Aspect.Order].ShouldBe(new Tally(0, 2, 0));
        score[Aspect.Compensations].ShouldBe(new Tally(0, 1, 0));
        score[Aspect.Constraints].ShouldBe(new Tally(0, 3, 0));
        score[Aspect.Triggers].ShouldBe(new Tally(0, 1, 0));
    }

    [Fact]
    public void Score_OptionalStepSaid_IsContractedOutOfTheOrder()
    {
        var facts = LabelledFacts.Of(Shop);
        var log = Shop.Expected.Steps[2];
        facts = facts with
        {
            Steps = facts.Steps.Insert(2, new StepFact("log", "Log", "log", null, null, default, log.Span)),
            Flow = [Edge("reserve", "charge"), Edge("charge", "log"), Edge("log", "ship")],
        };

        var score = CorpusScorer.Score(Shop, facts);

        score[Aspect.Steps].ShouldBe(new Tally(3, 0, 0));
        score[Aspect.Order].ShouldBe(new Tally(2, 0, 0));
    }

    [Fact]
    public void Score_InventedStep_IsSpuriousInStepsAndOrder()
    {
        var facts = LabelledFacts.Of(Shop);
        var span = new SourceSpan(SourceField.BusinessWorkflow, 0, 2);
        facts = facts with
        {
            Steps = facts.Steps.Add(new StepFact("dance", "Dance", "dance", null, null, default, span)),
            Flow = facts.Flow.Add(Edge("ship", "dance")),
        };

        var score = CorpusScorer.Score(Shop, facts);

        score[Aspect.Steps].ShouldBe(new Tally(3, 0, 1));
        score[Aspect.Order].ShouldBe(new Tally(2, 0, 1));
    }

    [Fact]
    public void Score_UndoingActionAsStep_IsNotBlamed()
    {
        var facts = LabelledFacts.Of(Shop);
        var at = Shop.Scenario.BusinessWorkflow.IndexOf("refund", StringComparison.Ordinal);
        var span = new SourceSpan(SourceField.BusinessWorkflow, at, "refund".Length);
        facts = facts with
        {
            Steps = facts.Steps.Add(new StepFact("undo", "Refund payment", "refund", "payment", null, default, span)),
            Flow = facts.Flow.Add(new FlowFact("charge", "undo", FlowKind.Conditional)),
        };

        var score = CorpusScorer.Score(Shop, facts);

        score[Aspect.Steps].Spurious.ShouldBe(0);
        score[Aspect.Order].Spurious.ShouldBe(0);
    }

    [Theory]
    [InlineData("debit", "the cards", true)]
    [InlineData("debit", "card of the customer", true)]
    [InlineData("debit", "account", false)]
    [InlineData("wipe", "card", false)]
    public void Score_StepElsewhere_MatchesByVerbAndObject(string verb, string thing, bool matches)
    {
        var facts = LabelledFacts.Of(Shop);
        var elsewhere = facts.Steps[1] with
        {
            Verb = verb, Object = thing, Span = new SourceSpan(SourceField.ConstraintsAndSlas, 0, 6),
        };
        facts = facts with { Steps = facts.Steps.SetItem(1, elsewhere) };

        CorpusScorer.Score(Shop, facts)[Aspect.Steps].Found.ShouldBe(matches ? 3 : 2);
    }

    [Theory]
    [InlineData(ConstraintKind.Latency, 5.04, ConstraintUnit.Seconds, true)]
    [InlineData(ConstraintKind.StepTimeout, 5.06, ConstraintUnit.Seconds, false)]
    [InlineData(ConstraintKind.StepTimeout, 5, ConstraintUnit.Count, false)]
    [InlineData(ConstraintKind.Retention, 5, ConstraintUnit.Seconds, false)]
    public void Score_Constraint_MatchesByKindValueAndUnit(ConstraintKind kind, double value, ConstraintUnit unit, bool matches)
    {
        var facts = LabelledFacts.Of(Shop);
        var said = facts.Constraints[0] with { Kind = kind, Value = new ConstraintValue.Number(value), Unit = unit };
        facts = facts with { Constraints = facts.Constraints.SetItem(0, said) };

        CorpusScorer.Score(Shop, facts)[Aspect.Constraints].ShouldBe(matches ? new Tally(3, 0, 0) : new Tally(2, 1, 1));
    }

    [Fact]
    public void Score_WrongPatternAndConditional_AreToldApart()
    {
        var facts = LabelledFacts.Of(Shop);
        facts = facts with { Flow = facts.Flow.SetItem(0, facts.Flow[0] with { Kind = FlowKind.Conditional }) };

        var score = CorpusScorer.Score(Shop, facts, Pattern.Monitor);

        score[Aspect.Order].ShouldBe(new Tally(2, 0, 0));
        score[Aspect.OrderKinds].ShouldBe(new Tally(1, 1, 0));
        score[Aspect.Pattern].ShouldBe(new Tally(0, 1, 0));
    }

    private static FlowFact Edge(string from, string to) => new(from, to, FlowKind.Sequence);
}
