using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Constraints;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tracing;

namespace OrchestrationArchitect.Design.Reading.Notes;

/// <summary>What one sentence asks for and another forbids: retries, or that something has its effect just once.</summary>
internal sealed class Denials(ProcessFacts facts, IReadOnlyList<FieldReading> fields, Lexicon lexicon)
{
    private readonly StepSearch _search = new(facts.Steps, [], lexicon);

    /// <summary>A note for the first of each kind.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        var sentences = fields.SelectMany(f => f.Parsed).ToList();
        if (facts.Constraints.Any(c => c.Kind == ConstraintKind.Retries) && sentences.Find(ForbidsRetries) is { } never)
        {
            yield return NoteCode.TwoLimits.At("The same is said to be retried and not to be retried.", never.Words.Sentence.Span);
        }

        if (facts.Constraints.Any(c => c is { Kind: ConstraintKind.Idempotency, Step: not null }) && sentences.Find(AllowsRepeats) is { } twice)
        {
            yield return NoteCode.TwoLimits.At("The same is said to happen just once and to be allowed twice.", twice.Words.Sentence.Span);
        }
    }

    /// <summary>"Failed calls must never be retried", "no retries" for what has a number of retries elsewhere.</summary>
    private bool ForbidsRetries(ParsedSentence parsed)
    {
        var words = parsed.Words;
        var at = lexicon.Phrases.Set("never-retrying").Find(words, 0, words.Count);
        if (at < 0 || words.Tags.Contains(Tag.Number) || parsed.Clauses.Any(c => c.Kind == ClauseKind.Condition))
        {
            return false;
        }

        var own = _search.Find(words, 0, words.Count, words.Sentence.Label, waiting: false)?.Id;
        return facts.Constraints.Any(c => c.Kind == ConstraintKind.Retries && c.Value.AsNumber > 0 && c.Step == own && (own is not null || SharesNoun(words, c)));
    }

    /// <summary>Both name the same thing that fails, or neither names any.</summary>
    private bool SharesNoun(TaggedSentence words, ConstraintFact fact)
    {
        var other = fields.First(f => f.Field == fact.Span.Field).Parsed.Select(p => p.Words).LastOrDefault(w => w.Sentence.Start <= fact.Span.Start);
        var (one, two) = (Nouns(words), other is null ? [] : Nouns(other));
        return one.SetEquals(two);
    }

    private HashSet<string> Nouns(TaggedSentence words) =>
        [.. Enumerable.Range(0, words.Count).Where(i => words.TagAt(i) is Tag.Noun or Tag.Name && !lexicon.Phrases.Set("retrying").IsWord(words.Lower(i)) && words.Lemmas[i] is not "time").Select(i => words.Lemmas[i])];

    /// <summary>"Charging the card twice is acceptable" of a step that must not happen twice.</summary>
    private bool AllowsRepeats(ParsedSentence parsed)
    {
        var words = parsed.Words;
        var said = Enumerable.Range(0, words.Count).FirstOrDefault(i => words.Lower(i) is "twice" or "repeatedly" || words.Matches(i, "more than once") || words.Matches(i, "several times"), -1);
        if (said < 0 || lexicon.Phrases.Set("permitting").Find(words, 0, words.Count) < 0 || words.Sentence.Tokens.Any(t => t.Lower is "not" or "never" or "no" or "nobody" or "must" or "cannot"))
        {
            return false;
        }

        var step = parsed.Predicates.Select(p => _search.FindByVerb(words, p.Verb)).FirstOrDefault(found => found is not null) ?? _search.Find(words, 0, said, words.Sentence.Label, waiting: false);
        return step is not null && facts.Constraints.Any(c => c.Kind == ConstraintKind.Idempotency && c.Step == step.Id && !(c.Span.Field == words.Sentence.Field && c.Span.Start >= words.Sentence.Start && c.Span.Start < words.Sentence.End));
    }
}
