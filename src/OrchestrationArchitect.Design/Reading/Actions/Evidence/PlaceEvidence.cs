using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Structure;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Actions.Evidence;

/// <summary>What the place of the predicate in its sentence and of the sentence in the text says.</summary>
internal static class PlaceEvidence
{
    /// <summary>How much of a sentence is looked at, so that the time stays linear in its length.</summary>
    private const int Far = 64;

    public static void Add(Situation at, ObservationSink evidence)
    {
        var (words, predicate) = (at.Words, at.Predicate);
        var sentence = words.Sentence;
        evidence.See($"sentence {(at.Sentences.Length == 1 ? "only" : at.At == 0 ? "first" : at.At == 1 ? "second" : at.At == at.Sentences.Length - 1 ? "last" : "inner")}");
        evidence.See($"shape {Names.Of(sentence.Shape)}{(sentence.Label.IsEmpty ? "" : " label")}");
        evidence.See($"place {Names.Of(at.Sentence.Place.Role)} {(at.Sentence.Place.Scope is { } scope ? Names.Of(scope.Kind) : "top")}");
        evidence.See($"sentence opens {(words.TagAt(0) is Tag.Subordinator or Tag.Preposition or Tag.Adverb ? words.Lower(0) : Names.Of(words.TagAt(0)))}");
        evidence.See($"before it {Before(words, predicate.First)}");
        evidence.See($"mains {Math.Min(3, CountOf(ClauseKind.Main, at.Sentence))} {at.Clause}");
        if (CountOf(ClauseKind.Condition, at.Sentence) > 0)
        {
            evidence.See("beside a condition");
        }

        Followed(at, evidence);
        if (at.Sentence.Place.Scope?.IsIn(ScopeKind.Failure, ScopeKind.Failures) == true)
        {
            evidence.See("under a failure");
        }

        if (at.Lexicon.Phrases.Set("now-and-then").HasWord(words, Math.Min(Far, words.Count)))
        {
            evidence.See("now and then");
        }

        for (var i = Math.Max(predicate.ClauseStart, predicate.First - Far); i < predicate.First; i++)
        {
            if (words.Lower(i) is "no" or "nothing" or "nobody" or "none" or "neither")
            {
                evidence.See("denied");
                break;
            }
        }
    }

    /// <summary>How many of the first predicates stand in a kind of clause.</summary>
    private static int CountOf(ClauseKind kind, ParsedSentence sentence)
    {
        var count = 0;
        for (var i = 0; i < sentence.Predicates.Length && i < Far; i++)
        {
            count += sentence.Predicates[i].Clause == kind ? 1 : 0;
        }

        return count;
    }

    /// <summary>"We have to provision a tenant. Steps: 1. …": what is told before a list sums it up.</summary>
    private static void Followed(Situation at, ObservationSink evidence)
    {
        if (at.Predicate.Clause != ClauseKind.Main || at.At + 1 >= at.Sentences.Length)
        {
            return;
        }

        var (own, next) = (at.Words.Sentence, at.Sentences[at.At + 1].Words.Sentence);
        var then = next.Shape == own.Shape ? "the same" : Names.Of(next.Shape);
        evidence.See($"then {then} label {!next.Label.IsEmpty} begun {at.Begun}");
        if (own.Shape != next.Shape)
        {
            evidence.See($"{Names.Of(own.Shape)} then {then} {at.Voice} modal {at.Predicate.Modal.Length > 0}");
        }
    }

    private static string Before(TaggedSentence words, int first) => first == 0
        ? "start " + Names.Of(words.TagAt(0))
        : words.TagAt(first - 1) is Tag.Punctuation or Tag.Coordinator or Tag.Preposition ? words.Lower(first - 1) : Names.Of(words.TagAt(first - 1));
}
