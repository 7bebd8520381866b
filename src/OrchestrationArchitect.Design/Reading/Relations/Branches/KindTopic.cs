using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Branches;

/// <summary>The kind of thing that a clause is about: "high risk cases", "for the amber band", "rejected:".</summary>
/// <param name="Sentence">The number of its sentence.</param>
/// <param name="Start">Where it begins; -1 for a label.</param>
/// <param name="Verb">The first verb behind it.</param>
/// <param name="Opener">The preposition before it; a colon for a label; empty for what the clause is said of.</param>
/// <param name="Text">Its words.</param>
/// <param name="Head">The noun that they are about, in the singular; empty for a label.</param>
/// <param name="IsPlural">Several are meant.</param>
/// <param name="Words">What they name, without determiners and prepositions.</param>
internal sealed record KindTopic(int Sentence, int Start, int Verb, string Opener, string Text, string Head, bool IsPlural, HashSet<string> Words)
{
    /// <summary>"Spam", "complaints": named by a bare noun, which is the name of a kind only where things are sorted.</summary>
    public bool IsBare { get; private init; }

    /// <summary>Of a stuff that is not counted.</summary>
    public bool IsMass { get; private init; }

    /// <summary>The opener of a label.</summary>
    public const string Label = ":";

    /// <summary>The opener of what is not one of the kinds told before: "the rest".</summary>
    public const string Rest = "rest";

    /// <summary>A longer label is no name of a case.</summary>
    private const int LongestLabel = 4;

    /// <summary>The topics of a sentence, in order.</summary>
    public static IEnumerable<KindTopic> In(int at, ParsedSentence parsed, Lexicon lexicon)
    {
        var (words, sentence) = (parsed.Words, parsed.Words.Sentence);
        if (sentence.Label.Length is > 0 and <= LongestLabel && sentence.Shape is SentenceShape.Bullet or SentenceShape.Numbered)
        {
            yield return new KindTopic(at, -1, 0, Label, string.Join(' ', sentence.Label.Select(token => token.Text)), "", false, [.. sentence.Label.Select(token => lexicon.Morphology.Singular(token.Lower))]);
            yield break;
        }

        var opener = words.Lower(0) is "for" or "in" or "on" or "with" ? Phrases.Read(words, 1, words.Count) : default;
        var first = true;
        foreach (var predicate in parsed.Predicates)
        {
            if (predicate is not { Clause: ClauseKind.Main, Finite: true, Coordinated: false })
            {
                continue;
            }

            if (first && !opener.IsEmpty && opener.End < predicate.First && !IsAll(words, 1) && !words.Units.TryGet(words.Lower(opener.Head), "time", out _))
            {
                yield return Of(at, words, predicate, words.Lower(0), opener, opener.End);
            }
            else if (SubjectGuards.Said(predicate) is { IsEmpty: false } others && others.Start > 0 && Opens(words, others.Start) && IsRest(words, others))
            {
                yield return Of(at, words, predicate, Rest, others, predicate.First);
            }
            else if (SubjectGuards.Said(predicate) is { IsEmpty: false } said && said.Start < predicate.First && Opens(words, said.Start) && words.TagAt(said.Head) == Tag.Noun && (SubjectGuards.IsGeneric(words, said) || IsTakenForName(words, said)) && !IsAll(words, said.Start))
            {
                yield return Of(at, words, predicate, "", said, predicate.First) with { IsBare = said.Head == said.Start && predicate.First == said.End && !Acts(words, predicate, said, lexicon) };
            }
            else if (SubjectGuards.Said(predicate) is { IsEmpty: false } stuff && stuff.Head == stuff.Start && predicate.First == stuff.End && Opens(words, stuff.Start) && words.TagAt(stuff.Head) == Tag.Noun && !Acts(words, predicate, stuff, lexicon))
            {
                yield return Of(at, words, predicate, "", stuff, predicate.First) with { IsBare = true, IsMass = true };
            }

            first = false;
        }
    }

    /// <summary>"Sales calls the customer": somebody does it, rather than that something is done with it.</summary>
    private static bool Acts(TaggedSentence words, Predicate predicate, Phrase said, Lexicon lexicon) =>
        !predicate.Passive && (!predicate.Object.IsEmpty || lexicon.Phrases.People.Contains(words.Lemmas[said.Head]) || lexicon.Phrases.Set("organisation").IsBaseAt(words, said.Head));

    private static KindTopic Of(int at, TaggedSentence words, Predicate predicate, string opener, Phrase phrase, int end) =>
        new(at, phrase.Start, predicate.First, opener, words.Text(phrase.Start, end), words.Lemmas[phrase.Head], words.Lower(phrase.Head) != words.Lemmas[phrase.Head], Named(words, phrase.Start, end));

    /// <summary>"All orders", "each of them", "the remaining sites".</summary>
    private static bool IsAll(TaggedSentence words, int start) =>
        words.Lower(start) is "all" or "every" or "each" or "both" or "some" || (words.Lower(start) is "the" && words.Lower(start + 1) is "remaining" or "other" or "rest" or "others" or "first" or "second" or "last");

    /// <summary>"Restockable items are …": the capital of a sentence makes an unknown word look like a name.</summary>
    private static bool IsTakenForName(TaggedSentence words, Phrase said) =>
        said.Head > said.Start && (IsLetter(words, said.Start) || (said.Start == 0 && words.TagAt(0) == Tag.Name && words.Lower(said.Head) != words.Lemmas[said.Head]));

    private static bool IsRest(TaggedSentence words, Phrase said) => said.Start == said.Head - 1 && words.Lower(said.Start) == "the" && words.Lower(said.Head) is "rest" or "others" or "remainder";

    private static bool Opens(TaggedSentence words, int start) => start == 0 || words.TagAt(start - 1) is Tag.Punctuation or Tag.Coordinator;

    /// <summary>"C goods": the name of a class.</summary>
    private static bool IsLetter(TaggedSentence words, int at) => words[at].Text is [>= 'A' and <= 'Z'] && words.TagAt(at + 1) == Tag.Noun && (at > 0 || words.Lower(1) != words.Lemmas[1]);

    private static HashSet<string> Named(TaggedSentence words, int start, int end)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var i = start; i < end; i++)
        {
            if (words.TagAt(i) is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Participle or Tag.Gerund or Tag.Number || IsLetter(words, i))
            {
                named.Add(words.Lemmas[i]);
            }
        }

        return named;
    }
}
