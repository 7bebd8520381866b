using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;

/// <summary>Reads from what to what a time is counted: "posted two days after the request", "within a week of the call", "between the alarm and the start", "from the request until it is posted".</summary>
internal sealed class TimeSpans(TopicWordReader words, Lexicon lexicon)
{
    private readonly Dictionary<Limit, (IReadOnlyList<TopicWord> From, IReadOnlyList<TopicWord> To)> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>The words of what it is counted from, none if that is not said, and those of all else.</summary>
    public (IReadOnlyList<TopicWord> From, IReadOnlyList<TopicWord> To) Of(Limit limit)
    {
        if (!_read.TryGetValue(limit, out var read))
        {
            _read[limit] = read = Read(limit);
        }

        return read;
    }

    private (IReadOnlyList<TopicWord> From, IReadOnlyList<TopicWord> To) Read(Limit limit)
    {
        var said = limit.Part.Sentence.Words;
        var (at, end) = (Sayings.TokenAt(said, limit.Span), Sayings.TokenAt(said, limit.Span with { Start = limit.Span.Start + limit.Span.Length }));
        var (first, last) = Bounds(limit.Part.Sentence, limit.Part);
        for (var i = first; i < last; i++)
        {
            var opens = said.Lower(i) is "between" or "from" || (i >= end && i <= end + 1 && said.Lower(i) is "of" or "after" or "following" or "since" or "upon" or "on" or "once");
            if (opens)
            {
                var close = Indexes.From(i + 1, Math.Max(0, last - i - 1)).FirstOrDefault(to => to == at || said.Lower(to) is "and" or "to" or "until" or "till" or "," or ";", last);
                return (Words(said, i + 1, close), [.. Words(said, first, i), .. Words(said, close, last)]);
            }
        }

        return ([], Words(said, first, last));
    }

    /// <summary>The part with the clause that it counts from.</summary>
    private static (int First, int End) Bounds(ParsedSentence sentence, Stretch part)
    {
        var end = part.End;
        foreach (var clause in sentence.Clauses.Where(clause => clause.Kind == ClauseKind.Temporal))
        {
            end = clause.Start <= end ? Math.Max(end, clause.End) : end;
        }

        return (part.Start, end);
    }

    private List<TopicWord> Words(TaggedSentence said, int start, int end)
    {
        List<TopicWord> found = [];
        for (var i = start; i < end; i++)
        {
            if (words.IsTelling(said, i) && !lexicon.Phrases.Set("saying-little").IsBaseAt(said, i) && words.Of(said, i) is { IsPerson: false } word && !found.Has(word))
            {
                found.Add(word);
            }
        }

        return found;
    }
}
