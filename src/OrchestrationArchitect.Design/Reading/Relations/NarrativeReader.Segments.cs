using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;
using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Groups the steps of a sentence into segments.</summary>
internal sealed partial class NarrativeReader
{
    private void AddSegments(int at, ParsedSentence parsed, List<Told> told, Range joint, bool recalled)
    {
        if (told.Count == 0)
        {
            Ends(at, parsed);
            return;
        }

        var cue = recalled || DeniesFirst(parsed, told) ? -1 : Cues.Find(parsed.Words, _lexicon, "parallel");
        joint = joint.Equals(0..0) && cue < 0 && !recalled && LabelIsParallel(parsed) && told.Count > 1 ? 0..told.Count : joint;
        var strands = StrandsOf(at, parsed, told, cue, ref joint);
        var beside = joint.Equals(0..0) ? SideBySide(parsed, told, cue) : joint;
        var referred = told[0].Guard.Kind == GuardKind.Failure ? Failing(parsed, told[0].Guard, told[0].Action)
            : Numbered(parsed, told[0].Guard.Start, told[0].Guard.End) is { IsEmpty: false } numbered ? numbered : Referred(parsed, told);
        var items = ItemsOf(parsed, told);
        var rejoins = Cues.Find(parsed.Words, _lexicon, "all-branches") >= 0;
        for (var i = 0; i < told.Count;)
        {
            var inside = i >= beside.Start.Value && i < beside.End.Value;
            var end = i + 1;
            while (end < told.Count && told[end].Guard == told[i].Guard && !strands[end] && inside == (end >= beside.Start.Value && end < beside.End.Value)
                && (inside || (items[end] == items[i] && Same(told, i, end))))
            {
                end++;
            }

            Add(at, parsed, told[i..end], strands[i], inside, items[i], rejoins && i == 0, i == 0 ? referred : told[i].Guard.Kind == GuardKind.If ? Decided(parsed, told[i..end]) : []);
            if (i > 0 && told[i].Guard == told[i - 1].Guard && _segments[^1].Move is Branch on)
            {
                _segments[^1] = _segments[^1] with { Move = strands[i] ? new Strand(Branch: on) : new GoOn(on) };
            }

            i = end;
        }

        if (BesideTold(at, parsed) is var running and >= 0 && told.TrueForAll(t => t.Guard.Kind == GuardKind.Always))
        {
            var first = _segments.FindLastIndex(s => s.Steps.Contains(told[0].Action));
            _segments[first] = _segments[first] with { Move = new Strand(running) };
        }
    }

    /// <summary>Alternatives ("or") make a segment of their own.</summary>
    private static bool Same(List<Told> told, int first, int at) =>
        at == first + 1 ? IsAlternative(told[at]) || !IsAlternativeAhead(told, at)
            : IsAlternative(told[at]) == IsAlternative(told[first + 1]) && (IsAlternative(told[at]) || !IsAlternativeAhead(told, at));

    private static bool IsAlternativeAhead(List<Told> told, int at) => at + 1 < told.Count && IsAlternative(told[at + 1]);

    private static bool IsAlternative(Told told) => told.Predicate.Joiner == "or";

