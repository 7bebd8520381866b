using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>Clauses that describe a noun without a relative pronoun: "a bill nobody pays is sent again", "the file the partner uploads is read".</summary>
internal static class ContactClause
{
    /// <summary>Where the clause of a verb begins, if a noun stands right before its subject; 0 if none does.</summary>
    public static int StartOf(TaggedSentence sentence, Predicate inner)
    {
        var subject = Phrases.Before(sentence, inner.First, inner.ClauseStart);
        var described = !subject.IsEmpty && subject.Start > inner.ClauseStart && sentence.TagAt(subject.Start - 1) == Tag.Noun && sentence.TagAt(subject.Start) is Tag.Determiner or Tag.Pronoun;
        return described ? subject.Start : 0;
    }
}
