using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions.Evidence;

/// <summary>What those who act and what is acted on say, and the words that follow the verb.</summary>
internal static class ArgumentEvidence
{
    public static void Add(Situation at, List<string> evidence)
    {
        Doer(at, evidence);
        Thing(at, evidence);
        After(at, evidence);
    }

    private static void Doer(Situation at, List<string> evidence)
    {
        var (words, predicate) = (at.Words, at.Predicate);
        var kind = PhraseKinds.Of(words, at.Doer, at.Lexicon);
        var role = predicate.Passive ? "agent" : "subject";
        evidence.Add($"{role} {kind}");
        evidence.Add($"{role} {kind} class {at.Class}");
        if (!at.Doer.IsEmpty)
        {
            evidence.Add("doer " + words.Lemmas[at.Doer.Head]);
        }

        if (!predicate.Passive)
        {
            evidence.Add("subject opens " + PhraseKinds.Opening(words, predicate.Subject));
        }

        if (!predicate.Subject.IsEmpty && words.TagAt(predicate.Subject.Head) == Tag.Pronoun)
        {
            evidence.Add("subject word " + words.Lower(predicate.Subject.Head));
        }

        if (at.At == 0 && at.Sentences.Length > 1)
        {
            evidence.Add($"first sentence {at.Clause} class {at.Class} subject {kind}");
        }
    }

    private static void Thing(Situation at, List<string> evidence)
    {
        var (words, predicate) = (at.Words, at.Predicate);
        var thing = predicate.Object;
        var kind = PhraseKinds.Of(words, thing, at.Lexicon);
        evidence.Add($"object {kind} {at.Voice}");
        evidence.Add($"object {kind} {at.Voice} {at.Clause}");
        evidence.Add($"object {kind} class {at.Class}");
        evidence.Add($"object opens {PhraseKinds.Opening(words, thing)} {at.Voice}");
        evidence.Add($"verb {predicate.Lemma} {at.Voice} {kind}");
        if (Mentions.HeadOf(at.Sentence, thing) is not { } head)
        {
            return;
        }

        evidence.Add("thing " + head);
        evidence.Add($"object {(at.Told.IsOld(head, at.At) ? "old" : "new")} {at.Clause}");
        if (at.Lexicon.VerbOfNominal(head) is { } verb && at.Told.ToldRoot(verb, int.MaxValue))
        {
            evidence.Add("object is an action told");
        }

        if (words.Units.TryGet(words.Lower(thing.Head), "time", out _))
        {
            evidence.Add("object time");
        }

        if (!predicate.Passive)
        {
            evidence.Add("object after " + Math.Min(3, thing.Start - predicate.End));
        }
    }

    private static void After(Situation at, List<string> evidence)
    {
        var (words, predicate) = (at.Words, at.Predicate);
        var next = words.TagAt(predicate.End);
        var tag = Names.Of(next);
        evidence.Add("next " + tag);
        evidence.Add($"class {at.Class} next {tag} {at.Voice}");
        if (next is Tag.Subordinator or Tag.Preposition or Tag.To or Tag.Particle or Tag.Adverb)
        {
            evidence.Add("next word " + words.Lower(predicate.End));
            evidence.Add($"verb {predicate.Lemma} next {words.Lower(predicate.End)}");
        }

        evidence.Add($"ends {(predicate.End >= words.Count ? "sentence" : next == Tag.Punctuation ? words.Lower(predicate.End) : "nothing")} {at.Voice}");
        if (next == Tag.Number || (!predicate.Object.IsEmpty && words.TagAt(predicate.Object.Start) == Tag.Number))
        {
            evidence.Add("number after " + at.Class);
        }
    }
}
