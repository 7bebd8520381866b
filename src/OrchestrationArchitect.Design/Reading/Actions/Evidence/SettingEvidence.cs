using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Actions.Evidence;

/// <summary>What tells a sentence of how things are at all times, or one that sums up others, from one that tells what happens in a run.</summary>
internal static class SettingEvidence
{
    /// <summary>How much of a sentence is looked at, so that the time stays linear in its length.</summary>
    private const int Far = 64;

    public static void Add(Situation at, ObservationSink evidence)
    {
        if (at.Predicate.Clause is not ClauseKind.Main)
        {
            return;
        }

        Kinds(at, evidence);
        Often(at, evidence);
        Expands(at, evidence);
        Figures(at, evidence);
        Measures(at, evidence);
    }

    /// <summary>"Takes its course", "brings the work to a stop", "is set free": nouns and adjectives that make a verb say something else.</summary>
    private static void Figures(Situation at, ObservationSink evidence)
    {
        var (words, predicate) = (at.Words, at.Predicate);
        if (!predicate.Passive && !predicate.Object.IsEmpty && at.Lexicon.Phrases.Set("figure").IsWordAt(words, predicate.Object.Head))
        {
            evidence.See("figure object");
            evidence.See($"figure object class {at.Class}");
        }

        var next = Math.Max(predicate.End, predicate.Passive ? predicate.End : predicate.Object.End);
        if (next > predicate.End && words.TagAt(next) is Tag.Adverb or Tag.Particle)
        {
            evidence.See($"after object {words.Lower(next)}");
            evidence.See($"verb {predicate.Lemma} with {words.Lower(next)}");
        }

        if (words.TagAt(next) is Tag.Preposition or Tag.To)
        {
            next += words.TagAt(next + 1) == Tag.Determiner ? 2 : 1;
        }

        if (at.Lexicon.Phrases.Set("figure").IsWordAt(words, next) && (words.TagAt(next + 1) is not (Tag.Noun or Tag.Adjective)))
        {
            evidence.See("figure after");
            evidence.See($"figure after class {at.Class}");
        }
    }

    /// <summary>"Suppliers alter their recipes": whether kinds of things are spoken of or the ones at hand.</summary>
    private static void Kinds(Situation at, ObservationSink evidence)
    {
        var (words, predicate) = (at.Words, at.Predicate);
        var (said, other) = predicate.Passive ? (predicate.Object, predicate.Agent) : (predicate.Subject, predicate.Object);
        if (said.IsEmpty)
        {
            return;
        }

        var (about, on) = (PhraseKinds.Opening(words, said), PhraseKinds.Opening(words, other));
        evidence.See($"about {about} on {on} {at.Voice}");
        evidence.See($"about {about} on {on} {at.Voice} begun {at.Begun}");
        evidence.See($"about {about} {PhraseKinds.Of(words, said, at.Lexicon)} {at.Voice} on {PhraseKinds.Of(words, other, at.Lexicon)}");
        if (at.Lexicon.VerbOfNominal(words.Lower(said.Head)) is { } nominal)
        {
            evidence.See($"about {about} act of class {Situation.ClassOf(nominal, at.Lexicon)} {at.Voice}");
            evidence.See($"about an act of class {Situation.ClassOf(nominal, at.Lexicon)} class {at.Class} {at.Voice}");
        }

        if (said.End < predicate.First)
        {
            evidence.See($"about {about} described by {Names.Of(words.TagAt(said.End))} {at.Voice}");
        }
    }

    /// <summary>"Three times a day", "in four weeks": how often something happens at all.</summary>
    private static void Often(Situation at, ObservationSink evidence)
    {
        var words = at.Words;
        for (var i = at.Predicate.ClauseStart; i + 1 < Math.Min(words.Count, at.Predicate.End + Far); i++)
        {
            if (words.Lower(i) is "a" or "an" or "per" or "each" or "every" or "in" && (words.Units.TryGet(words.Lower(i + 1), "time", out _) || words.Lower(i + 1) is "year" or "morning" or "evening" or "season"))
            {
                evidence.See($"rate {words.Lower(i)} begun {at.Begun}");
                evidence.See($"rate {at.Voice} class {at.Class}");
                break;
            }
        }
    }

    /// <summary>"More often than you would think", "give the filter twenty minutes".</summary>
    private static void Measures(Situation at, ObservationSink evidence)
    {
        var words = at.Words;
        var (than, time) = (false, false);
        for (var i = at.Predicate.End; i < Math.Min(words.Count, at.Predicate.End + 12) && words.TagAt(i) is not (Tag.Subordinator or Tag.Relative or Tag.Coordinator); i++)
        {
            if (!than && words.Lower(i) is "than")
            {
                than = true;
                evidence.See($"compares class {at.Class}");
                evidence.See($"compares {at.Voice}");
            }

            if (!time && words.TagAt(i) == Tag.Number && words.Units.TryGet(words.Lower(i + 1), "time", out _))
            {
                time = true;
                var lead = words.TagAt(i - 1) == Tag.Preposition ? words.Lower(i - 1) : "none";
                evidence.See($"time {lead} after class {at.Class} {at.Voice}");
                evidence.See($"time {lead} after verb {at.Predicate.Lemma}");
            }
        }
    }

    /// <summary>"An objection kills the lot: sell the volume, revoke the mandate": what is told after a colon says what it comes to.</summary>
    private static void Expands(Situation at, ObservationSink evidence)
    {
        var (words, predicate) = (at.Words, at.Predicate);
        var all = at.Sentence.Predicates;
        var next = at.Index + 1;
        while (next < all.Length && all[next].Clause != ClauseKind.Main)
        {
            next++;
        }

        var end = next < all.Length ? all[next].First : words.Count;
        for (var i = predicate.End; i < Math.Min(end, predicate.End + Far); i++)
        {
            if (words.Lower(i) == ":")
            {
                var said = predicate.Passive ? predicate.Object : predicate.Subject;
                evidence.See($"expanded about {PhraseKinds.Opening(words, said)} {at.Voice}");
                evidence.See($"expanded about {PhraseKinds.Opening(words, said)} {PhraseKinds.Of(words, said, at.Lexicon)} class {at.Class}");
                return;
            }
        }
    }
}
