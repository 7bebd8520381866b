using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Deeds;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>What no person has a hand in, and what a person does with it elsewhere.</summary>
internal sealed class Hands(Sayings sayings, DeedReader deeds, TopicWordReader words, Settings settings, Lexicon lexicon)
{
    /// <summary>A note for the first such pair.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        foreach (var claim in sayings.All.Where(MayClaim).SelectMany(Claims))
        {
            if (deeds.All.FirstOrDefault(deed => IsByPerson(deed) && deed.Part.Sentence != claim.Part.Sentence && !settings.IsPart(deed.Part) && !deed.Part.Circumstances.Any(clause => clause.Kind is ClauseKind.Condition or ClauseKind.Temporal) && Concerns(claim, deed)) is { } deed)
            {
                yield return NoteCode.Excluding.At($"Contradiction: no person has a hand in it by '{claim.Part.Text}', and one has by '{deed.Part.Text}'.", claim.Part.Sentence.Words.Sentence.Span);
                yield break;
            }
        }
    }

    /// <summary>A person does it, and no customer or other who is served.</summary>
    private static bool IsByPerson(Deed deed) => deed is { Mode: DeedMode.Told or DeedMode.Due, Verb: not null, Doer.IsPerson: true };

    /// <summary>The person who is kept out has a hand in it; where any person is meant, what is done without them is done by one.</summary>
    private bool Concerns(UnmannedClaim claim, Deed deed)
    {
        if (claim.Person is { } person)
        {
            return person.IsLike(deed.Doer!.Value) && claim.Words.Any(word => deed.Thing.IsLike(word) || deed.Verb!.Value.IsLike(word) || deed.Narrowing.Has(word));
        }

        return claim.IsOfTheRun ? IsOfARunStep(deed)
            : claim.Deed is { } all && lexicon.Phrases.Is("handling-all", all.Root) && deed.Mode == DeedMode.Due ? claim.Words.Any(deed.Thing.IsLike)
            : claim.Deed is { } done && done.IsLike(deed.Verb!.Value) && claim.Words.Any(word => deed.Thing.IsLike(word) || Indexes.From(0, deed.Part.Sentence.Words.Count).Any(i => words.IsTelling(deed.Part.Sentence.Words, i) && words.Of(deed.Part.Sentence.Words, i).IsLike(word)));
    }

    /// <summary>The workflow tells the same deed and nobody who does it.</summary>
    private bool IsOfARunStep(Deed deed) =>
        deeds.All.Any(step => step is { Mode: DeedMode.Told, Doer: null, Verb: not null } && step.Part.Sentence.Words.Sentence.Field == SourceField.BusinessWorkflow && step.Part.Sentence != deed.Part.Sentence && step.Verb.Value.IsLike(deed.Verb!.Value) && step.Thing.IsLike(deed.Thing));

    private bool MayClaim(ParsedSentence sentence) => sentence.Words is var said && (MayKeepOut(said) || said.Says("without"));

    private bool MayKeepOut(TaggedSentence said) => lexicon.Phrases.Set("kept-from-people").MayStandIn(said) || Denial.IsIn(said, 0, said.Count, lexicon);

    private IEnumerable<UnmannedClaim> Claims(ParsedSentence sentence)
    {
        var said = sentence.Words;
        var cue = lexicon.Phrases.Set("kept-from-people");
        var mayKeepOut = MayKeepOut(said);
        for (var i = 0; i < said.Count && (mayKeepOut || said.Matches(i, "without")); i++)
        {
            var length = cue.LengthAt(said, i);
            var person = length > 0 ? null : PersonAfter(said, i);
            if (length == 0 && person is null)
            {
                continue;
            }

            if (Claim(sentence, i, person) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private UnmannedClaim? Claim(ParsedSentence sentence, int i, TopicWord? person)
    {
        var said = sentence.Words;
        var part = Stretch.At(sentence, i);
        if (part.Clause is not (null or { Kind: ClauseKind.Complement, Start: 0 }) || IsDescribing(sentence, i) || settings.IsPart(part) || part.Circumstances.Any(clause => clause.Kind == ClauseKind.Condition) || settings.IsSettingApart(part))
        {
            return null;
        }

        var own = sentence.Predicates.FirstOrDefault(p => p.First > i && p.First <= i + 4 && p.Clause is ClauseKind.Gerund or ClauseKind.Complement or ClauseKind.Main);
        var told = own ?? part.Predicate;
        var before = part.Predicate is { Coordinated: true, About: { IsEmpty: false } subject } ? subject : default;
        List<TopicWord> about = [.. Enumerable.Range(before.Start, before.End - before.Start).Concat(Enumerable.Range(part.Start, part.End - part.Start)).Where(at => words.IsTelling(said, at) && words.Of(said, at) is { IsPerson: false } && at != told?.Verb).Select(at => words.Of(said, at))];
        return new UnmannedClaim(part, person, told is null ? null : new TopicWord(told.Lemma, told.Lemma, TopicRole.Deed), about, settings.IsOfTheRun(part));
    }

    /// <summary>"Bags that nobody has fetched": it tells which, not how.</summary>
    private static bool IsDescribing(ParsedSentence sentence, int i) => sentence.Predicates.Any(told => told.Subject.Start == i && !told.Subject.IsEmpty && told.Clause is not (ClauseKind.Main or ClauseKind.Complement));

    /// <summary>"No moderator", "without any officer": who is kept out.</summary>
    private TopicWord? PersonAfter(TaggedSentence said, int i)
    {
        if (said.Lower(i) != "without" && !(said.Lower(i) == "no" && said.Lower(i - 1) == "with"))
        {
            return null;
        }

        var phrase = Phrases.After(said, i + 1, said.Count);
        return !phrase.IsEmpty && said.TagAt(phrase.Head) == Tag.Noun && words.Of(said, phrase.Head) is { IsPerson: true } person && !lexicon.Phrases.Is("any-of-staff", person.Surface) ? person : null;
    }
}

/// <summary>That something is done without people.</summary>
/// <param name="Part">Where it is said.</param>
/// <param name="Person">Who is kept out; <see langword="null"/> for everybody.</param>
/// <param name="Deed">What is done so, or what they do not do.</param>
/// <param name="Words">What else is told of it.</param>
/// <param name="IsOfTheRun">It is said of the whole run.</param>
internal sealed record UnmannedClaim(Stretch Part, TopicWord? Person, TopicWord? Deed, IReadOnlyList<TopicWord> Words, bool IsOfTheRun);