    private void Add(int at, ParsedSentence parsed, List<Told> steps, bool opens, bool inside, string? item, bool rejoins, ImmutableArray<int> referred)
    {
        var guard = steps[0].Guard.Rest && IsRemainder(parsed, steps[0].Guard) && (_segments.Count == 0 || _segments[^1].IsPlain) ? Guard.None : steps[0].Guard;
        if (guard.Kind == GuardKind.Failure)
        {
            _onFailure.UnionWith(steps.Select(s => s.Action));
        }

        var opposes = (guard.Rest && !IsRemainder(parsed, guard)) || (guard is { Kind: GuardKind.Otherwise } && parsed.Words.Lower(guard.Start) == "otherwise" && _segments.Count > 0 && _segments[^1].Sentence == at && _segments.TakeLast(4).All(s => s.IsPlain) && !IsLimited(parsed, guard.Start));
        if (opposes && _segments.Count > 0 && _segments[^1] is { IsPlain: true } told && told.Sentence >= at - 1)
        {
            _segments[^1] = told with { Move = new Case(_actions[told.Steps[0]].Thing ?? "one kind", (told.Move as Follow)?.After ?? Anchor.Open, told.Sentence) };
        }

        if (guard.Rest && _segments.Count > 0 && _segments[^1] is { IsCase: true } some)
        {
            _segments[^1] = some.Ending();
        }

        if (guard.Kind == GuardKind.Otherwise && _segments.Count > 0 && _segments[^1] is { Move: Case exception } apart && apart.Sentence == at)
        {
            _segments[^1] = apart with { Move = exception with { Says = exception.Says & ~Says.Exception } };
        }

        var sides = Contrasts(parsed, guard, at);
        var within = guard.Kind == GuardKind.If && parsed.Words.Lower(guard.Start - 1) == "," && parsed.Words.Lower(guard.Start - 2) == "and" && _segments.Count > 0 && _segments[^1] is { IsCase: true } outer && outer.Sentence == at;
        var inBranch = guard.Kind == GuardKind.If && SpeaksOfBranch(parsed, guard, at);
        var meanwhile = steps.Any(s => s.Predicate.Clause == ClauseKind.Meanwhile);
        var parallel = steps.Count > 1 && (meanwhile || inside) && guard.Kind != GuardKind.Failure;
        var listed = (_segments.Count == 0 || _segments[^1].Sentence != at) && Beside(at);
        var undecided = guard.Unanswered ? Undecided(parsed, guard, steps[0].Action) : -1;
        if (opens)
        {
            PartStrand();
        }

        _strandStarts.UnionWith(steps.Where(s => s.Predicate is { Coordinated: false, Clause: not ClauseKind.Relative }).Select(s => s.Action));
        var anchor = undecided >= 0 ? Anchor.On([undecided]) : Anchor.On(referred);
        anchor = anchor with { IsDecision = anchor.IsNamed && undecided < 0 && _actions[anchor.Step].Effect == Effect.Human && _lexicon.ClassOf(_actions[anchor.Step].Lemma) == Lexicons.VerbClass.Decide };
        var sibling = guard.Kind == GuardKind.If && !within && _segments.Count > 0 && (sides || _segments[^1].Sentence == at || (_inBranch && SpeaksOfSame(parsed, guard)));
        var nested = guard.Kind == GuardKind.If && (within || inBranch || Persists(parsed, guard) || (guard.Unanswered && undecided < 0 && _segments.Count > 0 && _segments[^1].IsCase));
        var ends = (guard.Kind is GuardKind.Failure && !Replaces(parsed, steps)) || (guard.Kind is GuardKind.If or GuardKind.Otherwise && Rejects(parsed, steps));
        var move = Opened(guard, anchor, at, ends);
        if (move is Case one)
        {
            var says = referred.IsEmpty || referred[0] < 0 ? Says.Holds
                : (IsAdverse(parsed, guard) ? Says.Exception : Says.Holds)
                | ((IsOutcome(parsed, guard) || OutcomeOf(parsed, guard) >= 0) && !IsOneOfSeveral(referred[0]) && !TellsEvent(parsed, guard) ? Says.Outcome : Says.Holds);
            move = one with { Side = nested ? Side.Inner : sibling ? Side.Other : Side.Own, Says = says | (undecided >= 0 ? Says.Silence : Says.Holds) };
        }

        _segments.Add(new Segment
        {
            Move = move is Branch ? move : (opens && _segments.Count > 0) || listed ? new Strand() : new Follow(anchor, rejoins),
            Steps = [.. steps.Select(s => s.Action)],
            Arrangement = parallel ? Arrangement.SideBySide : IsAlternativeSet(steps) ? Arrangement.OneOfThem : Arrangement.InTurn,
            Item = item ?? _listItem,
            Sentence = at,
        });
        _inBranch = inBranch || (_inBranch && sibling);
    }

    /// <summary>The move of steps under a condition.</summary>
    private static Move Opened(Guard guard, Anchor from, int at, bool ends) => guard.Kind switch
    {
        GuardKind.If => new Case(guard.Text, from, at) { Ends = ends },
        GuardKind.Otherwise => new OtherSide(guard.Text, from, at) { Ends = ends },
        GuardKind.Failure => new Mishap(guard.Text, from, at) { Ends = ends },
        _ => Follow.Plain,
    };

    /// <summary>"The rest": what is left of the things themselves; without a condition before it, all of it in turn.</summary>
    private static bool IsRemainder(ParsedSentence parsed, Guard guard) =>
        parsed.Words.Lower(guard.Start) == "the" && parsed.Words.Lower(guard.Start + 1) is "rest" or "remainder" or "remaining";

    /// <summary>"Must confirm within 30 minutes, otherwise": it is not done in time, rather than not called for.</summary>
    private static bool IsLimited(ParsedSentence parsed, int before) =>
        parsed.Predicates.Any(p => p.Verb < before && p.Modal.Length > 0) || Enumerable.Range(0, before).Any(i => parsed.Words.Lower(i) is "within");

    /// <summary>The last condition spoke of what the branch before it brought up.</summary>
    private bool _inBranch;

    private static Predicate? ConditionOf(ParsedSentence parsed, Guard guard) =>
        parsed.Predicates.FirstOrDefault(p => p.Verb >= guard.Start && p.Verb < guard.End && p.Clause is ClauseKind.Condition or ClauseKind.Temporal);

