using System.Collections.Immutable;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Corpus.Scoring;

/// <summary>Which predicted step is which expected one.</summary>
public sealed class StepMatching
{
    private readonly Dictionary<string, ExpectedStep> _byPredicted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _matched = new(StringComparer.Ordinal);
    private readonly ImmutableHashSet<string> _undoing;

    private StepMatching(CorpusCase asked, ProcessFacts facts)
    {
        ImmutableArray<ExpectedStep> wanted = [.. asked.Expected.Steps.OrderBy(step => step.Optional)];
        Match(wanted, facts, static (expected, step) => Overlap(expected.Span, step.Span));
        Match(wanted, facts, static (expected, step) => SameAction(expected, step) ? 1 : 0);
        _undoing = [.. facts.Steps
            .Where(step => !_byPredicted.ContainsKey(step.Id) && asked.Expected.Compensations
                .Any(undo => undo.Verbs.Contains(step.Verb, StringComparer.OrdinalIgnoreCase)))
            .Select(step => step.Id)];
    }

    /// <summary>Matches by the word's place first, then by verb and object.</summary>
    public static StepMatching Of(CorpusCase asked, ProcessFacts facts)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(facts);
        return new StepMatching(asked, facts);
    }

    /// <summary>The expected step that a predicted one stands for; <see langword="null"/> if none.</summary>
    public ExpectedStep? Expected(string predicted) => _byPredicted.GetValueOrDefault(predicted);

    /// <summary>The predicted step is neither asked for nor blamed: an optional one, or an undoing action.</summary>
    public bool IsIgnored(string predicted) => Expected(predicted)?.Optional ?? _undoing.Contains(predicted);

    /// <summary>Some predicted step stands for the expected one.</summary>
    public bool IsFound(ExpectedStep expected) => expected is not null && _matched.Contains(expected.Id);

    private void Match(ImmutableArray<ExpectedStep> wanted, ProcessFacts facts, Func<ExpectedStep, StepFact, int> strength)
    {
        foreach (var expected in wanted.Where(step => !_matched.Contains(step.Id)))
        {
            var best = facts.Steps
                .Where(step => !_byPredicted.ContainsKey(step.Id))
                .Select(step => (Step: step, Strength: strength(expected, step)))
                .Where(candidate => candidate.Strength > 0)
                .OrderByDescending(candidate => candidate.Strength)
                .ThenBy(candidate => candidate.Step.Span.Length)
                .Select(candidate => candidate.Step)
                .FirstOrDefault();
            if (best is null)
                continue;
            _byPredicted.Add(best.Id, expected);
            _matched.Add(expected.Id);
        }
    }

    private static int Overlap(SourceSpan one, SourceSpan other) => one.Field != other.Field
        ? 0
        : Math.Min(one.Start + one.Length, other.Start + other.Length) - Math.Max(one.Start, other.Start);

    private static bool SameAction(ExpectedStep expected, StepFact step) =>
        expected.Verbs.Contains(step.Verb, StringComparer.OrdinalIgnoreCase)
        && Words.SameHead(expected.Object, step.Object);
}
