using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>Helpers, adverbs and a main verb: "must not then be sent out".</summary>
internal sealed record VerbGroup(int First, int Verb, int End, string Lemma, Tag Form, bool Finite, bool Passive, bool Negated, string Modal, bool Perfect = false)
{
    /// <summary>More words between two commas are no interruption.</summary>
    private const int LongestInterruption = 7;

    /// <summary>The group that begins at a token, or <see langword="null"/>.</summary>
    public static VerbGroup? At(TaggedSentence sentence, Lexicon lexicon, int first)
    {
        var tag = sentence.TagAt(first);
        if (!tag.IsVerb() && tag is not (Tag.Modal or Tag.Auxiliary or Tag.To))
        {
            return null;
        }

        var (modal, negated, helper, to) = ("", first > 0 && Denies(sentence, first - 1), -1, tag == Tag.To);
        var be = false;
        for (var i = first; i < sentence.Count && i < first + 14; i++)
        {
            tag = sentence.TagAt(i);
            switch (tag)
            {
                case Tag.Modal:
                    modal = sentence.Lower(i);
                    negated |= modal.EndsWith("n't", StringComparison.Ordinal) || modal is "cannot" or "cant" or "wont";
                    break;
                case Tag.To when i == first || helper >= 0:
                    to |= i == first;
                    modal = i == first ? modal : "must";
                    break;
                case Tag.Auxiliary when helper >= 0 && sentence.Lemmas[helper] == "do" && sentence.Lemmas[i] == "be":
                    return State(sentence, first, helper, to, negated, modal);
                case Tag.Auxiliary:
                    helper = i;
                    be = sentence.Lemmas[i] is "be" or "get";
                    negated |= sentence.Lower(i).EndsWith("n't", StringComparison.Ordinal) || (sentence.Lower(i) is { Length: > 3 } own && own.EndsWith("nt", StringComparison.Ordinal));
                    break;
                case Tag.Adverb or Tag.Pronoun when i > first && (tag == Tag.Adverb || sentence.Lower(first) is "should" or "do" or "does"):
                    negated |= Denies(sentence, i);
                    break;
                case Tag.Participle or Tag.Adjective when be && sentence.TagAt(i + 1) == Tag.To && lexicon.Phrases.Set("obliged").IsWordAt(sentence, i):
                    break;
                case var _ when tag.IsVerb():
                    return Found(sentence, lexicon, first, i, helper, modal, negated, to, be);
                case Tag.Preposition when helper >= 0 && sentence.TagAt(i + 1) == Tag.Noun && sentence.TagAt(i + 2) == Tag.Participle && sentence.Lower(i + 1) is "addition" or "turn" or "advance" or "parallel" or "return" or "person" or "error" or "full" or "time":
                    i++;
                    break;
                case var _ when helper >= 0 && Interruption(sentence, i) is var more and > 0:
                    i += more - 1;
                    break;
                default:
                    return helper >= 0 ? State(sentence, first, helper, to, negated, modal) : null;
            }
        }

        return helper >= 0 ? State(sentence, first, helper, to, negated, modal) : null;
    }

    /// <summary>"Not", "never", "no longer".</summary>
    private static bool Denies(TaggedSentence sentence, int at) => sentence.Lower(at) is "not" or "never" || (sentence.Lower(at) == "longer" && sentence.Lower(at - 1) == "no");

    /// <summary>How many words stand between a helper and its participle that belong to neither: "are all three asked", "is, beyond this, reported"; 0 if the participle does not follow.</summary>
    private static int Interruption(TaggedSentence sentence, int at)
    {
        var end = at;
        if (sentence.Lower(at) == ",")
        {
            for (end++; end < at + LongestInterruption && sentence.TagAt(end) is Tag.Preposition or Tag.Determiner or Tag.Noun or Tag.Adverb or Tag.Adjective or Tag.Pronoun or Tag.Number; end++)
            {
            }

            end = sentence.Lower(end) == "," && sentence.TagAt(at + 1) is Tag.Preposition or Tag.Adverb ? end + 1 : at;
        }
        else if (sentence.Lower(at) is "all" or "both" or "each")
        {
            end += sentence.TagAt(at + 1) == Tag.Number ? 2 : 1;
        }

        return sentence.TagAt(end) == Tag.Participle ? end - at : 0;
    }

    private static VerbGroup Found(
        TaggedSentence sentence, Lexicon lexicon, int first, int verb, int helper, string modal, bool negated, bool to, bool be)
    {
        var form = sentence.TagAt(verb);
        var end = verb + 1;
        var lemma = sentence.Lemmas[verb];
        var particle = end < sentence.Count && (sentence.TagAt(end) == Tag.Particle || (lexicon.Phrases.Set("particle").IsWordAt(sentence, end) && lexicon.Verb(lemma + "-" + sentence.Lower(end)) is not null && !IsGoverning(sentence, end, form == Tag.Participle && (be || helper < 0))));
        if (particle)
        {
            lemma = lexicon.Verb(lemma + "-" + sentence.Lower(end)) is { } phrasal ? phrasal.Verb : lemma;
            end++;
        }

        var finite = !to && sentence.Lower(first) is not ("having" or "being") && (form is Tag.Present or Tag.Past or Tag.Base || helper >= 0 || modal.Length > 0);
        var passive = form == Tag.Participle && (be || helper < 0);
        var perfect = modal.Length == 0 && helper >= 0 && sentence.Lower(first) is "has" or "have" && form is Tag.Participle or Tag.Gerund;
        return new VerbGroup(first, verb, end, lemma, to ? Tag.To : form, finite, passive, negated, modal, perfect);
    }

    private static VerbGroup State(TaggedSentence sentence, int first, int helper, bool to, bool negated, string modal) =>
        new(first, helper, helper + 1, sentence.Lemmas[helper], to ? Tag.To : Tag.Present, !to, false, negated, modal);

    /// <summary>"Stock is checked in all depots", "are checked in parallel": no particle, as what is checked stands before the verb.</summary>
    private static bool IsGoverning(TaggedSentence sentence, int at, bool passive) => passive && sentence.TagAt(at) == Tag.Preposition && sentence.TagAt(at + 1).OpensNounPhrase();
}
