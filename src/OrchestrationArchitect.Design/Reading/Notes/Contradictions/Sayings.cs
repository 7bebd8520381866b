using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tracing;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>The sentences of all fields, to be held against each other.</summary>
internal sealed class Sayings(IReadOnlyList<FieldReading> fields)
{
    /// <summary>All sentences in the order of the fields.</summary>
    public ImmutableArray<ParsedSentence> All { get; } = [.. fields.SelectMany(one => one.Parsed)];

    /// <summary>All sentences with their quantities.</summary>
    public ImmutableArray<(ParsedSentence Sentence, ImmutableArray<Quantity> Quantities)> Counted { get; } = [.. fields.SelectMany(one => one.Parsed.Zip(one.Quantities))];

    /// <summary>Whether an entry of a cue may stand in any sentence, as far as single words tell.</summary>
    public bool MayHave(CueSet cue)
    {
        foreach (var sentence in All)
        {
            if (cue.MayStandIn(sentence.Words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sentences of one field.</summary>
    public IEnumerable<ParsedSentence> In(SourceField field) => fields.First(one => one.Field == field).Parsed;

    /// <summary>The sentence that holds a span, or the last one before it.</summary>
    public ParsedSentence? At(SourceSpan span)
    {
        var parsed = fields.First(field => field.Field == span.Field).Parsed;
        return parsed.IsEmpty ? null : parsed[IndexAt(parsed, span.Start)];
    }

    /// <summary>So many sentences of the same text before one.</summary>
    public IEnumerable<ParsedSentence> Before(ParsedSentence sentence, int most)
    {
        var parsed = fields.First(field => field.Field == sentence.Words.Sentence.Field).Parsed;
        var at = IndexAt(parsed, sentence.Words.Sentence.Start);
        return parsed[Math.Max(0, at - most)..at];
    }

    /// <summary>The number of the last sentence that begins at a place or before it; 0 if none does.</summary>
    private static int IndexAt(ImmutableArray<ParsedSentence> parsed, int start)
    {
        var (low, high) = (0, parsed.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = parsed[middle].Words.Sentence.Start <= start ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>The first token of a sentence that a span covers.</summary>
    public static int TokenAt(TaggedSentence words, SourceSpan span) => TokenFrom(words, span.Start);

    /// <summary>The first token of a sentence that begins at a place or behind it; the number of all if none does.</summary>
    public static int TokenFrom(TaggedSentence words, int start)
    {
        var at = 0;
        while (at < words.Count && words[at].Start < start)
        {
            at++;
        }

        return at;
    }
}
