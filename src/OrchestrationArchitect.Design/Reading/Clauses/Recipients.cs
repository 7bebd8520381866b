using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>Verbs with two objects: "sends the dealer a letter", "the winner is sent a voucher".</summary>
internal static class Recipients
{
    /// <summary>The predicate with its thing as the object and the one who gets it apart.</summary>
    public static Predicate Apart(TaggedSentence sentence, Predicate predicate, int limit, Lexicon lexicon)
    {
        if (predicate.Object.IsEmpty || !lexicon.Phrases.Is("giving", predicate.Lemma))
        {
            return predicate;
        }

        var from = predicate.Passive ? predicate.End : predicate.Object.Start >= predicate.End ? predicate.Object.End : limit;
        from += predicate.Passive && sentence.TagAt(from) == Tag.Adverb && sentence.TagAt(from + 1).OpensNounPhrase() ? 1 : 0;
        if (from >= limit || !sentence.TagAt(from).OpensNounPhrase() || sentence.TagAt(from) == Tag.Pronoun)
        {
            return predicate;
        }

        var thing = Phrases.Read(sentence, from, limit);
        var bare = predicate.Passive && thing.End - thing.Start == 1 && sentence.Lower(thing.Head) == sentence.Lemmas[thing.Head] && sentence.TagAt(thing.Head) != Tag.Name;
        return thing.IsEmpty || bare || lexicon.Phrases.Set("circumstance").IsBaseAt(sentence, thing.Head)
            ? predicate
            : predicate with { Recipient = predicate.Object, Object = thing };
    }
}
