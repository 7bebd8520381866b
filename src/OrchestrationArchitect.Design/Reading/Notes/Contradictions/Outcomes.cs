using System.Collections.Frozen;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>Two outcomes of one condition that exclude each other: "if the name is on the list, boarding is refused" and "who is on the list is allowed to board".</summary>
internal sealed class Outcomes(Sayings sayings, TopicWordReader words, Lexicon lexicon)
{
    /// <summary>No more outcomes than this are compared with each other.</summary>
    private const int Most = 120;

    /// <summary>A condition tells at least so much.</summary>
    private const int LeastWords = 2;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Opposed = DataTable.Embedded("opposed-verbs.data.tsv", 2)
        .Select(row => (One: DataTable.List(row, 0), Other: DataTable.List(row, 1)))
        .SelectMany(pair => pair.One.SelectMany(one => pair.Other.SelectMany(other => new[] { (Verb: one, Against: other), (Verb: other, Against: one) })))
        .GroupBy(pair => pair.Verb, pair => pair.Against, StringComparer.Ordinal)
        .ToFrozenDictionary(verb => verb.Key, verb => verb.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>A note for the first such pair.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        if (!AnyOpposed())
        {
            yield break;
        }

        var all = sayings.All.SelectMany(Told).Take(Most).ToList();
        for (var i = 1; i < all.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (all[i].Part.Sentence != all[j].Part.Sentence && AreOpposed(all[i].Verb, all[j].Verb) && all[i].IsUnderSame(all[j]))
                {
                    yield return NoteCode.Excluding.At($"Contradiction: the same condition leads to '{all[j].Part.Text}' and to '{all[i].Part.Text}'.", all[i].Part.Sentence.Words.Sentence.Span);
                    yield break;
                }
            }
        }
    }

    /// <summary>Whether two of all the verbs have outcomes that exclude each other; where none have, no condition need be read.</summary>
    private bool AnyOpposed()
    {
        var verbs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in sayings.All)
        {
            foreach (var told in sentence.Predicates)
            {
                if (IsOutcome(told) && Verb(sentence.Words, told) is var verb && Opposed.TryGetValue(verb, out var opposed) && verbs.Add(verb) && verbs.Overlaps(opposed))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsOutcome(Predicate told) => told is { Clause: ClauseKind.Main, Negated: false };

    private static bool AreOpposed(string one, string other) =>
        one != other && Opposed.TryGetValue(one, out var opposed) && opposed.Contains(other);

    /// <summary>What main clauses tell under a condition, or of things that are described.</summary>
    private IEnumerable<Outcome> Told(ParsedSentence sentence)
    {
        if (lexicon.Phrases.Set("set-apart").Find(sentence.Words, 0, sentence.Words.Count) >= 0)
        {
            yield break;
        }

        var clause = sentence.Clauses.FirstOrDefault(c => c.Kind is ClauseKind.Condition or ClauseKind.Temporal && c.Marker is "if" or "when" or "whenever" or "in case");
        foreach (var told in sentence.Predicates.Where(IsOutcome))
        {
            var (start, end) = clause is not null ? (clause.Start, clause.End) : told.Coordinated ? FirstSubject(sentence) : (told.About.IsEmpty ? told.First : told.About.Start, told.First);
            if (end - start > LeastWords && (clause is not null || IsDescribed(sentence, start, end)) && Circumstance(sentence.Words, start, end) is { Count: >= LeastWords } condition)
            {
                var part = Stretch.At(sentence, told.Verb);
                yield return new Outcome(condition, new(() => Circumstance(sentence.Words, part.Start, part.End)), Verb(sentence.Words, told), part);
            }
        }
    }

    /// <summary>"Whose name is on the list", "of more than ten pallets": not just any thing of a name.</summary>
    private static bool IsDescribed(ParsedSentence sentence, int start, int end) =>
        Indexes.From(start, end - start).Any(i => sentence.Words.TagAt(i) is Tag.Number or Tag.Relative || (i > start && sentence.Words.Lower(i) is "with" or "without"));

    private static (int Start, int End) FirstSubject(ParsedSentence sentence) =>
        sentence.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Main) is { About.IsEmpty: false } first && first.About.Start < first.First ? (first.About.Start, first.First) : (0, 0);

    /// <summary>"Stays switched on" is "switch on".</summary>
    private static string Verb(TaggedSentence sentence, Predicate told)
    {
        var at = sentence.TagAt(told.Verb + 1) == Tag.Participle ? told.Verb + 1 : told.Verb;
        var lemma = sentence.Lemmas[at];
        return sentence.Lower(at + 1) is "on" or "off" or "away" or "back" or "down" ? $"{lemma} {sentence.Lower(at + 1)}" : lemma;
    }

    /// <summary>The words of a condition, with what compares in it.</summary>
    private List<TopicWord> Circumstance(TaggedSentence sentence, int start, int end)
    {
        var said = new List<TopicWord>();
        for (var i = start; i < end; i++)
        {
            var lower = sentence.Lower(i);
            if (lexicon.Phrases.Is("above", lower) || lexicon.Phrases.Is("below", lower) || Denial.IsAt(sentence, i, lexicon))
            {
                var sign = lexicon.Phrases.Is("above", lower) ? "#above" : lexicon.Phrases.Is("below", lower) ? "#below" : "#not";
                said.Add(new TopicWord(sign, sign, TopicRole.Which));
            }
            else if (sentence.TagAt(i) == Tag.Number)
            {
                said.Add(new TopicWord(lower, lower, TopicRole.Which));
            }
            else if (words.IsTelling(sentence, i) || (sentence.TagAt(i) is Tag.Noun or Tag.Adjective or Tag.Name && lexicon.FunctionWord(lower) is null))
            {
                said.Add(words.Of(sentence, i));
            }
        }

        return said;
    }
}

/// <summary>What happens under a condition.</summary>
/// <param name="Condition">The words of the condition.</param>
/// <param name="Said">All words of the part, read once it is held against another.</param>
/// <param name="Verb">What happens.</param>
/// <param name="Part">Where it is told.</param>
internal sealed record Outcome(IReadOnlyList<TopicWord> Condition, Lazy<List<TopicWord>> Said, string Verb, Stretch Part)
{
    /// <summary>Both conditions say the same.</summary>
    public bool IsUnderSame(Outcome other) =>
        Condition.Any(word => word.Role != TopicRole.Thing) && IsIn(other) && other.IsIn(this);

    /// <summary>All words of the condition are the other's too; what it is of may stand outside.</summary>
    private bool IsIn(Outcome other) => Condition.All(word => other.Condition.Has(word) || (word.Role != TopicRole.Which && other.Said.Value.Has(word)));
}
