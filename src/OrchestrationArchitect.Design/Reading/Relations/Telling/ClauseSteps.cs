using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Structure;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>The steps that the verbs of a sentence tell.</summary>
internal sealed class ClauseSteps(Story story, ActionWriter writer, bool startIsStep)
{
    private readonly ActionClassifier _classifier = new(story.Lexicon, story.Sentences, startIsStep);
    private readonly OneDecision _decision = new(story.Lexicon);
    private readonly HappeningNouns _happening = new(story, writer);
    private readonly FollowingNouns _following = new(story, writer);
    private readonly Handover _handover = new(story, writer);

    /// <summary>The steps in the order in which they are told; all actions are told to the story.</summary>
    /// <param name="at">The sentence.</param>
    /// <param name="parsed">Its clauses.</param>
    /// <param name="guards">Its conditions.</param>
    /// <param name="isRead">Which of its predicates to read.</param>
    public List<Told> Read(int at, ParsedSentence parsed, ImmutableArray<Guard> guards, Func<Predicate, bool> isRead)
    {
        var told = new List<Told>();
        for (var i = 0; i < parsed.Predicates.Length; i++)
        {
            if (isRead(parsed.Predicates[i]))
            {
                Read(at, parsed, i, guards, told);
            }
        }

        OneDecision.ChooseAll(told);
        _following.Read(at, parsed, told);
        return told;
    }

    private void Read(int at, ParsedSentence parsed, int index, ImmutableArray<Guard> guards, List<Told> told)
    {
        var predicate = parsed.Predicates[index];
        var (role, because) = RoleOf(at, parsed, index);
        if (_decision.Holds(parsed, predicate, told))
        {
            Merge(at, parsed, predicate, told);
            return;
        }

        var guard = GuardReach.Of(parsed, predicate, guards);
        if (_happening.Read(at, parsed, index, guard) is { Count: > 0 } happening)
        {
            told.AddRange(happening);
            return;
        }

        var action = story.Tell(writer.Of(parsed, predicate, at, role, because));
        if (role == ActionRole.Step)
        {
            told.Add(new Told(action, predicate, guard));
            told.AddRange(_handover.Read(at, parsed, index, told[^1]) is { } decision ? [decision] : []);
        }
    }

    private (ActionRole Role, string Because) RoleOf(int at, ParsedSentence parsed, int index)
    {
        var predicate = parsed.Predicates[index];
        return Setting.Announcement.Holds(parsed, predicate, story.Lexicon) ? (ActionRole.Aside, "announces the process")
            : IsJump(parsed, predicate) ? (ActionRole.Aside, "says where the run goes on")
            : _classifier.Classify(at, index) is var classified && classified.Role == ActionRole.Step && GoesBackTo(parsed, predicate) ? (ActionRole.Aside, "says where the run goes on")
            : classified;
    }

    /// <summary>"Go back to step 2", "continue with step 5": where the run goes on, not what is done.</summary>
    private static bool IsJump(ParsedSentence parsed, Predicate predicate) =>
        predicate.Lemma is "go" or "go-back" or "return" or "repeat" or "continue" or "proceed" or "jump" or "start" or "restart" or "resume" or "loop" or "skip" or "carry-on" or "move"
        && StepReferences.In(parsed.Words, predicate.End, parsed.Words.Count).FirstOrDefault() is { } reference && reference.Start - predicate.End <= 3;

    /// <summary>"It goes back to diagnosis", "we return to weighing the crates": to something that was told as done.</summary>
    private bool GoesBackTo(ParsedSentence parsed, Predicate predicate)
    {
        var words = parsed.Words;
        var to = Indexes.From(predicate.Verb + 1, 2).FirstOrDefault(i => words.Lower(i) == "to", -1);
        if (to < 0 || predicate is not { Passive: false, Lemma: "go" or "go-back" or "return" or "come" or "come-back" or "loop" or "loop-back" } || (predicate.Lemma != "return" && words.Lower(to - 1) != "back")
            || (predicate.Subject.IsEmpty ? predicate.First > 0 && words.TagAt(predicate.First - 1) is not (Tag.Punctuation or Tag.Coordinator or Tag.Adverb) : words.TagAt(predicate.Subject.Start) is not (Tag.Determiner or Tag.Pronoun)))
        {
            return false;
        }

        var phrase = Phrases.Read(words, to + 1, words.Count);
        var act = words.TagAt(to + 1) == Tag.Gerund ? words.Lemmas[to + 1]
            : phrase.IsEmpty || words.TagAt(phrase.Head) != Tag.Noun ? null : story.Lexicon.VerbOfNominal(words.Lower(phrase.Head));
        return act is not null && story.Actions.Exists(a => a.Role == ActionRole.Step && a.Lemma == act);
    }

    /// <summary>Another outcome of the decision told just before.</summary>
    private void Merge(int at, ParsedSentence parsed, Predicate predicate, List<Told> told)
    {
        var last = told[^1];
        story.Outcomes.Choose(predicate.Lemma, last.Action);
        story.Outcomes.Choose(last.Predicate.Lemma, last.Action);
        if (story.Lexicon.Phrases.Is("seeking", predicate.Lemma) && new Complements(story.Lexicon).After(parsed, predicate) is { } sought)
        {
            story.Outcomes.Name(parsed.Words.Lower(sought.Phrase.Head), last.Action);
        }

        if (!OneDecision.IsNextTo(predicate, last))
        {
            story.Tell(writer.Of(parsed, predicate, at, ActionRole.Aside, "another outcome of the decision"));
            return;
        }

        var action = story.Actions[last.Action];
        story.Actions[last.Action] = action with { Span = action.Span with { Length = parsed.Words[predicate.End - 1].End - action.Span.Start } };
        told[^1] = last with { Predicate = last.Predicate with { End = predicate.End } };
    }
}
