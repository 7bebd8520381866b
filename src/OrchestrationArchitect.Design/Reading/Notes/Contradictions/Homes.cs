using System.Collections.Frozen;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>Data that must not leave one place and is kept in another.</summary>
internal sealed class Homes(ProcessFacts facts, Sayings sayings, Lexicon lexicon)
{
    /// <summary>Each place with those that it lies in.</summary>
    private static readonly FrozenDictionary<string, string[]> Around =
        DataTable.Embedded("places.data.tsv").ToFrozenDictionary(row => row[0], row => DataTable.List(row, 1).ToArray(), StringComparer.Ordinal);

    /// <summary>A note for the first such pair.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        var homes = facts.Constraints.Where(c => c.Kind == ConstraintKind.Residency).Select(c => (Fact: c, Place: Text(c), Sentence: sayings.At(c.Span))).Where(home => Around.ContainsKey(home.Place)).ToList();
        foreach (var strict in homes.Where(home => IsExclusive(home.Sentence!.Words)))
        {
            var allowed = homes.Where(home => home.Sentence == strict.Sentence).Select(home => home.Place).ToList();
            var other = homes.Find(home => home.Sentence != strict.Sentence && !allowed.Exists(place => Overlap(place, home.Place)) && SameData(strict.Sentence!, home.Sentence!));
            if (other.Fact is not null)
            {
                yield return NoteCode.Excluding.At($"Contradiction: the data must stay in {strict.Place}, but is kept in {other.Place}.", other.Fact.Span);
                yield break;
            }
        }
    }

    private static string Text(ConstraintFact fact) => fact.Value is ConstraintValue.Text text ? text.Words : "";

    /// <summary>One lies in the other, or they are the same.</summary>
    private static bool Overlap(string one, string other) => one == other || Lies(one, other) || Lies(other, one);

    private static bool Lies(string inner, string outer) => Around.TryGetValue(inner, out var around) && around.Any(place => place == outer || Lies(place, outer));

    private bool IsExclusive(TaggedSentence words) => lexicon.Phrases.Set("staying-only").Find(words, 0, words.Count) >= 0;

    /// <summary>Both speak of the same data: of one thing with the same qualities, or the one of all personal data and the other not of anonymous data.</summary>
    private bool SameData(ParsedSentence one, ParsedSentence other)
    {
        var (first, second) = (Data(one), Data(other));
        if (first.Of.Count > 0 && second.Of.Count > 0 && !first.Of.SetEquals(second.Of))
        {
            return false;
        }

        return (second.Heads.Count == 0 && first.Heads.Count > 0) || (first.Heads.Overlaps(second.Heads) && first.Kinds.SetEquals(second.Kinds)) || (IsAll(first.Heads) && !lexicon.Phrases.Set("not-personal").IsIn(other.Words.Sentence.Tokens));
    }

    private bool IsAll(HashSet<string> heads) => heads.Count == 0 || heads.Any(head => lexicon.Phrases.Is("all-data", head));

    /// <summary>The things that the sentence says are kept, what qualifies them, and whose they are.</summary>
    private (HashSet<string> Heads, HashSet<string> Kinds, HashSet<string> Of) Data(ParsedSentence sentence)
    {
        var words = sentence.Words;
        HashSet<string> heads = [], kinds = [], of = [];
        foreach (var phrase in sentence.Predicates.Where(p => p.Clause == ClauseKind.Main).Select(p => p.Passive || (!p.Object.IsEmpty && lexicon.Phrases.Set("keeping").IsWord(p.Lemma)) ? Act.Affected(p) : p.Subject).Where(phrase => !phrase.IsEmpty && words.TagAt(phrase.Head) != Tag.Pronoun).Distinct())
        {
            heads.Add(words.Lemmas[phrase.Head]);
            kinds.UnionWith(Enumerable.Range(phrase.Start, phrase.Head - phrase.Start).Where(i => words.TagAt(i) is Tag.Noun or Tag.Name or Tag.Adjective).Select(words.Lower));
            of.UnionWith(words.Lower(phrase.End) is "of" or "from" or "about" ? Qualities(words, phrase.End + 1) : []);
        }

        kinds.RemoveWhere(kind => lexicon.Phrases.Set("all-data").IsWord(kind));
        return (heads, kinds, of);
    }

    private static IEnumerable<string> Qualities(TaggedSentence words, int from)
    {
        var phrase = Phrases.After(words, from, words.Count);
        return phrase.IsEmpty ? [] : Enumerable.Range(phrase.Start, phrase.End - phrase.Start).Where(i => words.TagAt(i) is not Tag.Determiner).Select(words.Lower);
    }
}
