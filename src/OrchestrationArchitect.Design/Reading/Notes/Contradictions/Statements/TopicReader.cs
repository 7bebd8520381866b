using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

/// <summary>Reads from a part of a sentence what it is about.</summary>
internal sealed class TopicReader(Sayings sayings, TopicWordReader words, Lexicon lexicon)
{
    /// <summary>What is told in so many sentences before need not be said again.</summary>
    private const int SentencesBefore = 2;

    private readonly Settings _settings = new(lexicon);
    private readonly Lazy<CompoundNames> _names = new(() => new CompoundNames(sayings, lexicon.Morphology));

    /// <summary>What a part is about, without the words of what it claims.</summary>
    /// <param name="stretch">The part.</param>
    /// <param name="from">The first token of the claim.</param>
    /// <param name="to">The token after its last.</param>
    public Topic Of(Stretch stretch, int from, int to)
    {
        var lead = _settings.Lead(stretch);
        var found = Read(stretch, from, to, lead > stretch.Start ? lead : stretch.Start);
        var led = found.Heads.Count > 0 && _settings.IsSettingApart(stretch);
        if (found.Heads.Count == 0 && lead > stretch.Start)
        {
            found = Read(stretch, from, to, stretch.Start);
        }

        var isNameless = found.Heads.Count == 0 && found.Doers.Count == 0;
        foreach (var word in words.OfLabel(stretch.Sentence.Words))
        {
            found.Add(word, isNameless);
        }

        if (_settings.IsOfTheRun(stretch))
        {
            found.Add([Topic.Run]);
            found.Heads.Add(Topic.Run);
        }

        if (Earlier(stretch, found.Heads.Count == 0) is { } earlier)
        {
            var before = Read(earlier, -1, -1, earlier.Start);
            found.Words.AddRange(before.Words);
            found.Heads.AddRange(before.Heads);
            found.Add(before.Doers);
        }

        var room = led || _settings.IsPart(stretch, from, to) || (found.Words.Count > 0 && _settings.IsOfNone(stretch)) ? Room.Part : _settings.RoomOf(stretch, from, to);
        return new Topic(stretch.Sentence, found.Words, HeadsOf(found), found.Doers, new(() => Around(stretch, Acting(stretch))), room < Room.Part && _settings.IsUniversal(stretch, from, to), room);
    }

    /// <summary>Whether what a sentence tells from a token on is told in a clause of another too.</summary>
    public bool Shares(ParsedSentence one, int from, ParsedSentence other, Clause clause) =>
        Enumerable.Range(from, one.Words.Count - from).Where(i => words.IsTelling(one.Words, i)).Any(i => Indexes.From(clause.Start, clause.End - clause.Start).Any(at => words.IsTelling(other.Words, at) && words.Of(other.Words, at).IsAkinTo(words.Of(one.Words, i))));

    /// <summary>What is spoken of; where all stands behind prepositions ("may be spent on a campaign"), or only people act, that.</summary>
    private static List<TopicWord> HeadsOf(TopicParts found) =>
        found.Heads.Count > 0 ? found.Heads : found.Words.Exists(word => word.Role is TopicRole.Thing) ? [.. found.Words.Where(word => word.Role is TopicRole.Thing)] : found.Doers.Count > 0 ? found.Doers : found.Words;

    /// <summary>Who or what acts; empty if nothing does.</summary>
    private Phrase Acting(Stretch stretch) => stretch.Predicate is { } told && _settings.IsActing(stretch.Sentence.Words, told) ? told.Subject : default;

    private TopicParts Read(Stretch stretch, int from, int to, int start)
    {
        var (sentence, told) = (stretch.Sentence, stretch.Predicate);
        var said = sentence.Words;
        var acting = Acting(stretch);
        var found = new TopicParts([], [], acting.IsEmpty || !words.IsTelling(said, acting.Head) ? [] : [words.Of(said, acting.Head)]);
        if (told?.Lemma is "be" or "have" or "get")
        {
            found.Heads.AddRange(found.Doers);
        }

        var claimed = from < 0 ? "" : said.Lemmas[from];
        var placed = false;
        foreach (var i in Places(stretch, acting, start).Where(i => i < from || i >= to))
        {
            placed = said.TagAt(i) switch
            {
                Tag.Preposition => lexicon.Phrases.Set("placing").IsWordAt(said, i) || (placed && said.Lower(i) == "of"),
                Tag.Determiner => placed && !said.TagAt(i - 1).IsNominal(),
                Tag.Noun or Tag.Name or Tag.Adjective or Tag.Number => placed,
                _ => false,
            };
            if (words.IsTelling(said, i) && said.Lemmas[i] != claimed)
            {
                found.Add(words.Of(said, i), isHead: !placed && !IsDescribing(stretch, i));
            }
        }

        return found;
    }

