using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Sentences that say what kind of text follows.</summary>
internal sealed partial class NarrativeReader
{
    private bool _joint;
    private bool _jointTold;
    private int _jointParagraph;

    /// <summary>"The new process shall look as follows": what came before was background.</summary>
    private void Announced(int at, ParsedSentence parsed)
    {
        if (at == 0 || at + 1 >= _sentences.Length || SentenceFilter.Announcement(parsed, _lexicon) < 0 || parsed.Words.Sentence.Shape is SentenceShape.Bullet or SentenceShape.Numbered)
        {
            return;
        }

        foreach (var step in _segments.SelectMany(s => s.Steps))
        {
            _actions[step] = _actions[step] with { Role = ActionRole.Aside, Because = "told before the process" };
        }

        _segments.Clear();
    }

    /// <summary>A verb that belongs to the words that announce the process, not to the process.</summary>
    private bool Announces(ParsedSentence parsed, Predicate predicate)
    {
        var cue = SentenceFilter.Announcement(parsed, _lexicon);
        return cue >= 0 && predicate.Verb <= cue + 1;
    }

    /// <summary>Takes out what only announces steps that run side by side, and says which of the others do.</summary>
    private Range Joint(int at, ParsedSentence parsed, List<Told> told)
    {
        if (!JointAnnouncement.In(parsed, _lexicon, out var colon))
        {
            return 0..0;
        }

        var after = colon < 0 ? [] : told.FindAll(t => t.Predicate.Verb > colon);
        if (after.Count == 1)
        {
            return 0..0;
        }

        var announcer = parsed.Predicates.Where(p => p.Verb < colon && p.Clause is ClauseKind.Main or ClauseKind.Meanwhile).Select(p => p.Verb).DefaultIfEmpty(-1).Max();
        foreach (var announced in told.Except(after).Where(t => colon >= 0 ? t.Predicate.Verb == announcer : IsCollective(parsed, t.Predicate)).ToList())
        {
            _actions[announced.Action] = _actions[announced.Action] with { Role = ActionRole.Aside, Because = "announces steps that run side by side" };
            told.Remove(announced);
        }

        if (after.Count == 0 && told.Count == 0)
        {
            (_joint, _jointTold, _jointParagraph) = (true, false, parsed.Words.Sentence.Paragraph);
        }

        return after.Count == 0 ? 0..0 : (told.Count - after.Count)..told.Count;
    }

    /// <summary>"Three consumers listen, each of them independent": told outside the course, but what follows runs side by side.</summary>
    private void ExpectJoint(ParsedSentence parsed)
    {
        if (JointAnnouncement.In(parsed, _lexicon, out var colon) && colon < 0)
        {
            (_joint, _jointTold, _jointParagraph) = (true, false, parsed.Words.Sentence.Paragraph);
        }
    }

    private bool IsCollective(ParsedSentence parsed, Predicate predicate)
    {
        var said = predicate.Passive ? predicate.Object : predicate.Subject;
        return said.IsEmpty || parsed.Words.TagAt(said.Head) is Tag.Pronoun or Tag.Number || _lexicon.Phrases.Is("collective", parsed.Words.Lemmas[said.Head]);
    }

    /// <summary>Still told beside each other: no new paragraph, no "when all are done", no "then".</summary>
    private bool IsJoint(int at)
    {
        var words = _sentences[at].Words;
        var listed = words.Sentence.Shape is SentenceShape.Bullet or SentenceShape.Numbered or SentenceShape.Line;
        _joint = (words.Sentence.Paragraph == _jointParagraph || (listed && !_jointTold) || (listed && _sentences[at - 1].Words.Sentence.Shape == words.Sentence.Shape))
            && words.TagAt(0) != Tag.Subordinator && words.Lower(0) is not ("then" or "finally" or "afterwards" or "after" or "next" or "lastly" or "at" or "upon" or "on" or "thereafter");
        _jointParagraph = words.Sentence.Paragraph;
        return _joint;
    }
}
