using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;

/// <summary>What must not be done with something that has not yet been through something else.</summary>
internal sealed class NotYetClaims(Lexicon lexicon)
{
    /// <summary>"It is not allowed to send a report whose sources have not been verified".</summary>
    public void Add(ParsedSentence sentence, List<OrderClaim> claims)
    {
        if (!sentence.Predicates.Any(p => p is { Clause: ClauseKind.Relative, Negated: true }))
        {
            return;
        }

        var forbidden = sentence.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Main && (lexicon.Phrases.Is("allowing", p.Lemma) ? p.Negated : lexicon.Phrases.Is("forbidding", p.Lemma) ? !p.Negated : IsDenied(sentence.Words, p)));
        var undone = forbidden is null ? null : sentence.Predicates.FirstOrDefault(p => p.Verb > forbidden.Verb && p is { Clause: ClauseKind.Relative, Negated: true } && (p.Passive || Undergone(sentence.Words, p).IsEmpty is false));
        if (forbidden is null || undone is null)
        {
            return;
        }

        var later = sentence.Predicates.FirstOrDefault(p => p.Clause is ClauseKind.Infinitive or ClauseKind.Gerund && p.Verb > forbidden.Verb && p.Verb < undone.Verb) ?? forbidden;
        if (Undergone(sentence.Words, undone) is { IsEmpty: false } passed)
        {
            claims.Add(new OrderClaim(new Act(sentence, passed.Head, sentence.Words.Lemmas[passed.Head], null), Act.Of(sentence, later, lexicon), sentence, IsBan: true));
            return;
        }

        claims.Add(new OrderClaim(Act.Of(sentence, undone, lexicon) with { Thing = Whose(sentence, undone) }, Act.Of(sentence, later, lexicon), sentence, IsBan: true));
    }

    /// <summary>"That has not been through its first firing": what it has not been through.</summary>
    private static Phrase Undergone(TaggedSentence words, Predicate told) =>
        told.Lemma == "be" && words.Lower(told.End) == "through" ? Phrases.After(words, told.End + 1, words.Count) : told.Lemma is "be-through" or "undergo" ? Phrases.After(words, told.End, words.Count) : default;

    /// <summary>What "whose" ties to the verb, else nothing: the verb alone tells the step.</summary>
    private string? Whose(ParsedSentence sentence, Predicate undone)
    {
        var words = sentence.Words;
        var at = Indexes.From(undone.ClauseStart, Math.Max(0, undone.First - undone.ClauseStart)).FirstOrDefault(i => words.Lower(i) == "whose", -1);
        return at < 0 || Phrases.After(words, at + 1, undone.First) is not { IsEmpty: false } thing ? null : lexicon.Morphology.Singular(words.Lower(thing.Head));
    }

    /// <summary>"Must not be", "no account may be", "nothing is".</summary>
    public bool IsDenied(TaggedSentence words, Predicate predicate)
    {
        if (lexicon.Phrases.Is("forbidding", predicate.Lemma))
        {
            return !predicate.Negated;
        }

        var said = Act.Affected(predicate);
        return predicate.Negated || (!said.IsEmpty && words.Lower(said.Start) is "no" or "nothing" or "none") || (!predicate.Subject.IsEmpty && words.Lower(predicate.Subject.Start) is "no" or "nobody" or "none");
    }
}
