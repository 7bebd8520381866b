using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Constraints;
using OrchestrationArchitect.Design.Reading.Constraints.Choosing;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>What one sentence asks for and another denies: retries, that something has its effect just once, an order.</summary>
internal sealed class Denials(ProcessFacts facts, Sayings sayings, Lexicon lexicon)
{
    private readonly Lazy<StepSearch> _search = new(() => new(facts.Steps, new StepMentions(facts.Steps, around: [], lexicon), lexicon));

    /// <summary>A note for the first of each kind.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        var sentences = sayings.All.ToList();
        if (facts.Constraints.Any(c => c.Kind == ConstraintKind.Retries) && sentences.Find(ForbidsRetries) is { } never)
        {
            yield return NoteCode.TwoLimits.At("Contradiction: the same is said to be retried and not to be retried.", never.Words.Sentence.Span);
        }

        var kept = facts.Constraints.FirstOrDefault(c => c.Kind == ConstraintKind.Ordering && sayings.At(c.Span) is { } said && lexicon.Phrases.Set("of-one").Find(said.Words, 0, said.Words.Count) < 0);
        if (kept is not null && sayings.In(SourceField.ConstraintsAndSlas).FirstOrDefault(loose => IsUnordered(loose) && MayBeOne(loose.Words, sayings.At(kept.Span)!.Words)) is { } loose)
        {
            yield return NoteCode.Excluding.At("Contradiction: the order is said to be kept and not to matter.", loose.Words.Sentence.Span);
        }
    }

    /// <summary>"Does not matter", "is irrelevant".</summary>
    private static bool IsOfNoImportance(TaggedSentence words, Predicate told) => told is { Negated: true, Lemma: "matter" } || (told is { Negated: false, Lemma: "be" } && words.Lower(told.End) is "irrelevant" or "unimportant" or "arbitrary" or "insignificant" or "immaterial");

    /// <summary>Not each of something that the other does not name: "events are kept in order", "reports come in any order".</summary>
    private bool MayBeOne(TaggedSentence one, TaggedSentence other) => Ordered(one) is var first && Ordered(other) is var second && (first.IsSubsetOf(second) || second.IsSubsetOf(first));

    private HashSet<string> Ordered(TaggedSentence words) =>
        [.. Enumerable.Range(0, words.Count).Where(i => words.TagAt(i) == Tag.Noun && words.Lower(i) is not ("order" or "sequence" or "arrival" or "ordering" or "processing") && !lexicon.Phrases.Is("vague", lexicon.Morphology.Singular(words.Lower(i)))).Select(i => lexicon.Morphology.Singular(words.Lower(i)))];

    /// <summary>"The order of events does not matter", said of all of them.</summary>
    private bool IsUnordered(ParsedSentence parsed) =>
        (lexicon.Phrases.Set("unordered").Find(parsed.Words, 0, parsed.Words.Count) >= 0 || parsed.Predicates.Any(p => IsOfNoImportance(parsed.Words, p) && Indexes.From(0, p.First).Any(i => parsed.Words.TagAt(i) == Tag.Noun && parsed.Words.Lemmas[i] is "order" or "sequence")))
        && lexicon.Phrases.Set("of-one").Find(parsed.Words, 0, parsed.Words.Count) < 0 && lexicon.Phrases.Set("among").Find(parsed.Words, 0, parsed.Words.Count) < 0;

    /// <summary>"Failed calls must never be retried", "no retries" for what has a number of retries elsewhere.</summary>
    private bool ForbidsRetries(ParsedSentence parsed)
    {
        var words = parsed.Words;
        var at = lexicon.Phrases.Set("never-retrying").Find(words, 0, words.Count);
        if (at < 0 || words.Tags.Contains(Tag.Number) || parsed.Clauses.Any(c => c.Kind == ClauseKind.Condition))
        {
            return false;
        }

        var own = _search.Value.Find(words, 0, words.Count, words.Sentence.Label, waiting: false)?.Id;
        return facts.Constraints.Any(c => c.Kind == ConstraintKind.Retries && c.Value.AsNumber > 0 && c.Step == own && (own is not null || SharesNoun(words, c)));
    }

    /// <summary>Both name the same thing that fails, or neither names any.</summary>
    private bool SharesNoun(TaggedSentence words, ConstraintFact fact)
    {
        var other = sayings.At(fact.Span)?.Words;
        var (one, two) = (Nouns(words), other is null ? [] : Nouns(other));
        return one.SetEquals(two);
    }

    private HashSet<string> Nouns(TaggedSentence words) =>
        [.. Enumerable.Range(0, words.Count).Where(i => words.TagAt(i) is Tag.Noun or Tag.Name && !lexicon.Phrases.Set("retrying").IsWord(words.Lower(i)) && words.Lemmas[i] is not "time").Select(i => words.Lemmas[i])];
}
