using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>What is observed of a mention by itself: its form, and what its sentence and those around it tell of a mishap.</summary>
internal sealed class MentionObservations(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon)
{
    private const int Lead = 3;

    public void Of(UndoingMention mention, bool own, ObservationSink seen)
    {
        var sentence = sentences[mention.Sentence];
        var words = sentence.Words;
        var at = At(words, mention);
        var predicate = sentence.PredicateAt(at);
        seen.See($"under-{mention.Under}");
        seen.See($"leaning-{Math.Clamp(mention.Leaning, -5, 5)}");
        seen.See(own ? "own" : "constraints");
        if (predicate is { Governor: >= 0 } led)
        {
            seen.See($"governor-{sentence.Predicates[led.Governor].Lemma}");
        }

        Form(mention, words, at, seen);
        Toward(mention, words, at, seen);
        Flags(mention, seen);
        if (predicate is not null)
        {
            Predicate(words, predicate, seen);
        }

        Here(sentence, at, seen);
        Earlier(mention.Sentence > 0 ? sentences[mention.Sentence - 1].Words : null, seen);
        Said(sentence, mention.Sentence + 1 < sentences.Length ? sentences[mention.Sentence + 1].Words : null, at, seen);
        seen.See($"place-{(mention.Sentence * 4) / Math.Max(1, sentences.Length)}");
    }

    /// <summary>Its clause is the only one of its sentence, or the one that adds to it, but for the condition behind it.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="adds">It adds to its sentence.</param>
    public bool IsBeforeCondition(UndoingMention mention, out bool adds)
    {
        var sentence = sentences[mention.Sentence];
        var at = At(sentence.Words, mention);
        var own = sentence.PredicateAt(at);
        adds = own is { Clause: ClauseKind.Relative, Adds: true };
        return own is not null && (adds || (own.Clause == ClauseKind.Main && own == sentence.Predicates[0])) && own.Verb == at
            && sentence.Clauses.Any(c => c.Start > at && c.Kind == ClauseKind.Condition) && !sentence.Predicates.Any(p => p is { Clause: ClauseKind.Main, Coordinated: false } && p.Verb > at);
    }

    /// <summary>The token with which a mention begins.</summary>
    internal static int At(TaggedSentence words, UndoingMention mention)
    {
        var at = 0;
        while (words[at].Start < mention.Span.Start)
        {
            at++;
        }

        return at;
    }

    private void Form(UndoingMention mention, TaggedSentence words, int at, ObservationSink seen)
    {
        var (known, shape, under) = (Knowing(mention.Verb), words.Sentence.Shape, mention.Under);
        seen.See($"tag-{words.TagAt(at)}");
        seen.See($"first-{words.Lower(0)}");
        seen.See($"shape-{shape}");
        seen.See($"verb-{mention.Verb}");
        seen.See($"known-{known}");
        seen.See($"told-{mention.ToldBy}");
        seen.See($"told-{mention.ToldBy} under-{under}");
        seen.See($"known-{known} under-{under}");
        seen.See($"shape-{shape} under-{under}");
    }

    /// <summary>Where it goes: "released to the buyer", "returned to stock".</summary>
    private static void Toward(UndoingMention mention, TaggedSentence words, int at, ObservationSink seen)
    {
        var toward = "nothing";
        for (at++; at < words.Count && words.TagAt(at) is not (Tag.Punctuation or Tag.Coordinator or Tag.Subordinator or Tag.Relative) && !words.TagAt(at).IsVerb(); at++)
        {
            if (words.TagAt(at) is Tag.Preposition or Tag.To)
            {
                toward = words.Lower(at);
                break;
            }
        }

        seen.See($"toward-{toward}");
        seen.See($"toward-{toward} verb-{mention.Verb}");
    }

    private string Knowing(string verb) => lexicon.Phrases.Is("undoing-anything", verb) ? "anything" : lexicon.Phrases.Is("inverse", verb) ? "inverse" : UndoingVerbs.Opposite(verb) is not null ? "opposite" : lexicon.VerbsUndoneBy(verb).Length > 0 ? "paired" : "no";

