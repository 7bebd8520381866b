using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>What only one may do is done by another, or what somebody may not do is done by them.</summary>
internal sealed class Owners(Sayings sayings, TopicWordReader words, Settings settings, Lexicon lexicon)
{
    /// <summary>No more deeds than this are compared with one that is reserved.</summary>
    private const int MostDeeds = 300;

    /// <summary>A note for the first such pair.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        if (!sayings.All.Any(sentence => MayKeep(sentence) && Deeds(sentence).Any(deed => deed.Claim != OwnerClaim.Does)))
        {
            yield break;
        }

        var all = sayings.All.SelectMany(Deeds).Take(MostDeeds).ToList();
        foreach (var kept in all.Where(deed => deed.Claim != OwnerClaim.Does && settings.IsFree(deed.Part, isElse: deed.Claim == OwnerClaim.Only)))
        {
            if (all.Find(told => told.Claim == OwnerClaim.Does && told.Part.Sentence != kept.Part.Sentence && !settings.IsPart(told.Part) && kept.Excludes(told) && (kept.Claim != OwnerClaim.Not || IsMeant(kept, told))) is { } other)
            {
                yield return NoteCode.Excluding.At($"Contradiction: who may do it is said in '{kept.Part.Text}' and '{other.Part.Text}' in ways that exclude each other.", kept.Part.Sentence.Words.Sentence.Span);
                yield break;
            }
        }
    }

    /// <summary>What narrows a denial is told too: not "never tastes it with the finger" and "tastes it", or "never visits two at once".</summary>
    private bool IsMeant(OwnedDeed kept, OwnedDeed told)
    {
        var (said, other) = (kept.Part.Sentence.Words, told.Part.Sentence.Words);
        return lexicon.Phrases.Set("narrowing-ban").Find(said, kept.Part.Start, kept.Part.End) < 0
            && Enumerable.Range(kept.Part.Start, kept.Part.End - kept.Part.Start).Where(i => words.IsTelling(said, i) && !kept.Part.IsCircumstance(i)).All(i => Indexes.From(0, other.Count).Any(at => words.IsTelling(other, at) && words.Of(other, at).IsAkinTo(words.Of(said, i))));
    }

    /// <summary>Whether a sentence may keep a deed to somebody or from somebody.</summary>
    private bool MayKeep(ParsedSentence sentence) =>
        sentence.Predicates.Any(told => told.Negated) || Has(sentence.Words, "only-one") || Has(sentence.Words, "nobody-else");

    private bool Has(TaggedSentence sentence, string cue) => lexicon.Phrases.Set(cue).Find(sentence, 0, sentence.Count) >= 0;

    private IEnumerable<OwnedDeed> Deeds(ParsedSentence sentence) => sentence.Predicates.Select(told => Deed(sentence, told)).OfType<OwnedDeed>();

    /// <summary>Who does what, by one predicate; <see langword="null"/> if it does not say both.</summary>
    private OwnedDeed? Deed(ParsedSentence sentence, Predicate told)
    {
        var (doer, verb, thing) = Said(sentence, told);
        if (doer.IsEmpty || sentence.Words.TagAt(doer.Head) is not (Tag.Noun or Tag.Name) || told.Clause is not (ClauseKind.Main or ClauseKind.Relative or ClauseKind.Reduced))
        {
            return null;
        }

        var owner = words.Of(sentence.Words, doer.Head);
        var claim = Claim(sentence.Words, told, doer);
        if (claim == OwnerClaim.Not && told.Clause != ClauseKind.Main)
        {
            return null;
        }

        if (claim == OwnerClaim.Only && lexicon.Phrases.Is("any-of-staff", owner.Surface))
        {
            return null;
        }

        var which = Enumerable.Range(doer.Start, doer.Head - doer.Start).Where(i => words.IsTelling(sentence.Words, i)).Select(i => words.Of(sentence.Words, i)).ToList();
        return new OwnedDeed(owner, which, verb, thing.IsEmpty || !words.IsTelling(sentence.Words, thing.Head) ? null : words.Of(sentence.Words, thing.Head), claim, Stretch.At(sentence, told.Verb));
    }

    /// <summary>"The keeper draws up the plan", "the plan is drawn up by the keeper", "the keeper is responsible for drawing up the plan", "keepers are not allowed to draw up plans".</summary>
    private (Phrase Doer, string Verb, Phrase Thing) Said(ParsedSentence sentence, Predicate told)
    {
        var inner = sentence.Predicates.FirstOrDefault(p => p.First > told.Verb && p is { Finite: false, Clause: ClauseKind.Infinitive or ClauseKind.Gerund });
        if (inner is not null && told.Passive && lexicon.Phrases.Is("allowing", told.Lemma))
        {
            return (told.Object, inner.Lemma, inner.Object);
        }

        if (inner is not null && told.Lemma == "be" && sentence.Words.Text(told.End, inner.First).Contains("responsible", StringComparison.Ordinal))
        {
            return (told.Subject, inner.Lemma, inner.Object);
        }

        return told.Lemma is "be" or "have" || lexicon.Phrases.Is("light", told.Lemma) ? default : told.Passive ? (told.Agent, told.Lemma, told.Object) : (told.Subject, told.Lemma, told.Object);
    }

    private OwnerClaim Claim(TaggedSentence sentence, Predicate told, Phrase doer)
    {
        var only = lexicon.Phrases.Set("only-one");
        if (only.Find(sentence, doer.Start - 2, doer.Start) >= 0 || only.Find(sentence, doer.End, doer.End + 1) >= 0 || lexicon.Phrases.Set("nobody-else").Find(sentence, doer.End, sentence.Count) >= 0)
        {
            return OwnerClaim.Only;
        }

        return told.Negated ? OwnerClaim.Not : OwnerClaim.Does;
    }
}

/// <summary>What is said of the one who does something.</summary>
internal enum OwnerClaim
{
    /// <summary>They do it.</summary>
    Does,

    /// <summary>Only they do it.</summary>
    Only,

    /// <summary>They do not or may not do it.</summary>
    Not,
}

/// <summary>Who does what.</summary>
/// <param name="Doer">Who does it.</param>
/// <param name="Which">What tells which one it is.</param>
/// <param name="Verb">What is done.</param>
/// <param name="Thing">With what; <see langword="null"/> if nothing is named.</param>
/// <param name="Claim">What is said of the doer.</param>
/// <param name="Part">Where it is said.</param>
internal sealed record OwnedDeed(TopicWord Doer, IReadOnlyList<TopicWord> Which, string Verb, TopicWord? Thing, OwnerClaim Claim, Stretch Part)
{
    /// <summary>Another may not do what this one alone does, nor this one what it does not.</summary>
    public bool Excludes(OwnedDeed other) =>
        Verb == other.Verb && Thing is { } thing && other.Thing is { } its && thing.IsLike(its) && (Claim == OwnerClaim.Not) == IsDoneBySame(other);

    private bool IsDoneBySame(OwnedDeed other) => Doer.IsLike(other.Doer) && (Which.Count == 0 || other.Which.Count == 0 || Which.Any(other.Which.Has));
}
