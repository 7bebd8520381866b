using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Deeds;

/// <summary>Tells whether what one statement claims of a deed is meant of the deed in another.</summary>
internal sealed class DeedMatcher(Sayings sayings, TopicWordReader words)
{
    /// <summary>What is told in so many sentences before need not be said again.</summary>
    private const int SentencesBefore = 2;

    private readonly Dictionary<ParsedSentence, List<TopicWord>> _around = new(ReferenceEqualityComparer.Instance);

    /// <summary>The claim covers the other: the same is done with the same, and all that narrows the claim is told of the other.</summary>
    public bool Covers(Deed claim, Deed other) =>
        claim.Part.Sentence != other.Part.Sentence && (IsNounOf(claim, other) || IsNounOf(other, claim) || IsUsed(claim, other) || IsSameDeed(claim, other))
        && claim.Narrowing.All(word => word.Role == TopicRole.Vague || IsTold(other, word)) && (claim.IsOfAll || other.Narrowing.All(word => word.Role != TopicRole.Which || IsTold(claim, word)));

    /// <summary>The same is done with the same, one of them at least in the same words.</summary>
    private static bool IsSameDeed(Deed claim, Deed other) =>
        IsSameVerb(claim, other) && claim.Thing.IsAkinTo(other.Thing) && !(claim.Verb is { } verb && other.Verb is { } its && !verb.IsLike(its) && !claim.Thing.IsLike(other.Thing));

    /// <summary>"The survey may be skipped" and "each vessel is surveyed".</summary>
    private static bool IsNounOf(Deed one, Deed other) => one.Verb is null && other.Verb is { } verb && one.Thing.Root == verb.Root && one.Narrowing.All(word => word.Role == TopicRole.Vague || word.IsLike(other.Thing) || other.Narrowing.Has(word));

    /// <summary>"Using acid" and "scrubs with acid".</summary>
    private static bool IsUsed(Deed claim, Deed other) => claim.Verb?.Root is "use" or "apply" or "employ" && other.Narrowing.Has(claim.Thing);

    private static bool IsSameVerb(Deed one, Deed other) => one.Verb is null || other.Verb is null || one.Verb.Value.IsAkinTo(other.Verb.Value);

    private bool IsTold(Deed deed, TopicWord word) => Around(deed.Part.Sentence).Exists(word.IsAkinTo);

    /// <summary>The words of a sentence and of those before it.</summary>
    private List<TopicWord> Around(ParsedSentence sentence)
    {
        if (!_around.TryGetValue(sentence, out var found))
        {
            _around[sentence] = found = [.. sayings.Before(sentence, SentencesBefore).Append(sentence).SelectMany(one => Enumerable.Range(0, one.Words.Count).Where(i => words.IsTelling(one.Words, i)).Select(i => words.Of(one.Words, i)))];
        }

        return found;
    }
}
