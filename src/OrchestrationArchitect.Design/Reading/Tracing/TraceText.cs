using System.Globalization;
using System.Text;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Structure;

namespace OrchestrationArchitect.Design.Reading.Tracing;

/// <summary>Writes a trace for people.</summary>
internal static class TraceText
{
    public static string Render(ReadingTrace trace)
    {
        var text = new StringBuilder();
        foreach (var field in trace.Fields)
        {
            Field(text, field);
        }

        text.Append("## actions\n");
        for (var i = 0; i < trace.Narrative.Actions.Length; i++)
        {
            var action = trace.Narrative.Actions[i];
            Line(text, $"{i}: {action.Role} {action.Lemma} [{action.Thing}] by [{action.Actor}] '{action.Span.In(trace.Scenario)}': {action.Because}");
        }

        text.Append("## relations\n");
        foreach (var segment in trace.Narrative.Segments)
        {
            Line(text, MoveText.Of(segment));
        }

        text.Append("## undoing\n");
        foreach (var (mention, steps, fit, told) in trace.Undoings)
        {
            Line(text, $"{mention.Verb} [{mention.Object?.Thing}] '{mention.Span.In(trace.Scenario)}' in {mention.Sentence} under {mention.Under} leaning {mention.Leaning}: steps {string.Join(' ', steps)} fit {fit}{(mention.All ? " all" : "")}{(mention.Again ? " again" : "")}{(told ? " told" : "")}");
        }

        text.Append("## facts\n").Append(DesignJson.Write(trace.Facts));
        return text.ToString();
    }

    private static void Field(StringBuilder text, FieldReading field)
    {
        Line(text, $"# {field.Field}: {field.Tokens.Length} tokens, {field.Sentences.Length} sentences");
        for (var i = 0; i < field.Sentences.Length; i++)
        {
            var parsed = field.Parsed[i];
            var label = field.Sentences[i].Label.IsEmpty ? "" : $" label [{string.Join(' ', field.Sentences[i].Label.Select(t => t.Text))}]";
            Line(text, $"{i} {field.Sentences[i].Shape}{Place(parsed.Place)}{label}: " + string.Join(' ', parsed.Words.Sentence.Tokens.Select((t, at) => $"{t.Text}/{parsed.Words.Tags[at]}")));
            foreach (var clause in parsed.Clauses)
            {
                Line(text, $"    clause {clause.Kind} '{clause.Marker}': {parsed.Words.Text(clause.Start, clause.End)}");
            }

            foreach (var predicate in parsed.Predicates)
            {
                Line(text, $"    {predicate.Clause} {predicate.Lemma}{Flags(predicate)} subject [{Words(parsed, predicate.Subject)}] object [{Words(parsed, predicate.Object)}] agent [{Words(parsed, predicate.Agent)}]");
            }

            foreach (var quantity in field.Quantities[i])
            {
                Line(text, string.Create(CultureInfo.InvariantCulture, $"    quantity {quantity.Kind} {quantity.Value} {quantity.Noun}"));
            }
        }
    }

    /// <summary>What the sentence is, and what it stands in from the inside out.</summary>
    private static string Place(Place place)
    {
        var text = place.Role == PlaceRole.Tells ? "" : " " + place.Role;
        for (var scope = place.Scope; scope is not null; scope = scope.Parent)
        {
            text += $" in {scope.Kind}" + (scope.Text.Length > 0 ? $" '{scope.Text}'" : "");
        }

        return text;
    }

    private static string Flags(Predicate p) =>
        (p.Passive ? " passive" : "") + (p.Negated ? " negated" : "") + (p.Finite ? "" : " infinite") + (p.Coordinated ? $" joined by '{p.Joiner}'" : p.Joiner.Length > 0 ? $" after '{p.Joiner}'" : "")
        + (p.Modal.Length > 0 ? " " + p.Modal : "");

    private static string Words(ParsedSentence parsed, Phrase phrase) => parsed.Words.Text(phrase.Start, phrase.End);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
