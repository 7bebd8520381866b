using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tracing;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>The sentences of all fields, to be held against each other.</summary>
internal sealed class Sayings(IReadOnlyList<FieldReading> fields)
{
    /// <summary>All sentences in the order of the fields.</summary>
    public IEnumerable<ParsedSentence> All => fields.SelectMany(one => one.Parsed);

    /// <summary>The sentences of one field.</summary>
    public IEnumerable<ParsedSentence> In(SourceField field) => fields.First(one => one.Field == field).Parsed;

    /// <summary>The sentence that holds a span, or the last one before it.</summary>
    public ParsedSentence? At(SourceSpan span)
    {
        var parsed = fields.First(field => field.Field == span.Field).Parsed;
        var (low, high) = (0, parsed.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = parsed[middle].Words.Sentence.Start <= span.Start ? (middle, high) : (low, middle - 1);
        }

        return parsed.IsEmpty ? null : parsed[low];
    }

    /// <summary>The first token of a sentence that a span covers.</summary>
    public static int TokenAt(TaggedSentence words, SourceSpan span) => words.Sentence.Tokens.TakeWhile(token => token.Start < span.Start).Count();
}
