using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Deeds;

/// <summary>Reads what deeds sentences speak of: told by a verb, by a noun ("the release of each order"), or named to say that they are due, left to choice or forbidden.</summary>
internal sealed class DeedReader(Sayings sayings, TopicWordReader words, Settings settings, Lexicon lexicon)
{
    /// <summary>No more deeds than this are read.</summary>
    private const int Most = 400;

    private readonly DeedModes _modes = new(lexicon);
    private readonly Dictionary<SpokenDeed, Deed?> _read = new(ReferenceEqualityComparer.Instance);

    private List<SpokenDeed>? _spoken;
    private List<Deed>? _all;

    /// <summary>All deeds of the text.</summary>
    public IReadOnlyList<Deed> All => _all ??= [.. Spoken.Select(Read).OfType<Deed>()];

    private List<SpokenDeed> Spoken => _spoken ??= [.. sayings.All.Where(sentence => !IsBygone(sentence)).SelectMany(Of).Take(Most)];

    /// <summary>The deeds of a mode; no other is read for it.</summary>
    public IEnumerable<Deed> In(DeedMode mode) => Spoken.Where(spoken => spoken.MayBe(mode)).Select(Read).OfType<Deed>().Where(deed => deed.Mode == mode);

    /// <summary>"In the past", "used to": no longer so.</summary>
    private bool IsBygone(ParsedSentence sentence) => lexicon.Phrases.Set("bygone").Find(sentence.Words, 0, sentence.Words.Count) >= 0;

    private IEnumerable<SpokenDeed> Of(ParsedSentence sentence)
    {
        foreach (var told in sentence.Predicates.Where(p => p.Clause == ClauseKind.Main || (p.Clause == ClauseKind.Complement && p.Marker == "whether" && p.ClauseStart == 0)))
        {
            var part = Stretch.At(sentence, told.Verb);
            yield return _modes.OfAnother(part, told) is { } mode ? new SpokenDeed(part, told, mode, IsNamed: true) : new SpokenDeed(part, told, _modes.OfItself(part, told), IsNamed: false);
        }
    }

    /// <summary>The deed; <see langword="null"/> if nothing tells what is done with what.</summary>
    private Deed? Read(SpokenDeed spoken)
    {
        if (!_read.TryGetValue(spoken, out var deed))
        {
            var (part, told, mode, isNamed) = spoken;
            _read[spoken] = deed = isNamed ? Named(part, told, mode) : Done(part, told, mode, told.Passive ? told.Agent : told.Subject);
        }

        return deed;
    }

    /// <summary>What a verb tells itself; a light verb tells what its noun stands for.</summary>
    private Deed? Done(Stretch part, Predicate told, DeedMode mode, Phrase doer)
    {
        var thing = Thing(part.Sentence.Words, told);
        var nominal = IsEmptyVerb(told.Lemma) ? Act.Named(part.Sentence, thing, lexicon) : null;
        return nominal is not null ? Noun(part, mode, thing, doer, told)
            : told.Lemma is "be" or "have" ? null : New(part, mode, new TopicWord(told.Lemma, told.Lemma, TopicRole.Deed), thing, doer, told);
    }

    /// <summary>What a verb of duty or leave is said of: a gerund, an infinitive, what is told "whether", or a noun.</summary>
    private Deed? Named(Stretch part, Predicate told, DeedMode mode)
    {
        var sentence = part.Sentence;
        if (told.Lemma == "do")
        {
            return Noun(part, mode, Phrases.After(sentence.Words, told.End + 1, part.End), told.Subject, told);
        }

        var inner = sentence.Predicates.FirstOrDefault(p => p.Clause is ClauseKind.Gerund && p.Verb < told.First && (p.Verb == part.Start || p.Object == told.About))
            ?? sentence.Predicates.FirstOrDefault(p => p.First >= told.End && p.First < part.End && p.Clause is ClauseKind.Infinitive or ClauseKind.Complement);
        var doer = sentence.Words.TagAt(told.About.Head) is Tag.Noun or Tag.Name && words.Of(sentence.Words, told.About.Head).IsPerson ? told.About : default;
        if (inner is null)
        {
            return told.About.IsEmpty || !doer.IsEmpty ? null : Noun(part, mode, told.About, default, told);
        }

        if (lexicon.Phrases.Is("leaving-out", inner.Lemma) || inner.Negated)
        {
            return Noun(part, DeedMode.Free, Thing(sentence.Words, inner), doer, inner);
        }

        return Done(Stretch.At(sentence, inner.Verb) is { Clause.Kind: ClauseKind.Complement } own ? own : part, inner, mode, doer);
    }

