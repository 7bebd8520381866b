using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Enumerations;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;
using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Sentences that tell their actions as nouns.</summary>
internal sealed partial class NarrativeReader
{
    private void Nominals(int at, ParsedSentence parsed, bool listed)
    {
        if (parsed.Words.Enumeration is { } list)
        {
            Enumerated(at, parsed, list);
        }
        else if (ListStart(parsed, out var start))
        {
            var items = NominalList.Items(parsed.Words, start, parsed.Words.Count, _lexicon);
            if (items.Exists(item => item.Sure))
            {
                Listed(at, parsed, items);
            }
        }
        else if (IsNominal(parsed))
        {
            var items = NominalList.Best(parsed.Words, _lexicon);
            var doubtful = parsed.Predicates.Any(p => p is { Finite: true, Clause: ClauseKind.Main });
            if (NominalList.IsList(items, doubtful ? 3 : 2) || (listed && items.Exists(item => item.Sure)))
            {
                Listed(at, parsed, items);
            }
        }
    }

    /// <summary>A list of actions, and what the clauses before and after it tell.</summary>
    private void Enumerated(int at, ParsedSentence parsed, Enumeration list)
    {
        var lead = parsed.Predicates.LastOrDefault(p => p.Verb < list.Start && p.Clause == ClauseKind.Main) ?? parsed.Predicates.LastOrDefault(p => p.Verb < list.Start);
        Beside(p => p.Verb < list.Start && p != lead);
        Listed(at, parsed, NominalList.Items(parsed.Words, list, _lexicon));
        Beside(p => p.Verb >= list.End);

        void Beside(Func<Predicate, bool> side)
        {
            if (parsed.Predicates.Any(side))
            {
                Clauses(at, parsed, side);
            }
        }
    }

    /// <summary>No verb of a main clause is surely one.</summary>
    private bool IsNominal(ParsedSentence parsed) =>
        !parsed.Predicates.Any(p => p is { Finite: true, Clause: ClauseKind.Main or ClauseKind.Condition or ClauseKind.Meanwhile } && IsSure(parsed.Words, p))
        && !parsed.Predicates.Any(p => p.Clause == ClauseKind.Gerund && p.First == 0)
        && parsed.Words.TagAt(0) is not Tag.Subordinator && !HasHelper(parsed);

    /// <summary>"Is", "must" outside a clause that says when.</summary>
    private static bool HasHelper(ParsedSentence parsed) =>
        Enumerable.Range(0, parsed.Words.Count).Any(i => parsed.Words.TagAt(i) is Tag.Auxiliary or Tag.Modal
            && !parsed.Clauses.Any(c => i >= c.Start && i < c.End && c.Kind is ClauseKind.Temporal or ClauseKind.Condition) && !parsed.Predicates.Any(p => p.Clause == ClauseKind.Aside && i >= p.First && i < p.End));

    /// <summary>The word cannot be a noun here: a helper stands with it, an object follows, or it is never one.</summary>
    private bool IsSure(TaggedSentence words, Predicate predicate) =>
        predicate.End - predicate.First > 1 || predicate.Lemma is "be" or "have" or "do" or "run" or "happen" or "follow" || (predicate.Lemma == "take" && words.Lower(predicate.End) == "place") || predicate.First == 0
        || words.TagAt(predicate.End) is Tag.Determiner or Tag.Pronoun || (!predicate.Subject.IsEmpty && words.TagAt(predicate.Subject.Head) == Tag.Pronoun)
        || (_lexicon.Morphology.Describe(words.Lower(predicate.Verb)) is { Noun: < 0 } info && !(info.Has(VerbForms.Base) && words.TagAt(predicate.End) is Tag.Punctuation or Tag.Coordinator));

