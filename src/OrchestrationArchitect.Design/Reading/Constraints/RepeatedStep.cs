using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>
/// The step that must not have its effect twice: the one named by the verb, or by the noun, of which "twice" or "once" is
/// said. That a message comes again, or that all of it is handled once, is of no single step.
/// </summary>
internal static class RepeatedStep
{
    /// <summary>The verbs that mean about the same where something must not happen twice.</summary>
    private static readonly string[] Groups = ["charging", "allotting", "producing"];

    /// <summary>The step; <see langword="null"/> if it is none, or the whole run.</summary>
    public static StepFact? Of(ParsedSentence sentence, int said, StepIndex index, Lexicon lexicon)
    {
        var words = sentence.Words;
        if (words.Sentence.Field == SourceField.EventSources || index.Search is not { } search)
        {
            return null;
        }

        var told = sentence.Predicates.LastOrDefault(p => p.First <= said) ?? sentence.Predicates.FirstOrDefault();
        var light = told is null || lexicon.Phrases.Is("light", told.Lemma);
        return OfVerb(words, told, search, index, lexicon)
            ?? OfMany(words, said, search, index, lexicon)
            ?? (light || lexicon.Phrases.Is("producing", told!.Lemma) ? OfNoun(words, search, index, lexicon) : null)
            ?? sentence.Predicates.Where(p => p.Clause == ClauseKind.Main && p != told)
                .Select(p => OfVerb(words, p, search, index, lexicon) ?? (lexicon.Phrases.Is("light", p.Lemma) ? OfSubject(words, p, search) : null)).FirstOrDefault(step => step is not null);
    }

    private static StepFact? OfSubject(TaggedSentence words, Predicate told, StepSearch search) => told.Subject.IsEmpty ? null : search.FindByVerb(words, told.Subject.Head);

    private static StepFact? OfVerb(TaggedSentence words, Predicate? told, StepSearch search, StepIndex index, Lexicon lexicon)
    {
        var named = told is null ? null : search.FindByVerb(words, told.Verb, step => Alike(words, told.Verb, step, lexicon)) ?? MadeBy(words.Lemmas[told.Verb], index, lexicon);
        return named is not null && (!lexicon.Phrases.Is("light", told!.Lemma) || Names(words, told.Verb, named, lexicon)) ? named : null;
    }

    /// <summary>"Charged" of a step that takes the payment, "booked" of one that blocks the slot: verbs of one group, said of the same thing.</summary>
    private static bool Alike(TaggedSentence words, int verb, StepFact step, Lexicon lexicon)
    {
        foreach (var group in Groups)
        {
            if (lexicon.Phrases.Is(group, words.Lemmas[verb]))
            {
                var money = group == "charging";
                return lexicon.VerbsUndoneBy(step.Verb).Length == 0 && ((money && MovesMoney(step, lexicon)) || (lexicon.Phrases.Is(group, step.Verb) && (money || Names(words, verb, step, lexicon))));
            }
        }

        return false;
    }

    private static bool MovesMoney(StepFact step, Lexicon lexicon) =>
        step.Effect != Effect.Read && Head(step, lexicon) is "payment" or "card" or "premium" or "fee" or "deposit";

    private static bool Names(TaggedSentence words, int verb, StepFact step, Lexicon lexicon)
    {
        var head = Head(step, lexicon);
        return Indexes.From(0, words.Count).Any(i => i != verb && words.Lemmas[i] == head);
    }

    private static string Head(StepFact step, Lexicon lexicon)
    {
        var thing = step.Object?.ToLowerInvariant() ?? "";
        return lexicon.Morphology.Singular(thing[(thing.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>"Two letters", "duplicate accounts", "double charges": the step that does or makes them.</summary>
    private static StepFact? OfMany(TaggedSentence words, int said, StepSearch search, StepIndex index, Lexicon lexicon)
    {
        var own = words.Lower(said);
        if (own is not ("two" or "2" or "double" or "duplicate" or "duplicates" or "second"))
        {
            return null;
        }

        var phrase = Phrases.Read(words, said + 1, words.Count);
        return phrase.IsEmpty ? null : lexicon.Phrases.Is("light", lexicon.VerbOfNominal(words.Lower(phrase.Head)) ?? "") ? OfNoun(words, search, index, lexicon) : search.FindByVerb(words, phrase.Head) ?? MadeBy(words.Lemmas[phrase.Head], index, lexicon);
    }

    private static StepFact? MadeBy(string thing, StepIndex index, Lexicon lexicon) =>
        index.Steps.Where(step => Head(step, lexicon) == thing && lexicon.Phrases.Is("producing", step.Verb)).Take(2).ToList() is [var only] ? only : null;

    /// <summary>"The payout must happen once", "payment must be idempotent": the verb says nothing, the noun does.</summary>
    private static StepFact? OfNoun(TaggedSentence words, StepSearch search, StepIndex index, Lexicon lexicon)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words.TagAt(i) is Tag.Noun or Tag.Name or Tag.Gerund && !lexicon.Phrases.Set("message").IsBaseAt(words, i) && search.FindByVerb(words, i) is { } step)
            {
                return step;
            }
        }

        var money = Indexes.From(0, words.Count).Any(i => words.Lemmas[i] == "payment");
        return money && index.Steps.Where(step => Head(step, lexicon) == "payment" && MovesMoney(step, lexicon)).Take(2).ToList() is [var only] ? only : null;
    }
}
