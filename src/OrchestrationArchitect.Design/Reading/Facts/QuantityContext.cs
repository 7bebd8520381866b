using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Facts;

/// <summary>A quantity and the words around it, which tell what it limits.</summary>
internal sealed class QuantityContext
{
    private readonly StepIndex _index;

    public QuantityContext(ParsedSentence sentence, ImmutableArray<Quantity> all, Quantity quantity, StepIndex index, Lexicon lexicon)
    {
        (Sentence, Quantity, All, _index, Lexicon) = (sentence, quantity, all, index, lexicon);
        (Start, End) = Chunk();
    }

    public ParsedSentence Sentence { get; }

    public TaggedSentence Words => Sentence.Words;

    public Quantity Quantity { get; }

    public ImmutableArray<Quantity> All { get; }

    public Lexicon Lexicon { get; }

    /// <summary>The part of the sentence that is about this quantity.</summary>
    public int Start { get; }

    public int End { get; }

    public bool InConstraints => Words.Sentence.Field == SourceField.ConstraintsAndSlas;

    /// <summary>A part ends where a sign separates it, or where the next quantity of the kind has begun.</summary>
    private (int, int) Chunk()
    {
        var start = Quantity.First;
        while (start > 0 && !Cuts(start - 1) && !All.Any(q => q.Kind == Quantity.Kind && q.End == start))
        {
            start--;
        }

        var end = Quantity.End;
        while (end < Words.Count && !Cuts(end) && !All.Any(q => q.Kind == Quantity.Kind && q.First == end))
        {
            end++;
        }

        return (start, end);
    }

    private bool Cuts(int i) => Words.Lower(i) is "," or ";" or "(" or ")" or ":" or "—" or "–"
        || (Words.Lower(i) is "and" or "but" or "while" or "whereas" && All.Any(q => q.Kind == Quantity.Kind && q.End <= i) && All.Any(q => q.Kind == Quantity.Kind && q.First > i));

    /// <summary>Whether one of the words stands in this part of the sentence, or in its label.</summary>
    public bool Any(params ReadOnlySpan<string> words) => Within(Start, End, words) || InLabel(words);

    /// <summary>Whether one of the words stands anywhere in the sentence, or in its label.</summary>
    public bool Anywhere(params ReadOnlySpan<string> words) => Within(0, Words.Count, words) || InLabel(words);

    private bool InLabel(ReadOnlySpan<string> words)
    {
        foreach (var token in Words.Sentence.Label)
        {
            if (words.Contains(token.Lower))
            {
                return true;
            }
        }

        return false;
    }

    private bool Within(int from, int to, ReadOnlySpan<string> words)
    {
        for (var i = from; i < to; i++)
        {
            if (words.Contains(Words.Lower(i)) || words.Contains(Words.Lemmas[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word so many places before the quantity.</summary>
    public string Before(int places = 1) => Words.Lower(Quantity.First - places);

    /// <summary>The step this part is about, else the one the sentence or its label is about.</summary>
    public StepFact? Step()
    {
        if (Words.Sentence.Field == SourceField.BusinessWorkflow)
        {
            return _index.Find(Words, Start, End) ?? _index.Find(Words, 0, Quantity.First);
        }

        return _index.Find(Words, Start, End)
            ?? (Any("step", "call", "task", "activity", "stage", "phase", "request") ? _index.Find(Words, Start, End, atLeast: 2) : null)
            ?? (Words.Sentence.Label.IsEmpty ? null : _index.Find(Words.Sentence.Label.Select(t => t.Lower), 2))
            ?? (Pronominal() ? _index.Find(Words, 0, Quantity.First) : null);
    }

    /// <summary>The one step of a person or a wait, if there is just one.</summary>
    public StepFact? OnlyWaiting() => _index.OnlyWaiting;

    /// <summary>The part has no subject of its own, so that the sentence's holds.</summary>
    private bool Pronominal() => Start > 0 && (Words.Lower(Start) is "and" or "but" or "or" or "it" or "they" || Words.Lower(Start - 1) is "and" or "," or "but");

    /// <summary>A percentile named with this quantity, in percent.</summary>
    public double? Percentile()
    {
        var nearest = All.Where(q => q.Kind == QuantityKind.Percentile || (q.Kind == QuantityKind.Percent && Words.Lower(q.End) is "of"))
            .Select(q => (q.Value, Distance: q.First < Quantity.First ? Quantity.First - q.End : q.First - Quantity.End + 1, Foreign: Between(q)))
            .Where(q => !q.Foreign).OrderBy(q => q.Distance).Select(q => (double?)q.Value).FirstOrDefault();
        return nearest;
    }

    /// <summary>Another time stands between the percentile and this one.</summary>
    private bool Between(Quantity percentile)
    {
        var from = Math.Min(percentile.End, Quantity.End);
        var to = Math.Max(percentile.First, Quantity.First);
        return All.Any(q => q.Kind == QuantityKind.Time && q.First >= from && q.End <= to && q != Quantity);
    }

    public SourceSpan Span()
    {
        var start = Words[Quantity.First].Start;
        return new SourceSpan(Words.Sentence.Field, start, Words[Quantity.End - 1].End - start);
    }

    public ConstraintFact Fact(ConstraintKind kind, ConstraintUnit unit, StepFact? step = null, double? percentile = null, string? per = null) =>
        new(kind, step?.Id, new ConstraintValue.Number(Quantity.Value), unit, percentile, per, Span());
}
