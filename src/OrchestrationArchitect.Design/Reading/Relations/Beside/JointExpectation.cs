using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>After an announcement of things that happen beside each other: which of the next sentences tell them.</summary>
internal sealed class JointExpectation(Story story)
{
    private bool _told;
    private int _strand = -1;
    private int _left;
    private int _paragraph;
    private int _began = -1;

    /// <summary>The sentences now told are each a strand of its own.</summary>
    public bool Holds { get; private set; }

    /// <summary>The first of them comes next.</summary>
    public bool IsFresh => Holds && !_told;

    /// <summary>Just so many are still to be told, and the next sentences do not tell one each.</summary>
    public bool Wants(int at, int strands) => Holds && strands > 1 && _left == strands && !TellsOneEach(at, strands);

    /// <summary>The sentence announced strands that the next ones tell.</summary>
    public bool BeganAt(int at) => Holds && _began == at;

    /// <summary>So many more are told than one by a sentence.</summary>
    public void Spend(int strands) => _left -= strands;

    /// <summary>"Three consumers listen, each of them independent": told outside the course, but what follows runs side by side.</summary>
    public void Expect(int at, ParsedSentence parsed)
    {
        if (AnnouncedIn(at, parsed) is { Mark: < 0 } announcement)
        {
            Begin(at, parsed, announcement);
        }
    }

    /// <summary>Takes out what only announces steps that run side by side, and says which of the others do.</summary>
    public Range Announced(int at, ParsedSentence parsed, List<Told> told)
    {
        if (AnnouncedIn(at, parsed) is not { Mark: var colon } announcement)
        {
            return 0..0;
        }

        var after = colon < 0 ? [] : told.FindAll(t => t.Predicate.Verb > colon);
        if (after.Count == 1)
        {
            return 0..0;
        }

        var announcer = parsed.Predicates.Where(p => p.Verb < colon && p.Clause is ClauseKind.Main or ClauseKind.Meanwhile).Select(p => p.Verb).DefaultIfEmpty(-1).Max();
        foreach (var announced in told.Except(after).Where(t => colon >= 0 ? t.Predicate.Verb == announcer : IsCollective(parsed, t.Predicate) || ActTogether(parsed.Words, t.Predicate, announcement) || (announcement.IsShownAhead && StrandsAhead.IsSaidOf(story, parsed, t.Predicate, announcement.Noun))).ToList())
        {
            story.Retake(announced.Action, ActionRole.Aside, "announces steps that run side by side");
            told.Remove(announced);
        }

        if (after.Count == 0 && (told.Count == 0 || announcement.IsShownAhead || AddsThose(parsed, announcement)))
        {
            Begin(at, parsed, announcement);
        }

        return after.Count == 0 ? 0..0 : (told.Count - after.Count)..told.Count;
    }

    /// <summary>Whether a sentence tells one of them, and if so whether one was told before it.</summary>
    public bool Takes(int at, out bool follows)
    {
        follows = Holds && _told && !Continues(at);
        if (Continues(at))
        {
            return true;
        }

        if (!Holds || BeganAt(at) || !StillHolds(at))
        {
            return false;
        }

        _told = true;
        _strand = at;
        _left--;
        return true;
    }

    private JointAnnouncement? AnnouncedIn(int at, ParsedSentence parsed) => StrandsAhead.In(story, at) ?? JointAnnouncement.In(parsed, story.Lexicon);

    /// <summary>"Medical: … Legal: …", "the first … the second …", or two sentences before "when both are done".</summary>
    private bool TellsOneEach(int at, int strands) =>
        at + strands <= story.Sentences.Length
        && ((CountedStrands.After(story, at) == 0 && CountedStrands.After(story, at + strands - 1) == strands)
            || Indexes.From(0, strands).All(i => story.Sentences[at + i].Words.Sentence.Label is { IsEmpty: false } || StrandsAhead.IsOneOf(story.Sentences[at + i].Words, i + 1, strands)));

    /// <summary>A sentence goes on with the strand that one before it told: "it then …".</summary>
    public bool Continues(int at)
    {
        var goesOn = Holds && _told && _strand >= 0 && at > _strand && StrandsAhead.GoesOn(story.Sentences[at]);
        for (var i = _strand + 1; goesOn && i < at; i++)
        {
            goesOn = StrandsAhead.GoesOn(story.Sentences[i]);
        }

        return goesOn;
    }

    private void Begin(int at, ParsedSentence parsed, JointAnnouncement announcement) =>
        (_began, Holds, _told, _left, _paragraph) = (at, true, false, announcement.Count > 0 ? announcement.Count : int.MaxValue, parsed.Words.Sentence.Paragraph);

    private bool IsCollective(ParsedSentence parsed, Predicate predicate)
    {
        var said = predicate.Passive ? predicate.Object : predicate.Subject;
        return said.IsEmpty || parsed.Words.TagAt(said.Head) is Tag.Pronoun or Tag.Number || story.Lexicon.Phrases.Set("collective").IsBaseAt(parsed.Words, said.Head);
    }

    /// <summary>"Three desks hear of it": nothing that is done to a thing; but "both labs test independently" tells what those told before do.</summary>
    private bool ActTogether(TaggedSentence words, Predicate predicate, JointAnnouncement announcement) =>
        predicate is { Passive: false, Subject.IsEmpty: false, Object.IsEmpty: true } && predicate.Subject.Head == announcement.Noun
        && !(words.Lower(predicate.Subject.Start) is "both" or "all" or "the" && story.Lexicon.Phrases.Is("inquiry", predicate.Lemma));

    /// <summary>"An event is published, to which several services react on their own": a clause that says more of what is told names those who act.</summary>
    private static bool AddsThose(ParsedSentence parsed, JointAnnouncement announcement) =>
        announcement.Noun >= 0 && parsed.Predicates.Any(p => p is { Clause: ClauseKind.Relative, Passive: false } && p.Subject.Head == announcement.Noun && p.ClauseStart < announcement.Noun && !p.Subject.IsEmpty);

    /// <summary>No new paragraph, no "when all are done", no "then".</summary>
    private bool StillHolds(int at)
    {
        var words = story.Sentences[at].Words;
        var listed = words.Sentence.Shape is SentenceShape.Bullet or SentenceShape.Numbered or SentenceShape.Line;
        Holds = _left > 0 && (words.Sentence.Paragraph == _paragraph || (listed && !_told) || (listed && story.Sentences[at - 1].Words.Sentence.Shape == words.Sentence.Shape))
            && words.TagAt(0) != Tag.Subordinator && words.Lower(0) is not ("then" or "finally" or "afterwards" or "after" or "next" or "lastly" or "at" or "upon" or "thereafter") && (words.Lower(0) != "on" || words.Matches(0, "on the one") || words.Matches(0, "on the other"));
        _paragraph = words.Sentence.Paragraph;
        return Holds;
    }
}
