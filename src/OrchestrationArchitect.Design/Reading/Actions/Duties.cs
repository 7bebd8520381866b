using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Who has to do something: "it is up to the clerk to sign", "it falls to us to call", "it is the vet's duty to check", "a refusal obliges the owner to pay".</summary>
internal static class Duties
{
    /// <summary>Whether a verb only says who has to do what the infinitive after it tells.</summary>
    public static bool Assigns(ParsedSentence sentence, Predicate predicate, Predicate infinitive, Lexicon lexicon)
    {
        var words = sentence.Words;
        if (predicate is not { Clause: ClauseKind.Main, Finite: true, Negated: false } || infinitive is not { Clause: ClauseKind.Infinitive, Coordinated: false })
        {
            return false;
        }

        if (Compels(words, predicate, infinitive, lexicon))
        {
            return true;
        }

        return (words.Lower(predicate.First - 1) == "it" || words.Lower(predicate.First - 2) == "it") && predicate.Lemma switch
        {
            "be" => IsTurn(words, predicate.End, infinitive.First, lexicon),
            "fall" or "remain" => Names(words, predicate.End, infinitive.First, "to", "for"),
            "leave" => predicate.Passive && Names(words, predicate.End, infinitive.First, "to"),
            _ => false,
        };
    }

    /// <summary>"A poor rating obliges the tenant to pay", "makes it necessary for the trainer to come".</summary>
    private static bool Compels(TaggedSentence words, Predicate predicate, Predicate infinitive, Lexicon lexicon) =>
        Enables(words, predicate, infinitive, lexicon) || predicate is { Passive: false, Modal: "" or "will" or "must", Object.IsEmpty: false } && !lexicon.Phrases.People.Contains(words.Lemmas[Math.Max(0, predicate.Subject.Head)])
        && (lexicon.Phrases.Is("compelling", predicate.Lemma) ? Ends(words, predicate.Object.Start, infinitive.First)
            : predicate.Lemma == "make" && words.Lower(predicate.End) == "it" && words.Lower(predicate.End + 1) is "necessary" or "mandatory" or "compulsory" && words.Lower(predicate.End + 2) == "for" && Ends(words, predicate.End + 3, infinitive.First));

    /// <summary>"A clean sample allows the valve to be opened", "a refusal leaves the vet to rely on the records": the one outcome, and what it leads to.</summary>
    private static bool Enables(TaggedSentence words, Predicate predicate, Predicate infinitive, Lexicon lexicon) =>
        predicate is { Passive: false, Modal: "" or "will", Object.IsEmpty: false, Subject.IsEmpty: false } && lexicon.Phrases.Is("enabling", predicate.Lemma)
        && SubjectGuards.IsGeneric(words, predicate.Subject) && Ends(words, predicate.Object.Start, infinitive.First);

    /// <summary>"Up to the clerk", "for the clerk", "the clerk's turn".</summary>
    private static bool IsTurn(TaggedSentence words, int from, int to, Lexicon lexicon)
    {
        while (words.TagAt(from) == Tag.Adverb && words.Lower(from) != "up")
        {
            from++;
        }

        return words.Matches(from, "up to") ? Ends(words, from + 2, to)
            : words.Lower(from) == "for" ? Ends(words, from + 1, to)
            : Ends(words, from, to) && IsDuty(words, Phrases.Read(words, from, to), lexicon);
    }

    /// <summary>"It is his job": a verb only says whose duty something is.</summary>
    public static bool IsDuty(TaggedSentence words, Predicate predicate, Lexicon lexicon) => predicate.Lemma == "be" && IsDuty(words, predicate.Object, lexicon);

    private static bool IsDuty(TaggedSentence words, Phrase phrase, Lexicon lexicon) => !phrase.IsEmpty && lexicon.Phrases.Set("duty").IsBaseAt(words, phrase.Head);

    private static bool Names(TaggedSentence words, int from, int to, params ReadOnlySpan<string> prepositions)
    {
        from += words.TagAt(from) == Tag.Adverb ? 1 : 0;
        return prepositions.Contains(words.Lower(from)) && Ends(words, from + 1, to);
    }

    /// <summary>Nothing but one noun phrase, and what "of" or "on" adds to it, stands between.</summary>
    private static bool Ends(TaggedSentence words, int from, int to)
    {
        var phrase = Phrases.Read(words, from, to);
        while (!phrase.IsEmpty && phrase.End < to && words.TagAt(phrase.End) == Tag.Preposition)
        {
            phrase = Phrases.Read(words, phrase.End + 1, to);
        }

        return !phrase.IsEmpty && phrase.End == to;
    }
}
