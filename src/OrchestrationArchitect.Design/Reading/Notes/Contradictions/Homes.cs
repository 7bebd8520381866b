using System.Collections.Frozen;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>Data that must not leave one place and is kept in another.</summary>
internal sealed class Homes(ProcessFacts facts, Sayings sayings, TopicReader topics, Lexicon lexicon)
{
    /// <summary>No more places than this are compared with each other.</summary>
    private const int Most = 40;

    /// <summary>No name of a place has more words.</summary>
    private const int LongestName = 3;

    /// <summary>Each place with those that it lies in.</summary>
    private static readonly FrozenDictionary<string, string[]> Around =
        DataTable.Embedded("places.data.tsv").ToFrozenDictionary(row => row[0], row => DataTable.List(row, 1).ToArray(), StringComparer.Ordinal);

    /// <summary>The first words of their names.</summary>
    private static readonly FrozenSet<string> Openings = Around.Keys.Select(place => place.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> PlaceNames = Around.Keys.Select(place => place.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A note for the first such pair.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        if (!sayings.All.Any(sentence => IsExclusive(sentence.Words)))
        {
            yield break;
        }

        var read = facts.Constraints.Where(c => c.Kind == ConstraintKind.Residency).Select(c => new Home(Called(Text(c)), c.Span, sayings.At(c.Span)!, IsLimit: true));
        var homes = read.Concat(sayings.All.SelectMany(Named)).Where(home => Around.ContainsKey(home.Place)).DistinctBy(home => (home.Place, home.Sentence.Words.Sentence.Start, home.Sentence.Words.Sentence.Field)).Take(Most).ToList();
        foreach (var strict in homes.Where(home => IsExclusive(home.Sentence.Words)))
        {
            var allowed = homes.Where(home => home.Sentence == strict.Sentence).Select(home => home.Place).ToList();
            var other = homes.Find(home => home.Sentence != strict.Sentence && !allowed.Exists(place => Overlap(place, home.Place)) && AreSame(strict, home));
            if (other is not null)
            {
                yield return NoteCode.Excluding.At($"Contradiction: the data must stay in {strict.Place}, but is kept in {other.Place}.", other.Span);
                yield break;
            }
        }
    }

    /// <summary>Places where a sentence says that something is kept, though it makes no constraint.</summary>
    private IEnumerable<Home> Named(ParsedSentence sentence)
    {
        var words = sentence.Words;
        var isLiving = lexicon.Phrases.Set("living").Find(words, 0, words.Count) >= 0;
        for (var i = 0; i < words.Count; i++)
        {
            if ((isLiving || words.Lower(i - 1) is "in" or "to" or "into" or "at" or "via") && words[i].Text.Any(letter => char.IsUpper(letter) || char.IsDigit(letter)) && PlaceAt(words, i) is { } place)
            {
                yield return new Home(Called(place), new SourceSpan(words.Sentence.Field, words[i].Start, words[i].Text.Length), sentence, IsLimit: false);
            }
        }
    }

    /// <summary>The longest name of a place that begins at a token.</summary>
    private static string? PlaceAt(TaggedSentence words, int i)
    {
        for (var length = Openings.Contains(words[i].Text) ? LongestName : 0; length > 0; length--)
        {
            if (i + length <= words.Count && words.Text(i, i + length) is var name && Around.ContainsKey(name))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Both speak of the same data, or are about the same without bounds.</summary>
    private bool AreSame(Home one, Home other)
    {
        if (IsWithoutData(one.Sentence, other.Sentence.Words))
        {
            return false;
        }

        if (NamesData(one.Sentence, other.Sentence.Words))
        {
            return true;
        }

        if (one.IsLimit && other.IsLimit && SameData(one.Sentence, other.Sentence))
        {
            return true;
        }

        if (IsPersonal(one.Sentence.Words, "all-personal") && (IsPersonal(other.Sentence.Words, "personal-detail") || IsWorkedOn(other)))
        {
            return true;
        }

        if (lexicon.Phrases.Set("not-personal").Find(other.Sentence.Words, 0, other.Sentence.Words.Count) >= 0 && lexicon.Phrases.Set("not-personal").Find(one.Sentence.Words, 0, one.Sentence.Words.Count) < 0)
        {
            return false;
        }

        var (first, second) = (About(one.Sentence), About(other.Sentence));
        return first.Room < Room.Condition && second.Room < Room.Condition && first.IsSameAs(second);
    }

    /// <summary>"Totals, which contain no customer data", "name no patients": what must stay is said not to be in it.</summary>
    private bool IsWithoutData(ParsedSentence strict, TaggedSentence other)
    {
        HashSet<string> data = [.. Data(strict) is var (heads, kinds, of) ? heads.Concat(kinds).Concat(of).Select(lexicon.Morphology.Singular) : []];
        return Indexes.From(0, other.Count).Any(i => other.Lower(i) is "no" or "without" && Phrases.After(other, i + 1, other.Count) is { IsEmpty: false } phrase && Indexes.From(phrase.Start, phrase.End - phrase.Start).Any(at => data.Contains(lexicon.Morphology.Singular(other.Lower(at))) || lexicon.Phrases.Is("personal-detail", other.Lower(at))));
    }

    /// <summary>"Servers in Virginia, to which the pictures are uploaded": the data that must stay is named in full, wherever it stands.</summary>
    private bool NamesData(ParsedSentence strict, TaggedSentence other)
    {
        var (heads, kinds, _) = Data(strict);
        var isNamed = lexicon.Phrases.Set("living").Find(other, 0, other.Count) >= 0 && lexicon.Phrases.Set("not-personal").Find(other, 0, other.Count) < 0 && lexicon.Phrases.Set("set-apart").Find(other, 0, other.Count) < 0;
        return isNamed && heads.Count == 1 && (kinds.Count > 0 || !lexicon.Phrases.Is("vague", lexicon.Morphology.Singular(heads.First())))
            && Indexes.From(0, other.Count).Any(i => other.TagAt(i) == Tag.Noun && heads.Contains(other.Lemmas[i]) && (other.TagAt(i + 1) != Tag.Noun) && (kinds.Count > 0 ? kinds.Contains(other.Lower(i - 1)) : other.TagAt(i - 1) is Tag.Determiner or Tag.Preposition));
    }

    /// <summary>"By a service provider in India", "in a data centre in Ohio": what the process works on is had there.</summary>
    private bool IsWorkedOn(Home home) => IsPersonal(home.Sentence.Words, "worked-on-at") && About(home.Sentence).Room < Room.Condition;

    /// <summary>"No personal data": the name and the birthday are of them.</summary>
    private bool IsPersonal(TaggedSentence words, string cue) => lexicon.Phrases.Set(cue).Find(words, 0, words.Count) >= 0 && lexicon.Phrases.Set("not-personal").Find(words, 0, words.Count) < 0;

    private Topic About(ParsedSentence sentence)
    {
        var at = Math.Max(0, lexicon.Phrases.Set("living").Find(sentence.Words, 0, sentence.Words.Count));
        var about = topics.Of(Stretch.At(sentence, at), at, at + 1);
        return about with { Words = [.. about.Words.Where(word => !PlaceNames.Contains(word.Surface))], Heads = [.. about.Heads.Where(word => !PlaceNames.Contains(word.Surface))] };
    }

    /// <summary>A place by the name that others are told to lie in: the EU for the European Union.</summary>
    private static string Called(string place) => Around.TryGetValue(place, out var around) && around is [['=', .. var other]] ? other : place;

    private static string Text(ConstraintFact fact) => fact.Value is ConstraintValue.Text text ? text.Words : "";

    /// <summary>One lies in the other, or they are the same.</summary>
    private static bool Overlap(string one, string other) => one == other || Lies(one, other) || Lies(other, one);

    private static bool Lies(string inner, string outer) => Around.TryGetValue(inner, out var around) && around.Any(place => place == outer || Lies(place, outer));

    private bool IsExclusive(TaggedSentence words) => (words.Lower(0) is "all" or "every" && (words.Lemmas.Contains("remain") || words.Lemmas.Contains("stay"))) || lexicon.Phrases.Set("staying-only").Find(words, 0, words.Count) >= 0 || (words.Lemmas.Contains("leave") && Denial.IsIn(words, 0, words.Count, lexicon));

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

/// <summary>Where something is said to be kept.</summary>
/// <param name="Place">The place.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Sentence">The sentence that says it.</param>
/// <param name="IsLimit">It is one of the constraints.</param>
internal sealed record Home(string Place, SourceSpan Span, ParsedSentence Sentence, bool IsLimit);
