using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Phrases;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Synthesis.Meaning;

/// <summary>
/// Tells limits of the whole process from those of a scatter or a callee that the facts tie to no step: "providers that
/// have not answered within 4 seconds are left out", "REST APIs with a limit of 20 requests per second each".
/// </summary>
internal sealed class ConstraintReadings
{
    private static readonly PhraseBook Cues = PhraseBook.Load("limit-readings.data.tsv");

    private readonly Dictionary<ConstraintFact, ScopedConstraint> _scoped = [];
    private readonly ProcessFacts _facts;
    private readonly Sentences _sentences;
    private readonly StepClauses _clauses;
    private readonly ImmutableArray<(SourceField Field, PhraseHit Hit)> _hits;

    public ConstraintReadings(ProcessFacts facts, Sentences sentences, StepClauses clauses)
    {
        _facts = facts;
        _sentences = sentences;
        _clauses = clauses;
        _hits = [.. EnumTable<SourceField>.Values.SelectMany(field => Cues.Find(sentences.Of(field)).Select(hit => (field, hit)))];
        Scattered = ScatteredSteps();
        LeavesOut = !Scattered.IsEmpty && _hits.Any(pair => IsLeftOut(pair.Field, pair.Hit.Sentence));
        foreach (var constraint in facts.Constraints)
        {
            if (Read(constraint) is { } scoped)
                _scoped.TryAdd(constraint, scoped);
        }
    }

    /// <summary>The steps that one request is scattered over: what runs for each of many, or side by side.</summary>
    public ImmutableHashSet<string> Scattered { get; }

    /// <summary>Answers of <see cref="Scattered"/> that do not come are left out.</summary>
    public bool LeavesOut { get; }

    /// <summary>What a limit is about; <see langword="null"/> if it is what its kind and step say.</summary>
    public ScopedConstraint? Of(ConstraintFact constraint) => _scoped.GetValueOrDefault(constraint);

    private ScopedConstraint? Read(ConstraintFact constraint)
    {
        var sentence = _sentences.At(constraint.Span);
        bool Says(string key) => this.Says(constraint.Span.Field, sentence, key);
        return constraint.Kind switch
        {
            ConstraintKind.Latency or ConstraintKind.WaitTimeout or ConstraintKind.StepTimeout or ConstraintKind.MaxDuration
                when LeavesOut && constraint.Percentile is null && IsLeftOut(constraint.Span.Field, sentence) =>
                new ScopedConstraint(ConstraintReading.GatherDeadline, Scattered, Each: false),
            ConstraintKind.Throughput when Says("quota") && !Says("load") && Callees(constraint) is { IsEmpty: false } callees =>
                new ScopedConstraint(ConstraintReading.CalleeQuota, callees, Says("each")),
            ConstraintKind.Retries when constraint.Step is null && Says("message") && !Says("call") && IsDelivered =>
                new ScopedConstraint(ConstraintReading.Deliveries, [], Each: false),
            ConstraintKind.Retries when constraint.Step is null && !Scattered.IsEmpty && Says("provider") =>
                new ScopedConstraint(ConstraintReading.ScatterRetries, Scattered, Each: false),
            _ => null,
        };
    }

    private bool IsDelivered => _facts.Triggers.Any(trigger => trigger.Kind is TriggerKind.Queue or TriggerKind.Topic or TriggerKind.Stream or TriggerKind.Event or TriggerKind.Webhook);

    private bool IsLeftOut(SourceField field, int sentence) =>
        Says(field, sentence, "left-out") || (Says(field, sentence, "dropped") && Says(field, sentence, "late"));

    private bool Says(SourceField field, int sentence, string key) =>
        _hits.Any(pair => pair.Field == field && pair.Hit.Sentence == sentence && pair.Hit.Key == key);

    /// <summary>The steps whose clauses share a telling word with a sentence: else those it is scattered over.</summary>
    private ImmutableHashSet<string> Callees(ConstraintFact constraint)
    {
        if (constraint.Step is { } step)
            return [step];
        var said = Stems(_sentences.Around(constraint.Span));
        var named = _facts.Steps.Where(fact => Stems(_clauses.Of(fact)).Overlaps(said)).Select(fact => fact.Id).ToImmutableHashSet(StringComparer.Ordinal);
        return named.Intersect(Scattered) is { IsEmpty: false } scattered ? scattered
            : !named.IsEmpty ? named
            : Scattered;
    }

    private ImmutableHashSet<string> ScatteredSteps()
    {
        var each = _facts.ForEach.SelectMany(group => group.Steps);
        var beside = _facts.Parallel.Where(group => group.Length > 1).SelectMany(group => group);
        return [.. each.Concat(beside)];
    }

    private static HashSet<string> Stems(ImmutableArray<TextWord> words) =>
        [.. words.Where(word => word.Text.Length > 4 && !Common.Contains(word.Text)).Select(word => word.Text[..5])];

    private static readonly ImmutableHashSet<string> Common = ImmutableHashSet.Create(
        StringComparer.Ordinal, "requests", "request", "limit", "second", "seconds", "third", "party", "their", "which", "where", "calls", "allows",
        "system", "service", "services", "every", "about", "there", "these", "those", "minute", "minutes", "answer", "after", "before", "within");
}
