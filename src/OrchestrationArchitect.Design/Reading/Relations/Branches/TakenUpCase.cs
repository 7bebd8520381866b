using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Anchors;
using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Relations.Branches;

/// <summary>Sentences that take up the case told before them.</summary>
internal sealed class TakenUpCase(Story story, AnchorFinder anchors)
{
    /// <summary>How far from the start "then" may stand.</summary>
    private const int FarThen = 4;

    /// <summary>"In that case a ticket is opened too": what the sentence tells goes on under the condition before it, and leaves from where that one does.</summary>
    public void Read(int at, ParsedSentence parsed, int told)
    {
        if (IsOfPossible(at, parsed, told))
        {
            TellPossible(at, told);
            return;
        }

        if (told == 0 || told >= story.Segments.Count || story.Segments[told - 1].Move.In is not { } lead || story.Segments[told - 1].Sentence < at - 2 || story.Segments.Skip(told).Any(s => !s.IsPlain))
        {
            return;
        }

        var every = Cues.Find(parsed.Words, story.Lexicon, "all-branches") >= 0;
        if (every ? lead is not Failure : Cues.Find(parsed.Words, story.Lexicon, "that-case") < 0)
        {
            return;
        }

        var from = told - 1;
        while (every && from > 0 && story.Segments[from - 1].Move.In is Failure)
        {
            from--;
        }

        if (every && story.Segments[from].Move.In!.Sentence == lead.Sentence)
        {
            return;
        }

        var cases = lead with { From = Anchor.On(story.Segments.Skip(from).Take(told - from).SelectMany(s => s.Move.In?.From.Steps ?? []).Distinct()) };
        for (var i = told; i < story.Segments.Count; i++)
        {
            story.Segments[i] = story.Segments[i] with { Move = every && i == told ? cases : new GoOn(cases) };
        }
    }

    /// <summary>"Customs may also refuse the release. In this case …", "it happens that the part is gone. Then …": what may happen was told before, without a step.</summary>
    private bool IsOfPossible(int at, ParsedSentence parsed, int told)
    {
        if (told == 0 || told >= story.Segments.Count || story.Segments[told - 1].Sentence >= at - 1 || story.Segments.Skip(told).Any(s => !s.IsPlain))
        {
            return false;
        }

        var outset = story.Sentences[at - 1];
        if (parsed.Words.Lower(0) == "then" && ConditionOf(outset) is not null)
        {
            return true;
        }

        if (outset.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Finite: true }) is not { Negated: false } before)
        {
            return false;
        }

        var happens = (before.Lemma == "happen" && !before.Subject.IsEmpty && outset.Words.Lower(before.Subject.Head) == "it") || story.Lexicon.Phrases.Set("now-and-then").IsWordAt(outset.Words, 0);
        var may = before.Modal is "may" or "can" or "could" or "might" && outset.Predicates.Count(p => p.Clause == ClauseKind.Main) == 1;
        var then = Indexes.From(0, Math.Min(FarThen, parsed.Words.Count)).Any(i => parsed.Words.Lower(i) == "then");
        return (happens || may) && (Cues.Find(parsed.Words, story.Lexicon, "that-case") == 0 || (then && (happens || (AdverseWords.In(outset.Words, 0, outset.Words.Count, story.Lexicon) & (Adverse.Mishap | Adverse.Rejected)) != Adverse.None)));
    }

    /// <summary>"With fewer than ten the trip is off. Then …": the condition of a sentence that tells no step.</summary>
    private Guard? ConditionOf(ParsedSentence outset) =>
        story.Conditions.Of(outset) is [{ Kind: GuardKind.If, Trails: false, OfSubject: false } guard] ? guard : null;

    private void TellPossible(int at, int told)
    {
        var before = story.Sentences[at - 1];
        if (ConditionOf(before) is { } guard)
        {
            Tell(new Case(guard.Text, Anchor.Open, at - 1), told);
            return;
        }

        var whole = new Guard(GuardKind.Failure, before.Words.Text(0, before.Words.Count), 0, before.Words.Count, false);
        Tell(new Case(whole.Text, anchors.Failing(before, whole, story.Segments[told].Steps[0]), at - 1) { Ends = true }, told);
    }

    private void Tell(Case opened, int told)
    {
        for (var i = told; i < story.Segments.Count; i++)
        {
            story.Segments[i] = story.Segments[i] with { Move = i == told ? opened : new GoOn(opened) };
        }
    }
}
