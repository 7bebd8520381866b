using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions.Evidence;

/// <summary>What kind of thing a phrase names, and how it is introduced.</summary>
internal static class PhraseKinds
{
    /// <summary>A person, a thing, an action, a time …</summary>
    public static string Of(TaggedSentence words, Phrase phrase, Lexicon lexicon)
    {
        if (phrase.IsEmpty)
        {
            return "none";
        }

        var (lower, lemma, tag) = (words.Lower(phrase.Head), words.Lemmas[phrase.Head], words.TagAt(phrase.Head));
        bool Is(string cue) => lexicon.Phrases.Set(cue).IsBase(words, phrase.Head, lemma);
        return lower switch
        {
            "we" or "i" or "you" or "it" or "this" or "that" => lower,
            "he" or "she" or "him" or "her" => "she",
            "they" or "them" => "they",
            _ when tag == Tag.Pronoun => "pronoun",
            _ when tag == Tag.Number => "number",
            _ when lexicon.Phrases.People.Contains(lemma) => "person",
            _ when Is("organisation") => "person",
            _ when Is("whole") => "whole",
            _ when Is("collective") => "collective",
            _ when lexicon.Phrases.Set("goal").IsWordAt(words, phrase.Head) => "goal",
            _ when Is("circumstance") => "circumstance",
            _ when words.Units.TryGet(lower, "time", out _) => "time",
            _ when tag == Tag.Name => "name",
            _ when lexicon.VerbOfNominal(lower) is not null => "action",
            _ => "thing",
        };
    }

    /// <summary>The article or the like that a phrase opens with.</summary>
    public static string Opening(TaggedSentence words, Phrase phrase)
    {
        if (phrase.IsEmpty)
        {
            return "none";
        }

        return words.TagAt(phrase.Head) == Tag.Pronoun ? "pronoun" : words.TagAt(phrase.Start) switch
        {
            Tag.Determiner => words.Lower(phrase.Start),
            Tag.Number => "number",
            _ => words.Lower(phrase.Head) == words.Lemmas[phrase.Head] ? "bare" : "plural",
        };
    }
}
