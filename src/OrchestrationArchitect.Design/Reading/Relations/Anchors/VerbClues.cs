using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>Steps that a clause of condition or time tells again: "once the order is packed", "if the car does not unlock".</summary>
internal sealed class VerbClues(Story story)
{
    public IEnumerable<Clue> In(Mention mention)
    {
        yield return new Clue(Evidence.DeniedVerb, Denied(mention));
        if (ClauseOf(mention) is not { } clause)
        {
            yield break;
        }

        yield return new Clue(Evidence.Answerer, Answerer(mention, clause));
        yield return new Clue(Evidence.Verb, ToldAs(mention, clause));
        yield return new Clue(Evidence.ChosenVerb, story.Outcomes.OfVerb(clause.Lemma));
    }

    /// <summary>The verb of the clause before what the sentence tells, or of the one behind the only thing it tells: "she signs it only after it has been checked".</summary>
    public static Predicate? ClauseOf(Mention mention)
    {
        var told = mention.Told[0].Predicate.Verb;
        return mention.Parsed.Predicates.FirstOrDefault(p => p.Clause is ClauseKind.Temporal or ClauseKind.Condition && !p.Negated && p.Verb < told)
            ?? (mention.Told.Count == 1 && mention.Guard.Kind == GuardKind.Always ? mention.Parsed.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Temporal, Negated: false, Finite: true } && p.Verb > told && Waits(mention.Parsed.Words, p.ClauseStart)) : null);
    }

    /// <summary>"Only after", "once", "as soon as".</summary>
    private static bool Waits(TaggedSentence words, int clause) =>
        words.Lower(clause) is "once" or "only" || words.Matches(clause, "as soon as") || (words.Lower(clause) is "after" or "when" && words.Lower(clause - 1) == "only");

    /// <summary>The step that was to do what did not happen, or what came before it where it is none; -1 if the condition is no such denial.</summary>
    private int Denied(Mention mention)
    {
        var clause = mention.Parsed.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Condition && p.Negated && p.Verb < mention.Told[0].Predicate.Verb);
        if (clause is null || mention.Guard.Kind != GuardKind.If || mention.Guard.Unanswered || story.Lexicon.ClassOf(clause.Lemma) != VerbClass.Action)
        {
            return -1;
        }

        var sentence = story.Actions[mention.Before].Sentence;
        if (story.Latest(mention.Before, a => a.Lemma == clause.Lemma && a.Sentence < sentence) is var done and >= 0)
        {
            return done;
        }

        var asked = story.Actions.FindLastIndex(mention.Before - 1, Math.Min(mention.Before, Story.Reach), a => a.Lemma == clause.Lemma && a.Role != ActionRole.Condition && a.Sentence < sentence);
        return asked < 0 ? -1 : story.Latest(asked, _ => true);
    }

    /// <summary>The step with the one who decides or answers, unless a step tells that itself.</summary>
    private int Answerer(Mention mention, Predicate clause)
    {
        if (clause.Clause != ClauseKind.Condition || !Answers(clause.Lemma) || clause.Subject.IsEmpty || mention.Parsed.Words.TagAt(clause.Subject.Head) == Tag.Pronoun
            || story.Actions.Exists(a => a.Role == ActionRole.Step && a.Lemma == clause.Lemma))
        {
            return -1;
        }

        var who = mention.Parsed.Words.Lemmas[clause.Subject.Head];
        return story.Latest(mention.Before, a => Root.Akin(who, a.Head) || Root.Akin(who, a.Actor) || Root.Akin(who, a.Lemma));
    }

    private bool Answers(string verb) => story.Lexicon.ClassOf(verb) == VerbClass.Decide || story.Lexicon.Phrases.Is("answering", verb) || story.Lexicon.Phrases.Is("reject", verb);

    /// <summary>The steps with the verb of the clause, or decisions where it tells one, the last one first.</summary>
    private ImmutableArray<int> ToldAs(Mention mention, Predicate clause)
    {
        var head = Mentions.HeadOf(mention.Parsed, clause.Object);
        var found = ImmutableArray.CreateBuilder<int>();
        for (var i = story.Actions.Count - 1; i >= 0 && i > story.Actions.Count - Story.Reach; i--)
        {
            var action = story.Actions[i];
            if (story.IsStep(i) && IsSame(action, clause) && mention.Told.All(t => t.Action != i) && (head is null or "it" or "they" or "this" || action.Head is null || head == action.Head)
                && (found.Count == 0 || !story.Lexicon.Phrases.Is("reject", action.Lemma)))
            {
                found.Add(i);
            }
        }

        return OfDecider(found.ToImmutable(), mention.Parsed.Words, clause);
    }

    /// <summary>"The manager approves or declines. The buyer chooses a colour. When the manager declines, …": what the one did of whom the clause speaks, before what others did.</summary>
    private ImmutableArray<int> OfDecider(ImmutableArray<int> found, TaggedSentence words, Predicate clause)
    {
        if (found.Length < 2 || clause.Passive || clause.Subject.IsEmpty || words.TagAt(clause.Subject.Head) is not (Tag.Noun or Tag.Name))
        {
            return found;
        }

        var who = words.Lemmas[clause.Subject.Head];
        return [.. found.OrderBy(step => story.Actions[step].Actor?.EndsWith(who, StringComparison.Ordinal) == true ? 0 : 1)];
    }

    private bool IsSame(ReadAction action, Predicate clause) =>
        action.Lemma == clause.Lemma || (story.Lexicon.ClassOf(action.Lemma) == VerbClass.Decide && story.Lexicon.ClassOf(clause.Lemma) == VerbClass.Decide);
}
