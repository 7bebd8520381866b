using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>What is so in general and is no part of one run.</summary>
internal sealed partial class ActionClassifier
{
    /// <summary>"Growers report damage after a storm", "customers sometimes complain", "we print books for authors".</summary>
    private bool IsHabit(int at, ParsedSentence sentence, Predicate predicate)
    {
        if (predicate is not { Passive: false, Modal: "", Negated: false, Subject.IsEmpty: false, Coordinated: false } || sentence.Words.Sentence.Shape != SentenceShape.Prose || sentence.Words.TagAt(predicate.First) == Tag.Auxiliary)
        {
            return false;
        }

        var words = sentence.Words;
        if (IsGeneric(words, predicate.Subject) && !IsOfOne(words, predicate.Verb))
        {
            return Indexes.From(predicate.Subject.End, predicate.Verb - predicate.Subject.End).Any(i => lexicon.Phrases.Set("now-and-then").IsWordAt(words, i))
                || (at == 0 && !_anyStep && !startIsStep && sentences.Length > 2 && (predicate.Object.IsEmpty || words.Lower(predicate.Object.Start) != "the"));
        }

        return at == 0 && !_anyStep && words.Lower(predicate.Subject.Start) is "we" or "our" && IsGeneric(words, predicate.Object)
            && words.Lower(predicate.Object.End) is "for" or "to" && Phrases.Read(words, predicate.Object.End + 1, words.Count) is { IsEmpty: false } whom && IsGeneric(words, whom);
    }

    /// <summary>"Sales prepares a quote": a verb said of one, whatever its subject looks like.</summary>
    private static bool IsOfOne(TaggedSentence words, int verb) => words.TagAt(verb) == Tag.Present && words.Lower(verb) != words.Lemmas[verb] && words.Lower(verb).EndsWith('s');

    /// <summary>A plural without an article: the whole kind is meant.</summary>
    private bool IsGeneric(TaggedSentence words, Phrase phrase) =>
        !phrase.IsEmpty && (words.TagAt(phrase.Start) is Tag.Noun or Tag.Adjective || (phrase.Start == 0 && phrase.Head > 0 && words.TagAt(0) == Tag.Name)) && words.TagAt(phrase.Head) == Tag.Noun
        && (words.Lower(phrase.Head) != words.Lemmas[phrase.Head] || lexicon.Phrases.Set("plural").IsWordAt(words, phrase.Head))
        && !Indexes.From(phrase.Start, phrase.End - phrase.Start).Any(i => words.TagAt(i) is Tag.Determiner or Tag.Number);
}