    /// <summary>"… involves", "… consists of", "process including": where the list of nouns begins.</summary>
    private bool ListStart(ParsedSentence parsed, out int start)
    {
        start = 0;
        var cause = parsed.Predicates.FirstOrDefault(p => p.Clause is ClauseKind.Main or ClauseKind.Reduced or ClauseKind.Gerund && _lexicon.ClassOf(p.Lemma) == VerbClass.Cause);
        if (cause is not null)
        {
            start = cause.End + (parsed.Words.Lower(cause.End) is "of" or "the" ? 1 : 0);
            return start < parsed.Words.Count;
        }

        var opening = parsed.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Coordinated: false } && _lexicon.ClassOf(p.Lemma) == VerbClass.Control && parsed.Words.Lower(p.End) == "with");
        if (opening is not null)
        {
            start = opening.End + 1;
            return start < parsed.Words.Count;
        }

        for (var i = 1; i < parsed.Words.Count; i++)
        {
            if (parsed.Words.Lower(i) is "involving" or "including" or "comprising" or "consisting" or "covering" or "namely" && parsed.Predicates.All(p => p.Clause != ClauseKind.Main || p.Verb > i || !p.Finite))
            {
                start = i + (parsed.Words.Lower(i + 1) == "of" ? 2 : 1);
                return start < parsed.Words.Count;
            }
        }

        return false;
    }

    /// <summary>A segment for each stretch of items with the same for-each and parallelism.</summary>
    private void Listed(int at, ParsedSentence parsed, List<NominalItem> items)
    {
        var words = parsed.Words;
        var named = items.Where(item => item.Action is not null).ToList();
        var (first, end) = SideBySide(words, named);
        var spread = named.ConvertAll(item => ItemOf(parsed, item) ?? _listItem);
        for (var i = 0; i < named.Count;)
        {
            var next = i + 1;
            var parallel = i >= first && i < end;
            while (next < named.Count && spread[next] == spread[i] && parallel == (next >= first && next < end))
            {
                next++;
            }

            var steps = ImmutableArray.CreateBuilder<int>();
            foreach (var item in named[i..next])
            {
                var nominal = item.Action!.Value;
                steps.Add(_actions.Count);
                _actions.Add(Act(words, nominal, at, "a noun in a list"));
            }

            _segments.Add(new Segment { Steps = steps.ToImmutable(), Sentence = at, Arrangement = parallel && steps.Count > 1 ? Arrangement.SideBySide : Arrangement.InTurn, Item = spread[i], Move = i == 0 && Beside(at) ? new Strand() : Follow.Plain });
            i = next;
        }
    }

    /// <summary>The items that run side by side: all if the cue stands outside the list, else those it is said of.</summary>
    private (int First, int End) SideBySide(TaggedSentence words, List<NominalItem> named)
    {
        // "Simultaneous badge creation, laptop provisioning and desk allocation, followed by …": up to the one that "and" joins.
        if (named.FindIndex(item => Enumerable.Range(item.Start, item.Action!.Value.Word - item.Start).Any(i => words.Lower(i) is "concurrent" or "simultaneous" or "parallel" or "side-by-side")) is var beside and >= 0 && named.FindIndex(beside + 1, item => item.Joined) is var joined and > 0 && (beside == 0 || joined + 1 < named.Count))
        {
            return (beside, joined + 1);
        }

        var cue = Cues.Find(words, _lexicon, "parallel");
        cue = cue < 0 && named.Count > 1 && Cues.Find(words, _lexicon, "joint") is var joint && joint >= 0 && joint < named[0].Start ? joint : cue;
        cue = cue < 0 && named.Count > 1 && words.Matches(words.Count - 2, "at once") ? words.Count - 2 : cue;
        if (cue < 0 || named.Count == 0)
        {
            return (0, 0);
        }

        if (cue < named[0].Start || cue >= named[^1].End)
        {
            return (0, named.Count);
        }

        var own = named.FindIndex(item => cue >= item.Start && cue < item.End);
        if (own < 0)
        {
            return (0, 0);
        }

        var (first, end) = (own, own + 1);
        while (cue > named[own].Action!.Value.Word && first > 0 && named[first].Joined)
        {
            first--;
        }

        while (cue <= named[own].Action!.Value.Word && end < named.Count && named[end].Joined)
        {
            end++;
        }

        return first == 0 && end == named.Count - 1 && cue > named[own].Action!.Value.Word ? (first, named.Count) : end - first > 1 ? (first, end) : own == named.Count - 1 && cue > named[own].Action!.Value.Word ? (0, named.Count) : (0, 0);
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

        return Distribution.In(parsed, _lexicon).FirstOrDefault(d => d.At >= item.Start && d.At < item.End)?.Item;
    }
}
