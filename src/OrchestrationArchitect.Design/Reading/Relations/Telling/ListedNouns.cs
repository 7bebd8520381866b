using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Enumerations;
using OrchestrationArchitect.Design.Reading.Relations.Beside;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>Sentences that tell their actions as nouns.</summary>
internal sealed class ListedNouns(Story story, ActionWriter writer, ClauseTeller clauses, ListLead lead)
{
    /// <summary>Tells the actions that the nouns of a sentence stand for, if it is told so.</summary>
    /// <param name="at">The sentence.</param>
    /// <param name="parsed">Its clauses.</param>
    /// <param name="listed">It is an item of a list.</param>
    public void Read(int at, ParsedSentence parsed, bool listed)
    {
        if (parsed.Words.Enumeration is { } list)
        {
            Enumerated(at, parsed, list);
        }
        else if (NounLists.StartOf(parsed, story.Lexicon) is var start and >= 0)
        {
            var end = NounLists.EndOf(parsed, start, story.Lexicon);
            var items = NominalList.Items(parsed.Words, start, end, story.Lexicon);
            if (items.Exists(item => item.Sure))
            {
                Listed(at, parsed, items);
                Clauses(at, parsed, p => p.First >= end);
            }
        }
        else if (IsNominal(parsed))
        {
            var items = NominalList.Best(parsed.Words, story.Lexicon);
            var doubtful = parsed.Predicates.Any(p => p is { Finite: true, Clause: ClauseKind.Main });
            if (NominalList.IsList(items, doubtful ? 3 : 2) || (listed && items.Exists(item => item.Sure)))
            {
                Listed(at, parsed, items);
            }
            else if (NamedAct.Items(parsed, story.Lexicon) is { Count: > 0 } acts)
            {
                Listed(at, parsed, acts);
            }
        }
    }

    /// <summary>A list of actions, and what the clauses before and after it tell.</summary>
    private void Enumerated(int at, ParsedSentence parsed, Enumeration list)
    {
        var cause = parsed.Predicates.LastOrDefault(p => p.Verb < list.Start && p.Clause == ClauseKind.Main) ?? parsed.Predicates.LastOrDefault(p => p.Verb < list.Start);
        Clauses(at, parsed, p => p.Verb < list.Start && p != cause);
        Listed(at, parsed, NominalList.Items(parsed.Words, list, story.Lexicon));
        Clauses(at, parsed, p => p.Verb >= list.End);
    }

    /// <summary>What the clauses on one side of a list tell.</summary>
    private void Clauses(int at, ParsedSentence parsed, Func<Predicate, bool> side)
    {
        if (parsed.Predicates.Any(side))
        {
            clauses.Read(at, parsed, side);
        }
    }

    /// <summary>No verb of a main clause is surely one.</summary>
    private bool IsNominal(ParsedSentence parsed) =>
        !parsed.Predicates.Any(p => p is { Finite: true, Clause: ClauseKind.Main or ClauseKind.Condition or ClauseKind.Meanwhile } && SureVerbs.Has(parsed.Words, p, story.Lexicon))
        && (!parsed.Predicates.Any(p => p.Clause == ClauseKind.Gerund && p.First == 0) || IsMixed(parsed))
        && parsed.Words.TagAt(0) is not Tag.Subordinator && !HasHelper(parsed);

    /// <summary>"Unlocking the domain, auth code request, zone import": some items begin with what is done, most name it.</summary>
    private bool IsMixed(ParsedSentence parsed)
    {
        var items = NominalList.Best(parsed.Words, story.Lexicon);
        return items.Count > 2 && items.Count(item => item.Action is not null && parsed.Words.TagAt(item.Start) != Tag.Gerund) >= 2;
    }

    /// <summary>"Is", "must" outside a clause that says when.</summary>
    private static bool HasHelper(ParsedSentence parsed) =>
        Indexes.From(0, parsed.Words.Count).Any(i => parsed.Words.TagAt(i) is Tag.Auxiliary or Tag.Modal
            && !parsed.Clauses.Any(c => i >= c.Start && i < c.End && c.Kind is ClauseKind.Temporal or ClauseKind.Condition) && !parsed.Predicates.Any(p => p.Clause == ClauseKind.Aside && i >= p.First && i < p.End));

    /// <summary>A segment for each stretch of items with the same for-each and parallelism.</summary>
    private void Listed(int at, ParsedSentence parsed, List<NominalItem> items)
    {
        var words = parsed.Words;
        var named = items.Where(item => item.Action is not null && !parsed.Clauses.Any(c => c.Kind == ClauseKind.Condition && item.Start >= c.Start && item.Start < c.End)).ToList();
        var (first, end) = ListedSideBySide.Of(words, named, story.Lexicon);
        var spread = named.ConvertAll(item => ItemOf(parsed, item) ?? lead.Item);
        for (var i = 0; i < named.Count;)
        {
            var next = i + 1;
            var parallel = i >= first && i < end;
            while (next < named.Count && spread[next] == spread[i] && parallel == (next >= first && next < end))
            {
                next++;
            }

            ImmutableArray<int> steps = [.. named[i..next].Select(item => story.Tell(writer.Of(words, item.Action!.Value, at, "a noun in a list")))];
            story.Segments.Add(new Segment
            {
                Move = i == 0 && lead.IsBeside(at) ? new Strand() : Follow.Plain,
                Steps = steps,
                Arrangement = parallel && steps.Length > 1 ? Arrangement.SideBySide : Arrangement.InTurn,
                Item = spread[i],
                Sentence = at,
            });
            i = next;
        }
    }

    /// <summary>"Per-chunk alignment", "inspection of each container".</summary>
    private string? ItemOf(ParsedSentence parsed, NominalItem item)
    {
        for (var i = item.Start; i < item.End; i++)
        {
            if (parsed.Words.Lower(i) is { Length: > 5 } own && own.StartsWith("per-", StringComparison.Ordinal))
            {
                return own[4..];
            }
        }

        return Distribution.In(parsed, story.Lexicon).FirstOrDefault(d => d.At >= item.Start && d.At < item.End)?.Item;
    }
}
