using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>"Only after A has happened is B done", "only then may it be sold": the helper stands before the subject.</summary>
internal static class Inversion
{
    /// <summary>The verb group whose helper stands at a token, or <see langword="null"/>.</summary>
    public static VerbGroup? At(TaggedSentence sentence, List<Predicate> predicates, int helper) =>
        sentence.TagAt(helper) is Tag.Auxiliary or Tag.Modal && Restricts(sentence, predicates, helper) ? Group(sentence, helper) : null;

    /// <summary>The verb group whose helper stands before its subject, wherever the sentence puts it.</summary>
    public static VerbGroup? Group(TaggedSentence sentence, int helper)
    {
        if (sentence.TagAt(helper) is not (Tag.Auxiliary or Tag.Modal))
        {
            return null;
        }

        var subject = Phrases.Read(sentence, helper + 1, sentence.Count);
        if (subject.IsEmpty)
        {
            return null;
        }

        var verb = subject.End;
        while (sentence.Lower(verb) == "of" && Phrases.Read(sentence, verb + 1, sentence.Count) is { IsEmpty: false } whose)
        {
            verb = whose.End;
        }

        var be = sentence.Lemmas[helper] is "be" or "get";
        for (; verb < sentence.Count && Passes(sentence, verb); verb++)
        {
            be |= sentence.TagAt(verb) == Tag.Auxiliary && sentence.Lemmas[verb] == "be";
        }

        return sentence.TagAt(verb) switch
        {
            Tag.Participle when be => Found(sentence, verb, passive: true),
            Tag.Participle or Tag.Past when sentence.Lemmas[helper] == "have" => Found(sentence, verb, passive: false),
            Tag.Base or Tag.Present when !be => Found(sentence, verb, passive: false),
            _ => null,
        };
    }

    /// <summary>"Is a place free, we reserve it": a question that its own sentence answers.</summary>
    public static bool Asks(TaggedSentence sentence, int helper)
    {
        if ((helper > 0 && sentence.Lower(helper - 1) is not (";" or ":")) || sentence[sentence.Count - 1].Is("?") || Phrases.Read(sentence, helper + 1, sentence.Count) is not { IsEmpty: false } subject)
        {
            return false;
        }

        var comma = subject.End;
        while (comma < sentence.Count && sentence.Lower(comma) is not ("," or ";" or ":"))
        {
            comma++;
        }

        return sentence.Lower(comma) == "," && comma + 1 < sentence.Count;
    }

    /// <summary>Adverbs, a second subject ("he or she"), and "be" after a modal verb.</summary>
    private static bool Passes(TaggedSentence sentence, int i) =>
        sentence.TagAt(i) is Tag.Adverb || sentence.Lower(i) is "be" or "been" || (sentence.TagAt(i) is Tag.Coordinator && sentence.TagAt(i + 1) is Tag.Pronoun) || (sentence.TagAt(i) is Tag.Pronoun && sentence.TagAt(i - 1) is Tag.Coordinator);

    private static VerbGroup Found(TaggedSentence sentence, int verb, bool passive) =>
        new(verb, verb, verb + 1, sentence.Lemmas[verb], passive ? Tag.Participle : Tag.Base, Finite: true, passive, Negated: false, Modal: "");

    /// <summary>This part of the sentence begins with "only" or "not until", and has no main verb yet.</summary>
    private static bool Restricts(TaggedSentence sentence, List<Predicate> predicates, int i)
    {
        var start = i;
        while (start > 0 && sentence.Lower(start - 1) is not (";" or ":" or "." or "–" or "—") && !(sentence.TagAt(start - 1) is Tag.Coordinator && sentence.Lower(start) is "only"))
        {
            start--;
        }

        var restricts = sentence.Lower(start) is "only" || (sentence.Lower(start) is "not" && sentence.Lower(start + 1) is "until" or "before" or "till");
        return restricts && !predicates.Exists(p => p.First >= start && p is { Clause: ClauseKind.Main, Finite: true });
    }
}
