using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;
using System.Collections.Immutable;

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
            if (predicate.Clause == ClauseKind.Temporal && i > 0 && parsed.Words.Lower(predicate.ClauseStart - 1) is not ";" && parsed.Words.TagAt(predicate.ClauseStart - 1) != Tag.Coordinator && !(parsed.Words.Lower(predicate.ClauseStart - 1) == "," && parsed.Words.TagAt(predicate.ClauseStart - 2) == Tag.Coordinator) && told[i - 1].Predicate.Clause == ClauseKind.Main)
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
            else if (predicate.Clause == ClauseKind.Prior && i + 1 < told.Count && told[i + 1].Predicate.Clause == ClauseKind.Main && Leads(parsed, predicate))
            {
                var to = i + 1;
                while (to + 1 < told.Count && told[to + 1].Predicate.Coordinated)
                {
                    to++;
                }

                var own = told[i];
                told.RemoveAt(i);
                told.Insert(to, own with { Predicate = own.Predicate with { Clause = ClauseKind.Main } });
                i--;
            }
        }
    }

    /// <summary>The clause stands before the one it belongs to.</summary>
    private static bool Leads(ParsedSentence parsed, Predicate predicate) =>
        predicate.ClauseStart == 0 || parsed.Words.TagAt(predicate.ClauseStart - 1) is Tag.Coordinator || parsed.Words.Lower(predicate.ClauseStart - 1) is "," or ";" or ":";

    /// <summary>The last step before an action that fits and is not itself on a failure path; -1 if none.</summary>
    private int Latest(int before, Func<ReadAction, bool> fits)
    {
        for (var i = before - 1; i >= 0 && i > before - Reach; i--)
        {
            if (_actions[i].Role == ActionRole.Step && !IsGuarded(i) && fits(_actions[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"Insurer" and "insurance": words of one root.</summary>
    private static bool Akin(string word, string? other)
    {
        const int Root = 5;
        var own = other is null ? null : other[(other.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        return own is { Length: >= Root } && word.Length >= Root && own.AsSpan(0, Root).SequenceEqual(word.AsSpan(0, Root));
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
        var named = (guard.Start == guard.End ? parsed.Words.Sentence.Label.Select(t => t.Lower) : Enumerable.Range(guard.Start, guard.End - guard.Start).Select(parsed.Words.Lower))
            .Select(word => _lexicon.VerbOfNominal(word)).ToHashSet(StringComparer.Ordinal);
        if (silent is null && Latest(before, a => named.Contains(a.Lemma)) is var told and >= 0)
        {
            return told;
        }

        if (Spoken(parsed, guard, before, adverse: false) is var spoken and >= 0)
        {
            return spoken;
        }

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
        if (parsed.Words.Sentence.Label is [var opener, _, ..] label && opener.Lower is "once" or "after" or "when" or "upon" or "on")
        {
            var verbs = label.Select(t => _lexicon.VerbOfNominal(t.Lower) ?? _lexicon.Morphology.Describe(t.Lower).Lemma).ToHashSet(StringComparer.Ordinal);
            return Latest(told[0].Action, a => verbs.Contains(a.Lemma)) is var named and >= 0 ? [named] : [];
        }

        if (told[0].Guard is { Kind: GuardKind.If } asked && asked.Start == asked.End && parsed.Words.Sentence.Label.Any(t => t.Lower is "no" or "not" or "without" || _lexicon.Phrases.Set("mishap").IsWord(t.Lower)) && !asked.Unanswered
            && (!IsOutcome(parsed, asked) || TellsEvent(parsed, asked)) && Failing(parsed, asked, told[0].Action) is [>= 0, ..] missing)
        {
            return missing;
        }

        if (Undone(parsed, told) is var undone and >= 0)
        {
            return [undone];
        }

        var clause = parsed.Predicates.FirstOrDefault(p => p.Clause is ClauseKind.Temporal or ClauseKind.Condition && !p.Negated && p.Verb < told[0].Predicate.Verb);
        if (clause is null)
        {
            return told[0].Guard.Kind == GuardKind.If ? Decided(parsed, told) is { IsEmpty: false } decided ? decided : SpokenOf(parsed, told) : Named(parsed, told) is var named and >= 0 ? [named] : [];
        }

        var head = Mentions.HeadOf(parsed, clause.Object);
        if (clause.Clause == ClauseKind.Condition && Answers(clause) && !clause.Subject.IsEmpty && parsed.Words.TagAt(clause.Subject.Head) != Tag.Pronoun
            && Latest(told[0].Action, a => a.Lemma != clause.Lemma && (Akin(parsed.Words.Lemmas[clause.Subject.Head], a.Head) || Akin(parsed.Words.Lemmas[clause.Subject.Head], a.Actor))) is var answering and >= 0
            && !_actions.Exists(a => a.Role == ActionRole.Step && a.Lemma == clause.Lemma))
        {
            return [answering];
        }

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

        if (found.Count > 0)
        {
            return found.ToImmutable();
        }

        return _choices.TryGetValue(clause.Lemma, out var chosen) ? [chosen] : OutcomeOf(parsed, told[0].Guard) is var outcome and >= 0 ? [outcome] : told[0].Guard.Kind == GuardKind.If && Spoken(parsed, told[0].Guard, told[0].Action, IsAdverse(parsed, told[0].Guard)) is var spoken and >= 0 ? [spoken] : [];
    }

    /// <summary>"If the car does not unlock": the step that was to do it; -1 if the condition is no such denial.</summary>
    private int Undone(ParsedSentence parsed, List<Told> told)
    {
        var clause = parsed.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Condition && p.Negated && p.Verb < told[0].Predicate.Verb);
        if (clause is null || told[0].Guard.Kind != GuardKind.If || told[0].Guard.Unanswered || _lexicon.ClassOf(clause.Lemma) != VerbClass.Action)
        {
            return -1;
        }

        var at = _actions[told[0].Action].Sentence;
        if (Latest(told[0].Action, a => a.Lemma == clause.Lemma && a.Sentence < at) is var done and >= 0)
        {
            return done;
        }

        var asked = _actions.FindLastIndex(told[0].Action - 1, Math.Min(told[0].Action, Reach), a => a.Lemma == clause.Lemma && a.Role != ActionRole.Condition && a.Sentence < at);
        return asked < 0 ? -1 : Latest(asked, _ => true);
    }

    /// <summary>"Units that test positive in the screening", "lines whose price deviates": the step that words without a clause of condition speak of.</summary>
    private ImmutableArray<int> SpokenOf(ParsedSentence parsed, List<Told> told)
    {
        var (guard, first) = (told[0].Guard, told[0].Action);
        if (guard.Unanswered || guard.Rest || guard.Start >= guard.End || ConditionOf(parsed, guard) is not null)
        {
            return [];
        }

        var named = Spoken(parsed, guard, first, adverse: false);
        var relative = named < 0 ? Enumerable.Range(guard.Start, guard.End - guard.Start).FirstOrDefault(i => parsed.Words.TagAt(i) == Tag.Relative, -1) : -1;
        var spoken = relative >= 0 ? Spoken(parsed, guard with { Start = relative }, first, adverse: true) : named;
        var alike = spoken >= 0 && _segments.Exists(s => s.Arrangement == Arrangement.SideBySide && s.Steps.Contains(spoken) && s.Steps.Count(step => _actions[step].Lemma == _actions[spoken].Lemma) > 1);
        return spoken >= 0 && !alike && (spoken == named || _actions[first].Sentence - _actions[spoken].Sentence > 1) ? [spoken] : [];
    }

    private bool Answers(Predicate clause) => _lexicon.ClassOf(clause.Lemma) == VerbClass.Decide || _lexicon.Phrases.Is("answering", clause.Lemma) || _lexicon.Phrases.Is("reject", clause.Lemma);

    /// <summary>"Rejected requests", "for an approved loan": the decision whose outcome is named.</summary>
    private ImmutableArray<int> Decided(ParsedSentence parsed, List<Told> told)
    {
        var guard = told[0].Guard;
        if (parsed.Words.Lower(guard.Start) == "depending" && guard.End > guard.Start)
        {
            var verbs = Enumerable.Range(guard.Start, guard.End - guard.Start).Select(i => _lexicon.VerbOfNominal(parsed.Words.Lower(i))).ToHashSet(StringComparer.Ordinal);
            return Latest(told[0].Action, a => verbs.Contains(a.Lemma)) is var on and >= 0 ? [on] : [];
        }

        if (OutcomeOf(parsed, guard) is var named and >= 0 && !IsGuarded(named))
        {
            return [named];
        }

        if (!IsOutcome(parsed, guard))
        {
            return [];
        }

        var lemmas = Enumerable.Range(guard.Start, guard.End - guard.Start).Select(i => _lexicon.Morphology.Describe(parsed.Words.Lower(i)).Lemma).ToHashSet(StringComparer.Ordinal);
        if (_segments.Count > 0 && _segments[^1].Sentence == _actions[told[0].Action].Sentence && Enumerable.Range(0, guard.Start).Any(i => parsed.Words.TagAt(i).IsVerb() && lemmas.Contains(parsed.Words.Lemmas[i]) && _lexicon.ClassOf(parsed.Words.Lemmas[i]) == VerbClass.Decide))
        {
            return [_segments[^1].Steps[^1]];
        }

        if (Latest(told[0].Action, a => lemmas.Contains(a.Lemma)) is var one and >= 0 && IsOneOfSeveral(one))
        {
            return [one];
        }

        var asked = _stepWords.Spoken([.. lemmas.Where(word => _lexicon.ClassOf(word) == VerbClass.Decide)], told[0].Action, step => !IsGuarded(step) && _actions[step].Role == ActionRole.Step);
        var decision = lemmas.FirstOrDefault(_choices.ContainsKey) is { } lemma ? _choices[lemma]
            : Math.Max(asked.Weight >= Clearly ? asked.Step : -1, Latest(told[0].Action, a => _lexicon.ClassOf(a.Lemma) == VerbClass.Decide || lemmas.Contains(a.Lemma)));
        var first = decision < 0 || !_segments.Exists(s => s.Steps.Contains(decision) && s.Move.In is Case branch && (branch.Says.HasFlag(Says.Silence) || branch.Side == Side.Inner)) ? -1 : Latest(decision, a => _lexicon.ClassOf(a.Lemma) == VerbClass.Decide);
        return decision < 0 ? [] : first < 0 ? [decision] : [first, decision];
    }

    /// <summary>"Either released or downgraded": the step is one of those of which one happens.</summary>
    private bool IsOneOfSeveral(int step) => _segments.Exists(s => s.Arrangement == Arrangement.OneOfThem && s.Steps.Contains(step));

    private bool IsOutcome(ParsedSentence parsed, Guard guard) =>
        !parsed.Predicates.Any(p => p.Verb >= guard.Start && p.Verb < guard.End && p.Clause is ClauseKind.Condition or ClauseKind.Temporal) && Names(parsed, guard);

    private bool Names(ParsedSentence parsed, Guard guard) => guard.Start == guard.End
        ? parsed.Words.Sentence.Label.Any(t => _lexicon.Phrases.Is("decided", t.Lower))
        : Enumerable.Range(guard.Start, guard.End - guard.Start).Any(i => _lexicon.Phrases.Is("decided", parsed.Words.Lower(i)) || (i < guard.End - 1 && _choices.ContainsKey(_lexicon.Morphology.Describe(parsed.Words.Lower(i)).Lemma)) || (guard.Start == 0 && parsed.Words.TagAt(i) == Tag.Noun && _lexicon.VerbOfNominal(parsed.Words.Lower(i)) is { } verb && _lexicon.ClassOf(verb) == VerbClass.Decide));
}
