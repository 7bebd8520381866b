using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>
/// Finds the steps that words of the text speak of: all kinds of evidence point to what they can, and the one that weighs most holds.
/// </summary>
internal sealed class AnchorFinder(Story story)
{
    private readonly VerbClues _verbs = new(story);
    private readonly NounClues _nouns = new(story);
    private readonly OutcomeClues _outcomes = new(story);
    private readonly FailureClues _failures = new(story);
    private readonly KindClues _kinds = new(story);
    private readonly SharedWordClues _words = new(story);
    private readonly SilenceClues _silence = new(story);
    private readonly SameOutcome _same = new(story);

    /// <summary>The steps that a sentence speaks of: those that its first condition leaves from, or that it follows.</summary>
    public Anchor Of(ParsedSentence parsed, List<Told> told)
    {
        var mention = Mention.Of(parsed, told);
        return RepeatedStep.Of(story, mention) is >= 0 and var again ? Anchor.On([again]) with { IsSure = true } : mention.Guard.Kind switch
        {
            GuardKind.Failure => Failing(mention),
            GuardKind.Otherwise => Anchor.Open,
            _ => _same.With(mention, WithSiblings(Best([Number(mention), .. _verbs.In(mention), .. _nouns.In(mention), .. _outcomes.In(mention), .. Misses(mention) ? FailureOf(mention) : WordsOf(mention)]))),
        };
    }

    /// <summary>"Up to 500 the team lead approves, above that the director approves. After approval, …": what other sides of the question do too is meant as well.</summary>
    private Anchor WithSiblings(Anchor anchor)
    {
        var at = anchor.Steps is [var only] ? story.Segments.FindLastIndex(s => s.Steps.Contains(only)) : -1;
        if (at < 0 || story.Segments[at].Move is not (Case or OtherSide))
        {
            return anchor;
        }

        var siblings = new List<int>();
        for (var i = at - 1; i >= 0 && story.Segments[i + 1].Move is Case { Side: not Side.Inner } or OtherSide or GoOn && !story.Segments[i].IsPlain; i--)
        {
            siblings.AddRange(story.Segments[i].Steps.Where(step => story.Segments[i].IsChoice && story.Actions[step].Lemma == story.Actions[anchor.Step].Lemma));
        }

        return siblings.Count > 0 ? anchor with { Steps = [anchor.Step, .. siblings] } : anchor;
    }

    /// <summary>The decision whose outcome a later condition of a sentence names.</summary>
    public Anchor Decided(ParsedSentence parsed, List<Told> told) => Best(_outcomes.In(Mention.Of(parsed, told)));

    /// <summary>The decision that is not taken in time.</summary>
    public Anchor Undecided(ParsedSentence parsed, Guard guard, int before)
    {
        var mention = new Mention(parsed, guard, [], before);
        var undecided = Best([.. _silence.In(mention), _words.In(mention, adverse: false)]);
        return undecided.IsNamed ? undecided with { IsSure = story.Actions[undecided.Step].Lemma is "collect" or "gather" } : !guard.OfSubject ? undecided : Best([_words.InRelative(mention)]);
    }

    /// <summary>The steps that words of failure say may fail.</summary>
    public Anchor Failing(ParsedSentence parsed, Guard guard, int before) => Failing(new Mention(parsed, guard, [], before));

    /// <summary>The step that words share most with.</summary>
    public Anchor Spoken(ParsedSentence parsed, Guard guard, int before) => Best([_words.In(new Mention(parsed, guard, [], before), adverse: true)]);

    /// <summary>What a condition says of the step that it names.</summary>
    public Says SaysOf(ParsedSentence parsed, Guard guard, Anchor named)
    {
        var mention = new Mention(parsed, guard, [], named.Step);
        var outcome = (_outcomes.IsOutcome(mention) || story.Outcomes.NamedIn(parsed, guard) >= 0) && !_outcomes.IsOneOfSeveral(named.Step) && !mention.TellsEvent;
        var denied = _outcomes.Denied(mention) is >= 0 and var check && check == named.Step;
        return (denied || IsUndone(mention) ? Says.Exception : Says.Holds) | (outcome && !denied ? Says.Outcome : Says.Holds);
    }

    private Anchor Failing(Mention mention) => TakesUpLast(mention) ? Anchor.On([story.Last!.Steps[^1]]) : Best([Number(mention), .. FailureOf(mention)]);

    /// <summary>"…, a nurse calls. If that fails too": what the branch just told does last.</summary>
    private bool TakesUpLast(Mention mention)
    {
        var (words, first) = (mention.Parsed.Words, mention.Guard.Start + 1);
        return IsJoinedToLast(mention) || !mention.IsLabel && story.Last is { IsChoice: true } last && last.Sentence >= story.Actions[mention.Before].Sentence - 1
            && (words.Lower(first) is "that" or "this" || (words.Lower(first) == "it" && mention.Tokens.Any(at => words.Lower(at) is "too" or "also" or "either"))) && words.TagAt(first + 1) is Tag.Present or Tag.Auxiliary or Tag.Modal or Tag.Adverb && !mention.Tokens.Any(at => words.TagAt(at) is Tag.Noun or Tag.Name);
    }

    /// <summary>"Whoever is late is phoned, and if he cannot be reached, …": a pronoun behind "and" takes up the branch told just before.</summary>
    private bool IsJoinedToLast(Mention mention)
    {
        var (words, start) = (mention.Parsed.Words, mention.Guard.Start);
        return start > 1 && story.Last is { IsChoice: true } last && last.Sentence == story.Actions[mention.Before].Sentence && words.Lower(start - 1) is "and" or "but"
            && words.Lower(start + 1) is "he" or "she" or "it" or "they" or "this" or "that";
    }

    private IEnumerable<Clue> FailureOf(Mention mention) => [.. _failures.In(mention), _kinds.In(mention), _words.In(mention, adverse: true)];

    private Clue Number(Mention mention) => new(Evidence.Number, NumberedSteps.In(story, mention.Parsed, mention.Guard.Start, mention.Guard.End));

    private IEnumerable<Clue> WordsOf(Mention mention) =>
        mention.Guard.Kind != GuardKind.If ? [] : [_kinds.In(mention), VerbClues.ClauseOf(mention) is null ? _words.InPhrase(mention, IsUndone(mention)) : _words.In(mention, IsUndone(mention))];

    /// <summary>"No slot: …", "printer jammed: …": a label that says what did not come about.</summary>
    private bool Misses(Mention mention) =>
        mention is { IsLabel: true, Guard: { Kind: GuardKind.If, Unanswered: false } } && IsUndone(mention) && (!_outcomes.IsOutcome(mention) || mention.TellsEvent);

    /// <summary>The condition says that something did not come about.</summary>
    private bool IsUndone(Mention mention) => (mention.Guard.AdverseIn(mention.Parsed.Words, story.Lexicon) & Adverse.Undone) != Adverse.None;

    private static Anchor Best(IEnumerable<Clue> clues)
    {
        var best = Anchor.Open;
        var weight = 0.0;
        foreach (var clue in clues.Where(clue => !clue.Steps.IsEmpty && EvidenceWeights.Of(clue.Evidence) > weight))
        {
            (best, weight) = (Anchor.On(clue.Steps) with { IsSure = clue.Evidence is Evidence.FailedItem or Evidence.FailedKind }, EvidenceWeights.Of(clue.Evidence));
        }

        return best;
    }
}
