using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Actions.Evidence;

/// <summary>What those who act and what is acted on say, and the words that follow the verb.</summary>
internal static class ArgumentEvidence
{
    public static void Add(Situation at, ObservationSink evidence)
    {
        Doer(at, evidence);
        Thing(at, evidence);
        After(at, evidence);
    }

    private static void Doer(Situation at, ObservationSink evidence)
    {
        var (words, predicate) = (at.Words, at.Predicate);
        var kind = PhraseKinds.Of(words, at.Doer, at.Lexicon);
        var role = predicate.Passive ? "agent" : "subject";
        evidence.See($"{role} {kind}");
        evidence.See($"{role} {kind} class {at.Class}");
        if (!at.Doer.IsEmpty)
        {
            evidence.See($"doer {words.Lemmas[at.Doer.Head]}");
        }

        if (!predicate.Passive)
        {
            evidence.See($"subject opens {PhraseKinds.Opening(words, predicate.Subject)}");
        }

        if (!predicate.Subject.IsEmpty && words.TagAt(predicate.Subject.Head) == Tag.Pronoun)
        {
            evidence.See($"subject word {words.Lower(predicate.Subject.Head)}");
        }

        if (at.At == 0 && at.Sentences.Length > 1)
        {
            evidence.See($"first sentence {at.Clause} class {at.Class} subject {kind}");
        }
    }

    private static void Thing(Situation at, ObservationSink evidence)
    {
        var (words, predicate) = (at.Words, at.Predicate);
        var thing = predicate.Object;
        var kind = PhraseKinds.Of(words, thing, at.Lexicon);
        evidence.See($"object {kind} {at.Voice}");
        evidence.See($"object {kind} {at.Voice} {at.Clause}");
        evidence.See($"object {kind} class {at.Class}");
        evidence.See($"object opens {PhraseKinds.Opening(words, thing)} {at.Voice}");
        evidence.See($"verb {predicate.Lemma} {at.Voice} {kind}");
        if (Mentions.HeadOf(at.Sentence, thing) is not { } head)
        {
            return;
        }

        evidence.See($"thing {head}");
        evidence.See($"object {(at.Told.IsOld(head, at.At) ? "old" : "new")} {at.Clause}");
        if (at.Lexicon.VerbOfNominal(head) is { } verb && at.Told.ToldRoot(verb, int.MaxValue))
        {
            evidence.See("object is an action told");
        }

        if (words.Units.TryGet(words.Lower(thing.Head), "time", out _))
        {
            evidence.See("object time");
        }

        if (!predicate.Passive)
        {
            evidence.See($"object after {Math.Min(3, thing.Start - predicate.End)}");
        }
    }

    private static void After(Situation at, ObservationSink evidence)
    {
        var (words, predicate) = (at.Words, at.Predicate);
        var next = words.TagAt(predicate.End);
        var tag = Names.Of(next);
        evidence.See($"next {tag}");
        evidence.See($"class {at.Class} next {tag} {at.Voice}");
        if (next is Tag.Subordinator or Tag.Preposition or Tag.To or Tag.Particle or Tag.Adverb)
        {
            evidence.See($"next word {words.Lower(predicate.End)}");
            evidence.See($"verb {predicate.Lemma} next {words.Lower(predicate.End)}");
        }

        evidence.See($"ends {(predicate.End >= words.Count ? "sentence" : next == Tag.Punctuation ? words.Lower(predicate.End) : "nothing")} {at.Voice}");
        if (next == Tag.Number || (!predicate.Object.IsEmpty && words.TagAt(predicate.Object.Start) == Tag.Number))
        {
            evidence.See($"number after {at.Class}");
        }
    }
}