    /// <summary>"The release of each order", "a caption".</summary>
    private Deed? Noun(Stretch part, DeedMode mode, Phrase phrase, Phrase doer, Predicate told)
    {
        var said = part.Sentence.Words;
        if (phrase.IsEmpty || Act.Named(part.Sentence, phrase, lexicon) is not { } named)
        {
            return New(part, mode, null, phrase, doer, told);
        }

        doer = doer.IsEmpty && said.Lower(phrase.End) == "by" ? Phrases.After(said, phrase.End + 1, part.End) : doer;
        var of = said.Lower(phrase.End) is "of" or "about" or "on" ? Phrases.After(said, phrase.End + 1, part.End) : default;
        var before = phrase.Head > phrase.Start && said.TagAt(phrase.Head - 1) == Tag.Noun ? new Phrase(phrase.Head - 1, phrase.Head, phrase.Head - 1) : default;
        var verb = new TopicWord(named.Verb, lexicon.Morphology.Singular(said.Lower(phrase.Head)), TopicRole.Deed);
        return !of.IsEmpty ? New(part, mode, verb, of, doer, told, phrase.Head) : !before.IsEmpty ? New(part, mode, verb, before, doer, told, phrase.Head) : New(part, mode, null, phrase, doer, told);
    }

    private Deed? New(Stretch part, DeedMode mode, TopicWord? verb, Phrase thing, Phrase doer, Predicate told, int noun = -1)
    {
        var said = part.Sentence.Words;
        if (Meant(part.Sentence, thing, told) is not var (sentence, meant))
        {
            return null;
        }

        var at = meant.Head;
        var which = sentence == part.Sentence && meant == thing ? [] : Enumerable.Range(meant.Start, meant.Head - meant.Start).Where(i => words.IsTelling(sentence.Words, i)).Select(i => words.Of(sentence.Words, i));

        List<TopicWord> narrowing = [.. Enumerable.Range(part.Start, part.End - part.Start)
            .Where(i => i != at && i != noun && !(i >= told.First && i < told.End + DeedModes.IsLeft(said, told)) && !(i >= doer.Start && i < EndOfDoer(said, doer)) && !part.IsCircumstance(i) && words.IsTelling(said, i) && !IsOfMode(said, i))
            .Select(i => words.Of(said, i)), .. which];
        var isNamed = !doer.IsEmpty && said.TagAt(doer.Head) is Tag.Noun or Tag.Name;
        return new Deed(part, mode, verb, words.Of(sentence.Words, at), narrowing, isNamed ? words.Of(said, doer.Head) : null,
            isNamed ? [.. Enumerable.Range(doer.Start, doer.Head - doer.Start).Where(i => words.IsTelling(said, i)).Select(i => words.Of(said, i))] : [],
            settings.IsUniversal(part, -1, -1) || (sentence == part.Sentence && at == thing.Start && said.TagAt(at) == Tag.Noun && said.Lower(at) != lexicon.Morphology.Singular(said.Lower(at))));
    }

    /// <summary>"The head of the laboratory".</summary>
    private static int EndOfDoer(TaggedSentence said, Phrase doer) =>
        !doer.IsEmpty && said.Lower(doer.End) == "of" && Phrases.After(said, doer.End + 1, said.Count) is { IsEmpty: false } of ? of.End : doer.End;

    /// <summary>A thing; for "it", what was acted on or spoken of before.</summary>
    private (ParsedSentence Sentence, Phrase Thing)? Meant(ParsedSentence sentence, Phrase thing, Predicate told)
    {
        if (thing.IsEmpty)
        {
            return null;
        }

        if (sentence.Words.TagAt(thing.Head) is Tag.Noun or Tag.Name or Tag.Adjective)
        {
            return (sentence, thing);
        }

        if (sentence.Words.Lower(thing.Head) is not ("it" or "them" or "this"))
        {
            return null;
        }

        foreach (var one in sayings.Before(sentence, 1).Prepend(sentence))
        {
            var before = one.Predicates.Where(p => one != sentence || p.Verb < told.Verb).SelectMany(p => new[] { p.Subject, Act.Affected(p) }).LastOrDefault(phrase => !phrase.IsEmpty && one.Words.TagAt(phrase.Head) == Tag.Noun && !words.Of(one.Words, phrase.Head).IsPerson);
            if (!before.IsEmpty)
            {
                return (one, before);
            }
        }

        return null;
    }

    /// <summary>What a verb acts on, be it behind a preposition: "looks at the request".</summary>
    private static Phrase Thing(TaggedSentence said, Predicate told) =>
        Act.Affected(told) is { IsEmpty: false } thing ? thing : said.TagAt(told.End) == Tag.Preposition ? Phrases.After(said, told.End + 1, said.Count) : default;

    private bool IsEmptyVerb(string lemma) => lexicon.Phrases.Is("light", lemma) || lexicon.Phrases.Is("bringing-about", lemma) || lexicon.Phrases.Is("carrying-out", lemma);

    private bool IsOfMode(TaggedSentence said, int i) => lexicon.Phrases.Is("compulsory", said.Lower(i)) || lexicon.Phrases.Is("at-will", said.Lower(i)) || lexicon.Phrases.Is("forbidding", said.Lemmas[i]) || lexicon.Phrases.Is("telling-order-of", said.Lower(i)) || lexicon.Phrases.Set("outright").LengthAt(said, i - 2) > 2 || lexicon.Phrases.Is("allowing", said.Lemmas[i]);
}
