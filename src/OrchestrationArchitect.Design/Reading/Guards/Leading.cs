using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Clauses that say what an outcome leads to: "a refusal sends the list back", "a clean sample allows …", "harm makes it necessary to …".</summary>
internal static class Leading
{
    /// <summary>Whether the subject is one of several outcomes, and the clause what happens then.</summary>
    public static bool Is(ParsedSentence sentence, Predicate predicate, Phrase said, Lexicon lexicon)
    {
        var words = sentence.Words;
        return predicate is { Passive: false, Perfect: false, Negated: false, Modal: "" or "will" } && (words.TagAt(said.Head) == Tag.Noun || (words.Lower(said.Head) is "one" or "ones" && said.Head > said.Start)) && !IsActor(words, said, lexicon)
            && (SubjectGuards.IsGeneric(words, said) || IsBare(words, said))
            && (OnlyLeads(words, predicate, lexicon) || Causes(words, predicate, lexicon) || IsVerdict(words, said, lexicon));
    }

    /// <summary>"Leads to", "calls for", "points to": the verb itself tells nothing that is done.</summary>
    public static bool OnlyLeads(TaggedSentence words, Predicate predicate, Lexicon lexicon) =>
        lexicon.Phrases.Is("leading", predicate.Lemma) || (predicate.End == predicate.Verb + 1 && lexicon.Phrases.Is("leading", $"{predicate.Lemma} {words.Lower(predicate.End)}"));

    /// <summary>"Obliges", "allows", "makes us stop", "makes it necessary".</summary>
    private static bool Causes(TaggedSentence words, Predicate predicate, Lexicon lexicon) =>
        lexicon.Phrases.Is("compelling", predicate.Lemma) || lexicon.Phrases.Is("enabling", predicate.Lemma) || predicate.Lemma == "let"
        || (predicate.Lemma == "make" && !predicate.Object.IsEmpty && words.TagAt(predicate.Object.End) == Tag.Base)
        || (predicate.Lemma == "make" && !predicate.Object.IsEmpty && words.Lower(predicate.Object.Head) == "it" && words.TagAt(predicate.Object.End) == Tag.Adjective);

    /// <summary>"A refusal", "an acceptance": how a decision came out.</summary>
    private static bool IsVerdict(TaggedSentence words, Phrase said, Lexicon lexicon) =>
        lexicon.Phrases.Is("verdict", lexicon.VerbOfNominal(words.Lower(said.Head)) ?? words.Lemmas[said.Head]);

    /// <summary>"Harm", "refusal of the permit": without an article.</summary>
    private static bool IsBare(TaggedSentence words, Phrase said) =>
        words.TagAt(said.Start) is Tag.Noun or Tag.Adjective && words.Lower(said.Head) == words.Lemmas[said.Head];

    private static bool IsActor(TaggedSentence words, Phrase said, Lexicon lexicon) =>
        lexicon.Phrases.People.Contains(words.Lemmas[said.Head]) || lexicon.Phrases.Set("organisation").IsBaseAt(words, said.Head) || (lexicon.Phrases.Set("whole").IsBaseAt(words, said.Head) && words.TagAt(said.Head - 1) != Tag.Participle);
}
