using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Verbs that tell what happens to their subject: "the reminder goes out", "the shirt goes back".</summary>
internal static class Motion
{
    /// <summary>How a name says that somebody makes the subject do so; <see langword="null"/> if the verb is no such one, or a person does it.</summary>
    public static string? Name(TaggedSentence words, Predicate predicate, Lexicon lexicon)
    {
        if (predicate.Passive || predicate.Subject.IsEmpty || !lexicon.Phrases.Is("moving", predicate.Lemma) || lexicon.Phrases.People.Contains(words.Lemmas[predicate.Subject.Head]))
        {
            return null;
        }

        var verb = predicate.Lemma.Split('-')[0];
        if (verb != "go")
        {
            return ActionName.Verb(predicate.Lemma);
        }

        return words.Lower(predicate.End - 1) == "back" || words.Lower(predicate.End) == "back" ? "return"
            : words.Lower(predicate.End) is "live" or "online" || words.Lower(predicate.End + 1) is "sale" or "air" ? "release"
            : words.Lower(predicate.End - 1) == "out" ? "send out"
            : "send";
    }
}
