using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>After an announcement of things that happen beside each other: which of the next sentences tell them.</summary>
internal sealed class JointExpectation(Story story)
{
    private bool _told;
    private int _left;
    private int _paragraph;

    /// <summary>The sentences now told are each a strand of its own.</summary>
    public bool Holds { get; private set; }

    /// <summary>The first of them comes next.</summary>
    public bool IsFresh => Holds && !_told;

    /// <summary>Just so many are still to be told.</summary>
    public bool Wants(int strands) => Holds && strands > 1 && _left == strands;

    /// <summary>So many more are told than one by a sentence.</summary>
    public void Spend(int strands) => _left -= strands;

    /// <summary>"Three consumers listen, each of them independent": told outside the course, but what follows runs side by side.</summary>
    public void Expect(ParsedSentence parsed)
    {
        if (JointAnnouncement.In(parsed, story.Lexicon) is { Mark: < 0 } announcement)
        {
            Begin(parsed, announcement);
        }
    }

    /// <summary>Takes out what only announces steps that run side by side, and says which of the others do.</summary>
    public Range Announced(ParsedSentence parsed, List<Told> told)
    {
        if (JointAnnouncement.In(parsed, story.Lexicon) is not { Mark: var colon } announcement)
        {
            return 0..0;
        }

        var after = colon < 0 ? [] : told.FindAll(t => t.Predicate.Verb > colon);
        if (after.Count == 1)
        {
            return 0..0;
        }

        var announcer = parsed.Predicates.Where(p => p.Verb < colon && p.Clause is ClauseKind.Main or ClauseKind.Meanwhile).Select(p => p.Verb).DefaultIfEmpty(-1).Max();
        foreach (var announced in told.Except(after).Where(t => colon >= 0 ? t.Predicate.Verb == announcer : IsCollective(parsed, t.Predicate) || ActTogether(t.Predicate, announcement)).ToList())
        {
            story.Retake(announced.Action, ActionRole.Aside, "announces steps that run side by side");
            told.Remove(announced);
        }

        if (after.Count == 0 && told.Count == 0)
        {
            Begin(parsed, announcement);
        }

        return after.Count == 0 ? 0..0 : (told.Count - after.Count)..told.Count;
    }

    /// <summary>Whether a sentence tells one of them, and if so whether one was told before it.</summary>
    public bool Takes(int at, out bool follows)
    {
        follows = Holds && _told;
        if (!Holds || !StillHolds(at))
        {
            return false;
        }

        _told = true;
        _left--;
        return true;
    }

    private void Begin(ParsedSentence parsed, JointAnnouncement announcement) =>
        (Holds, _told, _left, _paragraph) = (true, false, announcement.Count > 0 ? announcement.Count : int.MaxValue, parsed.Words.Sentence.Paragraph);

    private bool IsCollective(ParsedSentence parsed, Predicate predicate)
    {
        var said = predicate.Passive ? predicate.Object : predicate.Subject;
        return said.IsEmpty || parsed.Words.TagAt(said.Head) is Tag.Pronoun or Tag.Number || story.Lexicon.Phrases.Set("collective").IsBaseAt(parsed.Words, said.Head);
    }

    /// <summary>"Three desks hear of it": nothing that is done to a thing.</summary>
    private static bool ActTogether(Predicate predicate, JointAnnouncement announcement) =>
        predicate is { Passive: false, Subject.IsEmpty: false, Object.IsEmpty: true } && predicate.Subject.Head == announcement.Noun;

    /// <summary>No new paragraph, no "when all are done", no "then".</summary>
    private bool StillHolds(int at)
    {
        var words = story.Sentences[at].Words;
        var listed = words.Sentence.Shape is SentenceShape.Bullet or SentenceShape.Numbered or SentenceShape.Line;
        Holds = _left > 0 && (words.Sentence.Paragraph == _paragraph || (listed && !_told) || (listed && story.Sentences[at - 1].Words.Sentence.Shape == words.Sentence.Shape))
            && words.TagAt(0) != Tag.Subordinator && words.Lower(0) is not ("then" or "finally" or "afterwards" or "after" or "next" or "lastly" or "at" or "upon" or "on" or "thereafter");
        _paragraph = words.Sentence.Paragraph;
        return Holds;
    }
}
