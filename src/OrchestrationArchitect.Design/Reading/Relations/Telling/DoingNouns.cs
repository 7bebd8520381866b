using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>Verbs in -ing that name what is done and stand where a noun would: "planting takes place in March, thinning in May", "a clean sample leads to bottling".</summary>
internal static class DoingNouns
{
    /// <summary>What takes place, and what does so elsewhere or at another time; none if it is told in detail behind a colon.</summary>
    public static List<Nominal> TakingPlace(TaggedSentence words, Predicate predicate)
    {
        var doings = new List<Nominal>();
        var verb = predicate.First - 1;
        verb -= words.TagAt(verb) == Tag.Particle ? 1 : 0;
        if (At(words, verb) is not { } first || Indexes.From(predicate.End, words.Count - predicate.End).Any(i => words.Lower(i) is ":") || (verb > 0 && words.TagAt(verb - 1) is not (Tag.Punctuation or Tag.Coordinator or Tag.Adverb or Tag.Determiner)))
        {
            return doings;
        }

        doings.Add(first);
        for (var i = predicate.End + 1; i + 1 < words.Count; i++)
        {
            if (words.Lower(i - 1) is "," or "and" && At(words, i) is { } another && words.TagAt(i + (words.TagAt(i + 1) == Tag.Particle || words.Lower(i + 1) is "out" or "off" ? 2 : 1)) == Tag.Preposition)
            {
                doings.Add(another);
            }
        }

        return doings;
    }

    /// <summary>What a phrase of one such word names; <see langword="null"/> if it goes on to a thing.</summary>
    public static Nominal? Alone(TaggedSentence words, int at) =>
        at + 1 >= words.Count || words.TagAt(at + 1) is Tag.Punctuation or Tag.Coordinator or Tag.Preposition ? At(words, at) : null;

    private static Nominal? At(TaggedSentence words, int at) =>
        words.TagAt(at) == Tag.Gerund && words.Lemmas[at] is not ("be" or "have" or "do" or "go" or "get") ? new Nominal(words.Lemmas[at], at, null, null, null) : null;
}
