using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Relations.Telling;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Setting;

/// <summary>What stands around the process in the layout of a text: titles, headings, and prose beside a list of steps.</summary>
internal sealed class Surroundings(Story story)
{
    /// <summary>Fewer items are no list that tells the whole process.</summary>
    private const int FewItems = 3;

    /// <summary>A longer line is a sentence without its full stop.</summary>
    private const int LongestHeading = 9;

    private (int First, int Last)? _list;

    /// <summary>Whether a sentence stands around the process and tells nothing of it.</summary>
    public bool Hold(int at) => IsHeading(at) || IsAroundList(at) || IsGeneralOpening(at);

    /// <summary>A title at the top, or a line of a few words above a list.</summary>
    private bool IsHeading(int at)
    {
        var parsed = story.Sentences[at];
        var words = parsed.Words;
        if (at + 1 >= story.Sentences.Length || words.Count > LongestHeading || words.Sentence.Label.Length > 0)
        {
            return false;
        }

        var next = story.Sentences[at + 1];
        if (words.Sentence.Shape == SentenceShape.Line && words.Count <= 3 && IsItem(next) && !words.Sentence.Introduces && !parsed.Predicates.Any(p => p.Finite && !p.Object.IsEmpty))
        {
            return true;
        }

        return at == 0 && !IsOrder(parsed, next) && !IsFullClause(parsed) && !OpensWithDoing(parsed) && words.Sentence.Shape is SentenceShape.Line or SentenceShape.Prose && next.Words.Sentence.Shape is not (SentenceShape.Line or SentenceShape.Arrow)
            && !parsed.Predicates.Any(p => p is { Finite: true, Clause: ClauseKind.Main } && (p.Passive ? p.End - p.First > 1 : !p.Subject.IsEmpty || words.TagAt(p.End) is Tag.Determiner or Tag.Pronoun) && SureVerbs.Has(words, p, story.Lexicon) && (p.Passive || !p.Object.IsEmpty || words.TagAt(p.End) is Tag.Preposition or Tag.Subordinator))
            && NominalList.Best(words, story.Lexicon).Count(item => item.Action is not null) < FewItems
            && TellsBeyond(at);
    }

    /// <summary>"The clerk reserves stock.": somebody does something to a thing, even where the verb might as well be a noun; not to all such things, as in "our office records transfers".</summary>
    private static bool IsFullClause(ParsedSentence parsed) =>
        parsed.Words.Sentence.Shape == SentenceShape.Prose
        && parsed.Predicates.Any(p => p is { Clause: ClauseKind.Main, Finite: true, Passive: false, Subject.IsEmpty: false, Object.IsEmpty: false } && parsed.Words.TagAt(p.Subject.Start) is Tag.Determiner or Tag.Pronoun && parsed.Words.Lower(p.Object.Head) == parsed.Words.Lemmas[p.Object.Head]);

    /// <summary>"Reserve stock, charge card.", "Validate order.", "Check stock. Charge card.": orders, not the name of something.</summary>
    private bool IsOrder(ParsedSentence parsed, ParsedSentence next)
    {
        var words = parsed.Words;
        var orders = Orders(parsed).Count();
        return orders > 1 || (orders == 1 && words.Sentence.Shape == SentenceShape.Prose && words.TagAt(0) == Tag.Base && (story.Lexicon.Morphology.Describe(words.Lower(0)).Noun < 0 || Orders(next).Any()));
    }

    private static IEnumerable<Predicate> Orders(ParsedSentence parsed) =>
        parsed.Predicates.Where(p => p is { Clause: ClauseKind.Main, Subject.IsEmpty: true, Object.IsEmpty: false } && parsed.Words.TagAt(p.Verb) == Tag.Base);

    /// <summary>"The run begins with freezing the time sheets", "the process starts with a credit check"; not with what somebody sends in.</summary>
    private bool OpensWithDoing(ParsedSentence parsed) =>
        parsed.Predicates.Any(p => p.Finite)
        && (parsed.Predicates.Any(p => p is { Clause: ClauseKind.Gerund, Object.IsEmpty: false } && parsed.Words.Lower(p.First - 1) is "by" or "with")
            || (parsed.Words.Sentence.Shape == SentenceShape.Prose && NounLists.StartOf(parsed, story.Lexicon) is var start and >= 0
                && NominalList.Items(parsed.Words, start, parsed.Words.Count, story.Lexicon) is [{ Sure: true, Action.Lemma: var opening }, ..] && !story.Lexicon.Phrases.Is("starting", opening)));

    /// <summary>The text goes on with sentences that surely tell something.</summary>
    private bool TellsBeyond(int at) =>
        story.Sentences.Skip(at + 1).Any(s => IsItem(s) || s.Predicates.Any(p => p is { Finite: true, Clause: ClauseKind.Main } && SureVerbs.Has(s.Words, p, story.Lexicon)));

    /// <summary>Prose before a list of steps, or after it unless it goes on from there.</summary>
    private bool IsAroundList(int at)
    {
        var (first, last) = _list ??= List();
        if (first < 0 || IsItem(story.Sentences[at]) || story.Sentences[at].Words.Sentence.Introduces || !story.Sentences[at].Words.Sentence.Label.IsEmpty || story.Sentences[at].Words.Sentence.Shape == SentenceShape.Line)
        {
            return false;
        }

        var words = story.Sentences[at].Words;
        var next = story.Sentences.Length > at + 1 ? story.Sentences[at + 1].Words.Sentence : null;
        return at < first
            ? words.Sentence.Paragraph != story.Sentences[first].Words.Sentence.Paragraph && next is not null && !GoesOn(words) && at > 0
            : at > last && words.Sentence.Paragraph > story.Sentences[last].Words.Sentence.Paragraph && words.Sentence.Paragraph > story.Sentences[last].Words.Sentence.Paragraph + 1 && !GoesOn(words);
    }

    private static bool GoesOn(TaggedSentence words) =>
        words.TagAt(0) == Tag.Subordinator || words.Lower(0) is "then" or "after" or "afterwards" or "finally" or "first" or "next" or "once" or "should" or "in" or "on" or "upon" or "before" or "at" or "lastly" or "otherwise" or "a" or "no";

    private static bool IsItem(ParsedSentence parsed) => parsed.Words.Sentence.Shape is SentenceShape.Bullet or SentenceShape.Numbered;

    private (int First, int Last) List()
    {
        var items = Enumerable.Range(0, story.Sentences.Length).Where(i => IsItem(story.Sentences[i]) && story.Sentences[i].Predicates.Any(p => p.Clause == ClauseKind.Main)).ToList();
        return items.Count < FewItems ? (-1, -1) : (items[0], items[^1]);
    }

    /// <summary>"The plant makes gearboxes to order. For a new order …": what an organisation does at all times.</summary>
    private bool IsGeneralOpening(int at)
    {
        if (at != 0 || story.Sentences.Length < 3 || story.Segments.Count > 0)
        {
            return false;
        }

        var words = story.Sentences[0].Words;
        var next = story.Sentences[1].Words;
        return story.Sentences[0].Predicates is [{ Passive: false, Clause: ClauseKind.Main, Modal: "", Finite: true, Subject.IsEmpty: false, Object.IsEmpty: false } only, ..]
            && words.TagAt(only.Object.Start) is Tag.Noun or Tag.Adjective && words.Lower(only.Object.Head) != words.Lemmas[only.Object.Head]
            && (next.Lower(0) is "when" or "whenever" or "once" || (next.Lower(0) is "for" && next.Lower(1) is "a" or "an" or "each" or "every"));
    }
}
