using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Finds what the action of a predicate is done to. Predicates are to be read in the order of the text.</summary>
internal sealed class TargetReader(Lexicon lexicon)
{
    private readonly Fillers _fillers = new(lexicon);
    private readonly Complements _complements = new(lexicon);

    /// <summary>The things told so far.</summary>
    public Referents Referents { get; } = new(lexicon);

    /// <summary>The target of a predicate of a sentence.</summary>
    public Target Read(ParsedSentence parsed, Predicate told)
    {
        var predicate = told is { Clause: ClauseKind.Relative, Passive: false, Object.IsEmpty: true, Marker: "which" or "that" } && told.First > told.ClauseStart + 1 && lexicon.ClassOf(told.Lemma) == VerbClass.Light
            ? told with { Object = Described(parsed.Words, told) } : told;
        var target = predicate.Object.IsEmpty ? Indirect(parsed, predicate) : Direct(parsed, predicate);
        return lexicon.ClassOf(target.Lemma) == VerbClass.Light || target.Lemma is "do" ? Real(parsed.Words, predicate, target) : target;
    }

    /// <summary>"The check, which the lab carries out": what is carried out.</summary>
    private static Phrase Described(TaggedSentence words, Predicate relative) =>
        Phrases.Before(words, relative.ClauseStart - (words.Lower(relative.ClauseStart - 1) == "," ? 1 : 0), 0);

    private Target Direct(ParsedSentence parsed, Predicate predicate)
    {
        var words = parsed.Words;
        var phrase = predicate.Object;
        var says = Particles.Said(words, predicate, lexicon);
        if (words.TagAt(phrase.Head) == Tag.Pronoun || _fillers.Is(words, phrase))
        {
            var thing = Referents.Find(words, phrase, lexicon.Phrases.Is("telling", predicate.Lemma)) ?? ActionName.Thing(words, phrase);
            return new Target(predicate.Lemma, thing, HeadOf(thing), says);
        }

        if ((words.TagAt(phrase.Head) == Tag.Number || lexicon.Phrases.Set("circumstance").IsBaseAt(words, phrase.Head)) && Counted(parsed, predicate) is { } counted)
        {
            return counted;
        }

        return words.Lower(phrase.Head) == "following"
            ? new Target(predicate.Lemma, null, null, says)
            : new Target(predicate.Lemma, ActionName.Thing(words, phrase), words.Lemmas[phrase.Head], says);
    }

    /// <summary>"10 % of the traffic", "the last 30 days of readings"; "returns 202 with a ticket".</summary>
    private Target? Counted(ParsedSentence parsed, Predicate predicate)
    {
        var words = parsed.Words;
        var of = predicate.Object.Head + 1;
        of += words.Lower(of) is "%" or "percent" ? 1 : words.Matches(of, "per cent") ? 2 : 0;
        if (words.Lower(of) == "of" && ThingOf(words, Phrases.Read(words, of + 1, words.Count)) is { } whole)
        {
            return new Target(predicate.Lemma, whole, HeadOf(whole), Particles.Said(words, predicate, lexicon));
        }

        return !predicate.Passive && _complements.After(parsed, predicate) is { } complement && ThingOf(words, complement.Phrase) is { } thing
            ? new Target(predicate.Lemma, thing, HeadOf(thing), Particles.Said(words, predicate, lexicon, complement.Link))
            : null;
    }

    /// <summary>What is acted on where the verb has no object of its own.</summary>
    private Target Indirect(ParsedSentence parsed, Predicate predicate)
    {
        var words = parsed.Words;
        var plain = new Target(predicate.Lemma, null, null, Particles.Said(words, predicate, lexicon));
        if (predicate.Passive)
        {
            return plain;
        }

        if (Motion.Name(words, predicate, lexicon) is { } motion && (ThingOf(words, predicate.Subject) ?? Referents.Last) is { } moved)
        {
            return plain with { Thing = moved, Head = HeadOf(moved), Says = motion, Moved = true };
        }

        if (_fillers.After(words, predicate.End) is { IsEmpty: false } best && Referents.Find(words, best) is { } chosen)
        {
            return plain with { Thing = chosen, Head = HeadOf(chosen) };
        }

        if (_complements.After(parsed, predicate) is { } complement && ThingOf(words, complement.Phrase) is { } thing)
        {
            return plain with { Thing = thing, Head = complement.Told ? null : HeadOf(thing), Says = Particles.Said(words, predicate, lexicon, complement.Link) };
        }

        return Elides(parsed, predicate) && Referents.Last is { } last && !lexicon.Phrases.People.Contains(HeadOf(last)!) ? plain with { Thing = last } : plain;
    }

    /// <summary>"Validate, normalise and upload to the portal", "an officer decides": the thing goes without saying.</summary>
    private bool Elides(ParsedSentence parsed, Predicate predicate)
    {
        if (lexicon.Verb(predicate.Lemma) is not { Class: VerbClass.Action or VerbClass.Decide, Effect: not Effect.Wait } || lexicon.Phrases.Is("intransitive", predicate.Lemma))
        {
            return false;
        }

        var next = parsed.Words.TagAt(predicate.End);
        if (next is not (Tag.Punctuation or Tag.Coordinator or Tag.Preposition or Tag.To or Tag.Adverb or Tag.Subordinator) || parsed.Words.Lower(predicate.End) is "what" or "how" or "that" or "whether")
        {
            return false;
        }

        return predicate.Subject.IsEmpty || predicate.Coordinated || lexicon.ClassOf(predicate.Lemma) == VerbClass.Decide;
    }

    private string? ThingOf(TaggedSentence words, Phrase phrase) => phrase.IsEmpty
        ? null
        : (words.TagAt(phrase.Head) == Tag.Pronoun || _fillers.Is(words, phrase) ? Referents.Find(words, phrase) : null) ?? ActionName.Thing(words, phrase);

    /// <summary>"Makes a reservation of the room", "runs the smoke tests": the noun tells the action.</summary>
    private Target Real(TaggedSentence words, Predicate predicate, Target told)
    {
        if (told.Head is null || predicate.Object.IsEmpty || lexicon.VerbOfNominal(told.Head) is not { } verb || verb == told.Lemma)
        {
            return told;
        }

        if (Of(words, predicate) is { } thing)
        {
            return new Target(verb, thing, HeadOf(thing));
        }

        var modifier = new Phrase(predicate.Object.Start, predicate.Object.Head, predicate.Object.Head - 1);
        var kind = !modifier.IsEmpty && words.TagAt(modifier.Head) is Tag.Noun or Tag.Name && (lexicon.EffectOf(verb) == Effect.Compensatable || lexicon.Phrases.Is("done-to-modifier", verb)) ? ActionName.Thing(words, modifier) : null;
        return kind is null
            ? told with { Lemma = verb, Says = told.Says ?? told.Lemma.Replace('-', ' ') }
            : new Target(verb, kind, HeadOf(kind));
    }

    private static string? Of(TaggedSentence words, Predicate predicate)
    {
        var of = predicate.Object.Head + 1;
        return words.Lower(of) is "of" or "for" or "on" && Phrases.Read(words, of + 1, words.Count) is { IsEmpty: false } phrase && words.TagAt(phrase.Start) != Tag.Number ? ActionName.Thing(words, phrase) : null;
    }

    private string? HeadOf(string? thing) => thing is null ? null : lexicon.Morphology.Singular(thing[(thing.LastIndexOf(' ') + 1)..].ToLowerInvariant());
}