    /// <summary>"If it expires": a pronoun takes up what the condition before spoke of.</summary>
    private static bool SpeaksOfSame(ParsedSentence parsed, Guard guard) =>
        ConditionOf(parsed, guard) is { } condition && (condition.Passive ? condition.Object : condition.Subject) is { IsEmpty: false } said && parsed.Words.Lower(said.Head) is "it" or "they" or "he" or "she";

    /// <summary>"…, she is sent a voucher. If the voucher is used": the condition speaks of what only the branch before brought up.</summary>
    private bool SpeaksOfBranch(ParsedSentence parsed, Guard guard, int at)
    {
        if (_segments.Count == 0 || _segments[^1] is not { IsChoice: true } branch || branch.Sentence == at || ConditionOf(parsed, guard) is not { Clause: ClauseKind.Condition } condition)
        {
            return false;
        }

        var said = condition.Passive ? condition.Object : condition.Subject;
        if (said.IsEmpty || parsed.Words.TagAt(said.Head) != Tag.Noun || parsed.Words.Lower(said.Start) is "a" or "an" or "any" or "no")
        {
            return false;
        }

        var head = parsed.Words.Lemmas[said.Head];
        return _actions[branch.Steps[^1]].Head == head && !branch.Move.In!.Condition.Contains(head, StringComparison.OrdinalIgnoreCase) && !_actions.Take(branch.Steps[0]).Any(a => a.Role == ActionRole.Step && (a.Head == head || a.Actor?.EndsWith(head, StringComparison.Ordinal) == true));
    }

    /// <summary>"Should it still be outside": the branch before did not help.</summary>
    private static bool Persists(ParsedSentence parsed, Guard guard)
    {
        for (var i = guard.Start; i < guard.End; i++)
        {
            if (parsed.Words.Lower(i) is "still" or "again" or "even" or "further" or "another" or "failing")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAlternativeSet(List<Told> steps) => steps.Count > 1 && steps.Skip(1).All(IsAlternative);

    /// <summary>"Another one is chosen instead": what failed is made good, and the run goes on.</summary>
    private bool Replaces(ParsedSentence parsed, List<Told> steps)
    {
        for (var i = steps[0].Predicate.First; i < parsed.Words.Count; i++)
        {
            if (parsed.Words.Lower(i) is "instead" or "fallback" or "default" or "backup" or "substitute" or "later" || _lexicon.Phrases.Is("making-good", parsed.Words.Lemmas[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A branch that rejects, cancels or ends does not go on to what follows.</summary>
    private bool Rejects(ParsedSentence parsed, List<Told> steps)
    {
        var last = steps[^1].Predicate.End;
        if (_lexicon.Phrases.Set("ends-here").Find(parsed.Words, last, parsed.Words.Count) >= 0)
        {
            return true;
        }

        var end = parsed.Predicates.Where(p => p.First >= last && p.Clause == ClauseKind.Main && _lexicon.ClassOf(p.Lemma) != Lexicons.VerbClass.Control).Select(p => p.First).DefaultIfEmpty(parsed.Words.Count).Min();
        for (var i = steps[0].Predicate.First; i < end && !(i > last && parsed.Words.Lower(i) == ";"); i++)
        {
            var chosen = steps.Any(s => i > s.Predicate.Verb && i < s.Predicate.End);
            if (!chosen && _lexicon.Phrases.Is("reject", parsed.Words.Lower(i)) && i >= steps[0].Guard.End && !StopsThing(parsed, i))
            {
                return true;
            }
        }

        return false;
    }
    /// <summary>"Stop the turbine": what ends is a thing, not the run.</summary>
    private bool StopsThing(ParsedSentence parsed, int verb) =>
        parsed.Words.Lemmas[verb] is "stop" or "end" or "terminate" or "abort" && parsed.Predicates.FirstOrDefault(p => p.Verb == verb) is { Object.IsEmpty: false } stops
        && parsed.Words.TagAt(stops.Object.Head) == Tag.Noun && !_lexicon.Phrases.Is("whole", parsed.Words.Lemmas[stops.Object.Head]);

    /// <summary>"…, the process ends" closes the branch before it.</summary>
    private void Ends(int at, ParsedSentence parsed)
    {
        var ends = parsed.Predicates.Any(p => p.Clause == ClauseKind.Main && _lexicon.Phrases.Is("end", parsed.Words.Lower(p.Verb)));
        if (ends && _segments.Count > 0 && _segments[^1].Sentence >= at - 1 && _segments[^1].IsChoice)
        {
            _segments[^1] = _segments[^1].Ending();
        }
    }
}