    /// <summary>In a relative clause of the part.</summary>
    private static bool IsDescribing(Stretch stretch, int i) =>
        stretch.Sentence.Predicates.Any(p => p != stretch.Predicate && p.Clause is ClauseKind.Relative or ClauseKind.Reduced && i >= p.First && i < p.End)
        || stretch.Sentence.Clauses.Any(clause => clause != stretch.Clause && clause.Kind == ClauseKind.Relative && i >= clause.Start && i < clause.End);

    /// <summary>The tokens of the part, and of what is spoken of before it, but for who acts, when and why.</summary>
    private static IEnumerable<int> Places(Stretch stretch, Phrase acting, int start)
    {
        var before = stretch.Predicate is { Coordinated: true, About: { IsEmpty: false } about } && about.Start < stretch.Start ? Enumerable.Range(about.Start, about.End - about.Start) : [];
        return before.Concat(Enumerable.Range(start, Math.Max(0, stretch.End - start))).Where(i => (acting.IsEmpty || i < acting.Start || i >= Math.Max(acting.End, stretch.Predicate!.First)) && !stretch.IsCircumstance(i));
    }

    /// <summary>The words of the sentences before, of the rest of its own, and of who acts, each with its sentence.</summary>
    private List<(ParsedSentence, TopicWord)> Around(Stretch stretch, Phrase acting)
    {
        var before = sayings.Before(stretch.Sentence, SentencesBefore).SelectMany(one => Telling(one, _ => true));
        return [.. before, .. Telling(stretch.Sentence, i => i < stretch.Start || i >= stretch.End || stretch.IsCircumstance(i) || (i >= acting.Start && i < acting.End)), .. Undergone(stretch), .. Named(stretch)];
    }

    /// <summary>"Closed" of "two years after it has been closed": a word of limits may tell which one is meant.</summary>
    private IEnumerable<(ParsedSentence, TopicWord)> Undergone(Stretch stretch) =>
        Enumerable.Range(0, stretch.Sentence.Words.Count).Where(i => stretch.Sentence.Words.TagAt(i) == Tag.Participle && stretch.IsCircumstance(i)).Select(i => (stretch.Sentence, words.Of(stretch.Sentence.Words, i)));

    /// <summary>What its nouns are called in full.</summary>
    private IEnumerable<(ParsedSentence, TopicWord)> Named(Stretch stretch)
    {
        var said = stretch.Sentence.Words;
        for (var i = stretch.Start; i < stretch.End; i++)
        {
            if (said.TagAt(i) == Tag.Noun && said.TagAt(i - 1) != Tag.Noun && words.IsTelling(said, i) && _names.Value.Only(lexicon.Morphology.Singular(said.Lower(i))) is var (sentence, at))
            {
                yield return (stretch.Sentence, words.Of(sentence.Words, at));
            }
        }
    }

    private IEnumerable<(ParsedSentence, TopicWord)> Telling(ParsedSentence sentence, Func<int, bool> isMeant) =>
        Enumerable.Range(0, sentence.Words.Count).Where(i => isMeant(i) && words.IsTelling(sentence.Words, i)).Select(i => (sentence, words.Of(sentence.Words, i)));

    /// <summary>What a part goes on with that names nothing, or not what it is said of: its own circumstance, the part before it, or the sentence before.</summary>
    private Stretch? Earlier(Stretch stretch, bool isNameless)
    {
        if (!isNameless && stretch.Predicate is not { Coordinated: true, About.IsEmpty: true } && !(stretch is { Start: > 0, Predicate: { Coordinated: true } told } && stretch.Sentence.Words.Lower(told.End) is "it" or "them"))
        {
            return null;
        }

        if (stretch.Clause is { Kind: ClauseKind.Relative } described && stretch.Sentence.Words.Lower(described.Start) is "which" or "that" or "who")
        {
            var from = stretch.Sentence.Predicates.LastOrDefault(p => p.Verb < described.Start)?.End ?? 0;
            return new Stretch(stretch.Sentence, null, from, described.Start, null);
        }

        if (stretch.Circumstances.FirstOrDefault() is { } circumstance && isNameless)
        {
            return Stretch.At(stretch.Sentence, circumstance.Start) is { Clause: not null } inner ? inner : null;
        }

        if (stretch.Start > 0)
        {
            return Stretch.At(stretch.Sentence, stretch.Start - 1) is var earlier && earlier.Start < stretch.Start ? earlier : null;
        }

        return isNameless && sayings.Before(stretch.Sentence, 1).FirstOrDefault() is { } last && (last.Words.Sentence.Introduces || lexicon.Phrases.Set("pointing-back").IsWordAt(stretch.Sentence.Words, stretch.Start)) ? Stretch.At(last, last.Words.Count - 1) : null;
    }
}
