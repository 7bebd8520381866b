using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tracing;

namespace OrchestrationArchitect.Design.Reading.Notes;

/// <summary>What sentences say outright about the order of two actions: "A before B", "B after A", "first A, then B".</summary>
internal sealed class OrderClaims(Lexicon lexicon)
{
    private readonly Dictionary<(string First, string Second), ParsedSentence> _claims = [];

    /// <summary>Two actions that a text puts in both orders, and the sentence that turns the order round.</summary>
    public (string First, string Second, ParsedSentence Sentence)? Cycle(FieldReading workflow)
    {
        foreach (var parsed in workflow.Parsed)
        {
            foreach (var (first, second) in Of(parsed))
            {
                if (_claims.ContainsKey((second, first)))
                {
                    return (second, first, parsed);
                }

                _claims.TryAdd((first, second), parsed);
            }
        }

        return null;
    }

    /// <summary>Whether two actions are said to follow one another, either way.</summary>
    public bool Follow(string one, string other) => _claims.ContainsKey((one, other)) || _claims.ContainsKey((other, one));

    private IEnumerable<(string First, string Second)> Of(ParsedSentence parsed)
    {
        var acts = parsed.Predicates.Where(p => p is { Negated: false } && p.Lemma is not ("be" or "have" or "do") && p.Clause is ClauseKind.Main or ClauseKind.Prior or ClauseKind.Temporal).ToList();
        var main = acts.Find(p => p.Clause == ClauseKind.Main);
        foreach (var other in acts.Where(p => main is not null && p.Clause != ClauseKind.Main))
        {
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
    public string Key(TaggedSentence words, Predicate predicate)
    {
        var said = predicate.Object.IsEmpty && predicate.Passive ? predicate.Subject : predicate.Object;
        var head = said.IsEmpty ? "" : lexicon.Morphology.Singular(words.Lower(said.Head));
        return ActionName.Of(predicate.Lemma, head.Length == 0 ? null : head).ToLowerInvariant();
    }
}
