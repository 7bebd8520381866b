using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tracing;

namespace OrchestrationArchitect.Design.Reading.Notes;

/// <summary>What sentences say outright about the order of two actions: "A before B", "B after A", "first A, then B".</summary>
internal sealed class OrderClaims(Lexicon lexicon)
{
    /// <summary>Beyond this many actions a chain is not followed.</summary>
    private const int MostClaims = 30;

    /// <summary>So many claims are remembered: each new one is compared with all of them.</summary>
    private const int MostKept = 100;

    private readonly Dictionary<(string First, string Second), ParsedSentence> _claims = [];

    /// <summary>Two actions that a text puts in both orders, and the sentence that turns the order round.</summary>
    public (string First, string Second, ParsedSentence Sentence)? Cycle(FieldReading workflow)
    {
        foreach (var parsed in workflow.Parsed)
        {
            foreach (var (first, second) in Of(parsed))
            {
                if (Leads(second, first, []))
                {
                    return (second, first, parsed);
                }

                if (_claims.Count < MostKept)
                {
                    _claims.TryAdd((first, second), parsed);
                }
            }
        }

        return null;
    }

    /// <summary>Whether one action is said to come before another, at once or by way of others.</summary>
    private bool Leads(string first, string second, HashSet<string> seen) =>
        first != second && seen.Add(first) && seen.Count < MostClaims && _claims.Keys.Any(c => c.First == first && (c.Second == second || Leads(c.Second, second, seen)));

    private IEnumerable<(string First, string Second)> Of(ParsedSentence parsed)
    {
        var acts = parsed.Predicates.Where(p => p is { Negated: false } && p.Lemma is not ("be" or "have" or "do") && p.Clause is ClauseKind.Main or ClauseKind.Prior or ClauseKind.Temporal).ToList();
        var main = acts.Find(p => p.Clause == ClauseKind.Main);
        foreach (var other in acts.Where(p => main is not null && p.Clause != ClauseKind.Main))
        {
            main = acts.FindLast(p => p.Clause == ClauseKind.Main && p.Verb < other.Verb) ?? acts.Find(p => p.Clause == ClauseKind.Main);
            if (other.Clause == ClauseKind.Prior && other.Marker.Contains("before", StringComparison.Ordinal) && parsed.Words.Lower(other.ClauseStart - 1) is not "not")
            {
                yield return (Key(parsed.Words, main!), Key(parsed.Words, other));
            }
            else if (other.Clause == ClauseKind.Temporal && other.Marker.Contains("after", StringComparison.Ordinal))
            {
                yield return (Key(parsed.Words, other), Key(parsed.Words, main!));
            }
        }

        var mains = acts.FindAll(p => p.Clause == ClauseKind.Main);
        for (var i = 1; i < mains.Count; i++)
        {
            if (Says(parsed.Words, mains[i - 1].End, mains[i].Verb + 1, "then") || Says(parsed.Words, mains[i - 1].End, mains[i].Verb + 1, "afterwards"))
            {
                yield return (Key(parsed.Words, mains[i - 1]), Key(parsed.Words, mains[i]));
            }
        }
    }

    private static bool Says(TaggedSentence words, int from, int to, string word)
    {
        for (var i = from; i < to; i++)
        {
            if (words.Lower(i) == word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The verb and the head of what it acts on.</summary>
    private string Key(TaggedSentence words, Predicate predicate)
    {
        var said = predicate.Object.IsEmpty && predicate.Passive ? predicate.Subject : predicate.Object;
        var pronoun = said.IsEmpty || words.TagAt(said.Head) == Tag.Pronoun;
        var key = ActionName.Of(predicate.Lemma, pronoun ? null : lexicon.Morphology.Singular(words.Lower(said.Head))).ToLowerInvariant();
        return pronoun ? _claims.Keys.SelectMany(c => new[] { c.First, c.Second }).FirstOrDefault(known => known.Split(' ')[0] == key) ?? key
            : _claims.Keys.Any(c => c.First == predicate.Lemma || c.Second == predicate.Lemma) ? predicate.Lemma : key;
    }
}