    private static void Flags(UndoingMention mention, ObservationSink seen)
    {
        seen.SeeIf(mention.Plain, "plain");
        seen.SeeIf(mention.Again, "again");
        seen.SeeIf(mention.Bare, "bare");
        seen.SeeIf(mention.OfItself, "of-itself");
        seen.SeeIf(mention.All, "all");
        seen.SeeIf(mention.Onto, "onto");
        seen.SeeIf(mention.Object is not null, "object");
        seen.SeeIf(mention.Object is { Words.IsEmpty: true }, "pronoun");
    }

    private static void Predicate(TaggedSentence words, Predicate predicate, ObservationSink seen)
    {
        seen.See($"clause-{predicate.Clause}");
        seen.See($"modal-{predicate.Modal}");
        seen.See(predicate.Passive ? "passive" : "active");
        seen.See(predicate.Coordinated ? "coordinated" : "lone");
        seen.SeeIf(predicate.Perfect, "perfect");
        if (predicate is { Passive: false, Subject.IsEmpty: false })
        {
            seen.See($"subject-{words.TagAt(predicate.Subject.Head)}");
        }

        if (words.Lower(predicate.First - 1) is "then" or "also" or "simply" or "therefore" or "again")
        {
            seen.See($"after-{words.Lower(predicate.First - 1)}");
        }
    }

    private void Here(ParsedSentence sentence, int at, ObservationSink seen)
    {
        var words = sentence.Words;
        seen.SeeIf(Mishaps.Find(words, 0, at, lexicon) >= 0, "mishap-before");
        seen.SeeIf(Mishaps.Find(words, at + 1, words.Count, lexicon) >= 0, "mishap-after");
        seen.SeeIf(Says("adverse", words, at), "adverse-before");
        seen.SeeIf(Says("fulfilled", words, at), "fulfilled-before");
        seen.SeeIf(Denial.IsIn(words, 0, at, lexicon), "no-before");
    }

    private void Earlier(TaggedSentence? previous, ObservationSink seen)
    {
        if (previous is null)
        {
            return;
        }

        seen.SeeIf(Mishaps.Find(previous, 0, previous.Count, lexicon) >= 0, "mishap-earlier");
        seen.SeeIf(Denial.IsIn(previous, 0, previous.Count, lexicon), "no-earlier");
        seen.SeeIf(Says("adverse", previous, previous.Count), "adverse-earlier");
        seen.SeeIf(Says("fulfilled", previous, previous.Count), "fulfilled-earlier");
        seen.SeeIf(previous.Sentence.IsQuestion, "question-earlier");
        seen.SeeIf(previous.Sentence.Introduces, "introduced");
        seen.SeeIf(Opens("exceptional", previous), "exceptional-earlier");
    }

    private void Said(ParsedSentence sentence, TaggedSentence? next, int at, ObservationSink seen)
    {
        var words = sentence.Words;
        seen.SeeIf(Opens("exceptional", words), "exceptional");
        seen.SeeIf(Opens("closing", words), "closing");
        seen.SeeIf(Opens("normally", words), "normally");
        seen.SeeIf(next is not null && Opens("normally", next), "normally-next");
        seen.SeeIf(HasColon(words, at), "before-colon");
        seen.SeeIf(Trails(sentence, at), "clause-after");
        seen.SeeIf(Says("leading-to", words, at), "leads");
        seen.SeeIf(Says("all-or-nothing", words, words.Count), "all-or-nothing");
    }

    private static bool HasColon(TaggedSentence words, int at)
    {
        while (at < words.Count && words.Lower(at) is not ":")
        {
            at++;
        }

        return at < words.Count;
    }

    /// <summary>A clause that says when or under what stands after it.</summary>
    private static bool Trails(ParsedSentence sentence, int at) => sentence.Clauses.Any(c => c.Start > at && c.Kind is ClauseKind.Temporal or ClauseKind.Condition or ClauseKind.Prior);

    private bool Says(string cue, TaggedSentence words, int end) => lexicon.Phrases.Set(cue).Find(words, 0, end) >= 0;

    private bool Opens(string cue, TaggedSentence words) => lexicon.Phrases.Set(cue).Find(words, 0, Lead) >= 0;
}
