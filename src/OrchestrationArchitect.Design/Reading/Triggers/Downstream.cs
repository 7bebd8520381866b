using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Triggers;

/// <summary>Finds the parts of a sentence that tell what the process calls, not what starts it.</summary>
internal static class Downstream
{
    /// <summary>The token ranges that name no event source.</summary>
    public static ImmutableArray<Range> Of(ParsedSentence sentence)
    {
        var words = sentence.Words;
        var ranges = ImmutableArray.CreateBuilder<Range>();
        for (var start = 0; start < words.Count;)
        {
            var end = start;
            while (end < words.Count && words.Lower(end) is not (";" or "," or "but" or "—") && !(words.Lower(end) == "and" && ClauseFollows(sentence, end)))
            {
                end++;
            }

            if (IsDownstream(words, start, end))
            {
                ranges.Add(start..end);
            }

            start = end + 1;
        }

        return ranges.ToImmutable();
    }

    private static bool ClauseFollows(ParsedSentence sentence, int at) => sentence.Predicates.Any(p => p.Finite && p.First > at && p.First <= at + 6);

    private static bool IsDownstream(TaggedSentence words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var own = words.Lower(i);
            if (own is "downstream" or "reached" or "outbound" or "third-party" or "call" or "calls" && words.TagAt(i).IsVerb() && words.Lower(i + 1) is "out" or "the" && words.Lower(i - 1) is "we"
                || own is "no" && words.Lower(i + 1) is "other" or "queue" or "http" or "api" or "webhook"
                || own is "integrations" or "integration" or "integrates" or "integrate" && !Triggers(words, start, i)
                || own is "external" or "vendor" && Has(words, start, end, "api", "http", "rest", "soap") && !Triggers(words, start, end)
                || own is "via" or "over" && Has(words, start, i, "reached", "called", "charged", "notified", "accessed", "written", "sent", "integrated")
                || own is "=" || own is "back" && words.Lower(i - 1) is "calls" or "call"
                || own is "sit" or "sits" or "lives" or "live" or "stored" or "written" or "saved" or "stores" or "output" or "outputs" or "results" && words.Lower(i + 1) is "in" or "to" or "go" or "into" or "are" or "on" or "land")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Triggers(TaggedSentence words, int start, int end) => Has(words, start, end, "triggered", "trigger", "triggers", "start", "starts", "started", "arrive", "arrives", "request", "requests", "submits", "submit", "initiated");

    private static bool Has(TaggedSentence words, int start, int end, params ReadOnlySpan<string> any)
    {
        for (var i = start; i < end; i++)
        {
            if (any.Contains(words.Lower(i)))
            {
                return true;
            }
        }

        return false;
    }
}
