using System.Globalization;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>Two figures for one limit: which one is meant cannot be told.</summary>
internal sealed class Figures(ProcessFacts facts, Sayings sayings, Lexicon lexicon)
{
    /// <summary>More figures of one kind than this are not compared with each other.</summary>
    private const int MostFigures = 20;

    private readonly Matters _matters = new(facts, lexicon);
    private readonly Bounds _bounds = new(sayings, lexicon);
    private readonly TimeKinds _times = new(new Bounds(sayings, lexicon), lexicon);

    /// <summary>The limits that are stated with different figures.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        foreach (var group in facts.Constraints.Where(c => c.Value.AsNumber is not null && c.Kind != ConstraintKind.Throughput && !IsMissed(c)).GroupBy(c => (Aspect(c), c.Percentile, c.Per)))
        {
            var figures = group.Take(MostFigures + 1).ToList();
            var pairs = figures.Count > MostFigures ? [] : figures.SelectMany((one, i) => figures.Skip(i + 1).Where(other => _bounds.Exclude(one, other) && SameMatter(one, other)).Select(other => (One: one, Other: other)));
            foreach (var (one, other) in pairs.DistinctBy(pair => pair.One.Step ?? pair.Other.Step))
            {
                var about = (one.Step ?? other.Step) is { } step ? $"step '{step}'" : "the process";
                yield return NoteCode.TwoLimits.At(string.Create(CultureInfo.InvariantCulture, $"Contradiction: different limits ({other.Kind}) are stated for {about}: {one.Value.AsNumber} and {other.Value.AsNumber}."), other.Span);
            }
        }
    }

    /// <summary>"If nobody has answered after two days": not how long it may take, but when something else is done.</summary>
    private bool IsMissed(ConstraintFact fact) => sayings.At(fact.Span)?.Words is { } words && _times.IsMissed(words, Sayings.TokenAt(words, fact.Span));

    /// <summary>What is measured: how long a step takes can be told as a time-out, a wait or an answer.</summary>
    private static ConstraintKind Aspect(ConstraintFact fact) =>
        fact is { Kind: ConstraintKind.WaitTimeout or ConstraintKind.Latency, Percentile: null } ? ConstraintKind.StepTimeout : fact.Kind;

    /// <summary>The words around both figures speak of the same thing.</summary>
    private bool SameMatter(ConstraintFact one, ConstraintFact other)
    {
        var (a, b) = (sayings.At(one.Span)?.Words, sayings.At(other.Span)?.Words);
        if (a is not null && b is not null && one.Kind == ConstraintKind.Retries && one.Step is not null && one.Step == other.Step && a.Sentence.Field != b.Sentence.Field)
        {
            return true;
        }

        if (a is null || b is null || IsStaged(a) || IsStaged(b) || (one.Step != other.Step && one.Step is not null && other.Step is not null))
        {
            return false;
        }

        var whole = one.Kind == ConstraintKind.MaxDuration && _matters.IsWhole(a) && _matters.IsWhole(b);
        if (a == b && (!whole || a.Sentence.Tokens.Any(t => t.Lower is "each" or "every" or "together")))
        {
            return false;
        }

        var step = one.Step == other.Step ? one.Step : null;
        var (first, second) = (_matters.Of(one, a, step), _matters.Of(other, b, step));
        return first.SetEquals(second) && (first.Count > 0 || whole || step is not null || one.Kind == ConstraintKind.Availability);
    }

    private bool IsStaged(TaggedSentence words) => lexicon.Phrases.Set("staged").Find(words, 0, words.Count) >= 0;
}
