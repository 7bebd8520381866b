using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>What a clause refers back to, and the order that "after" and "before" turn round.</summary>
internal sealed partial class NarrativeReader
{
    /// <summary>Puts what "after" and "before" turn round into the order of the run.</summary>
    private static void Arrange(ParsedSentence parsed, List<Told> told)
    {
        for (var i = 0; i < told.Count; i++)
        {
            var predicate = told[i].Predicate;
            if (predicate.Clause == ClauseKind.Temporal && i > 0 && told[i - 1].Predicate.Clause == ClauseKind.Main)
            {
                var to = i - 1;
                while (to > 0 && told[to].Predicate.Coordinated && told[to - 1].Predicate.Clause == ClauseKind.Main)
                {
                    to--;
                }

                var own = told[i];
                told.RemoveAt(i);
                told.Insert(to, own with { Guard = told[to].Guard });
            }
            else if (predicate.Clause == ClauseKind.Prior && i + 1 < told.Count && told[i + 1].Predicate.Clause == ClauseKind.Main && parsed.Predicates[0] == predicate)
            {
                var own = told[i];
                told.RemoveAt(i);
                told.Add(own with { Predicate = own.Predicate with { Clause = ClauseKind.Main } });
                i--;
            }
        }
    }
    /// <summary>The action that a failure clause says may fail: "if booking the courier fails".</summary>
    private int Failing(ParsedSentence parsed, Guard guard, int before)
    {
        var verbs = new HashSet<string>(StringComparer.Ordinal);
        var heads = new HashSet<string>(StringComparer.Ordinal);
        for (var at = guard.Start; at < guard.End; at++)
        {
            var tag = parsed.Words.TagAt(at);
            if ((tag.IsVerb() ? parsed.Words.Lemmas[at] : tag.IsNominal() ? _lexicon.VerbOfNominal(parsed.Words.Lower(at)) : null) is { } verb)
            {
                verbs.Add(verb);
            }

            if (tag == Tag.Noun)
            {
                heads.Add(parsed.Words.Lemmas[at]);
            }
        }

        for (var i = before - 1; i >= 0 && i > before - Reach; i--)
        {
            var action = _actions[i];
            if (action.Role == ActionRole.Step && (verbs.Contains(action.Lemma) || (action.Head is not null && heads.Contains(action.Head))) && !IsGuarded(i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>How many actions back a clause may refer.</summary>
    private const int Reach = 80;

    private bool IsGuarded(int action) => _onFailure.Contains(action);

    private readonly HashSet<int> _onFailure = [];

    /// <summary>How many sentences back somebody who does not answer was asked.</summary>
    private const int Asked = 4;

    /// <summary>The decision that is not taken in time: of the one who is silent, or else the last one.</summary>
    private int Undecided(ParsedSentence parsed, Guard guard, int before)
    {
        var silent = parsed.Predicates.FirstOrDefault(p => p.Verb >= guard.Start && p.Verb < guard.End && !p.Subject.IsEmpty);
        var who = silent is null ? null : ActionName.Thing(parsed.Words, silent.Subject);
        var last = -1;
        for (var i = before - 1; i >= 0 && _actions[before].Sentence - _actions[i].Sentence < Asked; i--)
        {
            var action = _actions[i];
            if (action.Role != ActionRole.Step || !(action.Effect is Effect.Human or Effect.Wait || _lexicon.ClassOf(action.Lemma) is VerbClass.Decide or VerbClass.Wait))
            {
                continue;
            }

            last = last < 0 ? i : last;
            if (who is not null && action.Actor == who)
            {
                return i;
            }
        }

        return last;
    }

    /// <summary>The actions that "once paid" refers to, the last one first.</summary>
    private ImmutableArray<int> Referred(ParsedSentence parsed, List<Told> told)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        var clause = parsed.Predicates.FirstOrDefault(p => p.Clause is ClauseKind.Temporal or ClauseKind.Condition && !p.Negated && p.Verb < told[0].Predicate.Verb);
        if (clause is null)
        {
            return [];
        }

        var head = Mentions.HeadOf(parsed, clause.Object);
        for (var i = _actions.Count - 1; i >= 0 && i > _actions.Count - Reach; i--)
        {
            var action = _actions[i];
            var same = action.Lemma == clause.Lemma || (_lexicon.ClassOf(action.Lemma) == VerbClass.Decide && _lexicon.ClassOf(clause.Lemma) == VerbClass.Decide && clause.Clause != ClauseKind.Prior);
            if (action.Role == ActionRole.Step && same && told.TrueForAll(t => t.Action != i) && (head is null || action.Head is null || head == action.Head || head is "it" or "they" or "this")
                && (found.Count == 0 || !_lexicon.Phrases.Is("reject", action.Lemma)))
            {
                found.Add(i);
            }
        }

        return found.ToImmutable();
    }
}
