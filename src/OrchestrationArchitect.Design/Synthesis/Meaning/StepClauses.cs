using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis.Meaning;

/// <summary>The words from each step's own up to the next step's, within its sentence: what its clause says of it. Each is read once.</summary>
/// <param name="facts">The steps.</param>
/// <param name="sentences">The words around them.</param>
internal sealed class StepClauses(ProcessFacts facts, Sentences sentences)
{
    private readonly Dictionary<SourceSpan, ImmutableArray<TextWord>> _read = [];
    private readonly Dictionary<SourceField, int[]> _starts = facts.Steps.GroupBy(step => step.Span.Field, step => step.Span.Start)
        .ToDictionary(field => field.Key, field => field.Distinct().Order().ToArray());

    /// <summary>The clause of a step of these facts; empty for one without words.</summary>
    public ImmutableArray<TextWord> Of(StepFact step)
    {
        if (!_read.TryGetValue(step.Span, out var clause))
            _read[step.Span] = clause = sentences.UpTo(Next(step.Span), step.Span);
        return clause;
    }

    /// <summary>Where the next step begins in the field.</summary>
    private int Next(SourceSpan span)
    {
        var starts = _starts[span.Field];
        var after = Array.BinarySearch(starts, span.Start) + 1;
        return after < starts.Length ? starts[after] : int.MaxValue;
    }
}
