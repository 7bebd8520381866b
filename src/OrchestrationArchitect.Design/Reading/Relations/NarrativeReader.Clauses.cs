using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Sentences with verbs.</summary>
internal sealed partial class NarrativeReader
{
    private readonly record struct Told(int Action, Predicate Predicate, Guard Guard);

    private void Clauses(int at, ParsedSentence parsed)
    {
        var guards = GuardReader.Read(parsed, _lexicon);
        if (guards is [var only] && !only.Trails && parsed.Predicates.All(p => p.Verb < only.End))
        {
            GuardedNominal(at, parsed, only);
        }

        var told = new List<Told>();
        for (var i = 0; i < parsed.Predicates.Length; i++)
        {
            var predicate = parsed.Predicates[i];
            var (role, because) = _classifier.Classify(at, i);
            if (Merges(parsed, predicate, told))
            {
                Widen(parsed, told, predicate);
                continue;
            }

            var guard = GuardOf(parsed, predicate, guards);
            var action = Describe(parsed, predicate, at, role, because);
            _actions.Add(action);
            if (role == ActionRole.Step)
            {
                told.Add(new Told(_actions.Count - 1, predicate, guard));
            }
        }

        UndoingNouns(at, parsed);
        Arrange(parsed, told);
        AddSegments(at, parsed, told);
    }

    /// <summary>"In case of refusal, cancellation of the booking."</summary>
    private void GuardedNominal(int at, ParsedSentence parsed, Guard guard)
    {
        var start = guard.End + (parsed.Words.Lower(guard.End) is "," or ":" ? 1 : 0);
        if (start < parsed.Words.Count && NominalActions.Read(parsed.Words, start, parsed.Words.Count, _lexicon) is { } nominal)
        {
            if (_lexicon.Phrases.Is("inverse", nominal.Lemma))
            {
                _undoings.Add(new PossibleUndoing(_actions.Count, guard.Text, false, guard.Kind == GuardKind.Failure));
            }

            _segments.Add(new Segment { Guard = guard.Kind, Condition = guard.Text, Steps = [_actions.Count], Ends = true, Sentence = at });
            _actions.Add(Act(parsed.Words, nominal.Word, nominal.Word + 1, nominal.Lemma, nominal.Thing, nominal.Head, null, at, "a noun under a condition"));
        }
    }

    /// <summary>"Approves or rejects" is one decision.</summary>
    private bool Merges(ParsedSentence parsed, Predicate predicate, List<Told> told) =>
        told.Count > 0 && predicate is { Coordinated: true, Joiner: "or" or "/" }
        && (_lexicon.ClassOf(predicate.Lemma) == VerbClass.Decide || _lexicon.ClassOf(told[^1].Predicate.Lemma) == VerbClass.Decide)
        && predicate.First - told[^1].Predicate.End <= 2 && parsed.Words.Sentence.Tokens.Length > 0;

    private void Widen(ParsedSentence parsed, List<Told> told, Predicate predicate)
    {
        var action = _actions[told[^1].Action];
        _actions[told[^1].Action] = action with { Span = action.Span with { Length = parsed.Words[predicate.End - 1].End - action.Span.Start } };
        told[^1] = told[^1] with { Predicate = told[^1].Predicate with { End = predicate.End } };
    }

    private ReadAction Describe(ParsedSentence parsed, Predicate predicate, int at, ActionRole role, string because)
    {
        var words = parsed.Words;
        var thing = ActionName.Thing(words, predicate.Object) ?? Antecedent(predicate, words);
        var head = predicate.Object.IsEmpty || words.TagAt(predicate.Object.Head) == Tag.Pronoun
            ? HeadOf(thing)
            : words.Lemmas[predicate.Object.Head];
        var actorPhrase = predicate.Passive ? predicate.Agent : predicate.Subject;
        var actor = actorPhrase.IsEmpty || words.TagAt(actorPhrase.Head) == Tag.Pronoun ? null : ActionName.Thing(words, actorPhrase);
        var lemma = predicate.Lemma;
        var kind = _lexicon.ClassOf(lemma);
        if (kind == VerbClass.Light && head is not null && _lexicon.VerbOfNominal(head) is { } real && real != lemma)
        {
            var modifier = new Phrase(predicate.Object.Start, predicate.Object.Head, predicate.Object.Head - 1);
            lemma = real;
            thing = Of(words, predicate) ?? (modifier.IsEmpty ? null : ActionName.Thing(words, modifier));
            head = HeadOf(thing);
        }

        var action = Act(words, predicate.Verb, predicate.End, lemma, thing, head, actor, at, because);
        if (role == ActionRole.Step && thing is not null)
        {
            _lastThing = thing;
        }

        return action with { Role = role };
    }

    private string? _lastThing;

    /// <summary>What "it" stands for: the last thing acted on.</summary>
    private string? Antecedent(Predicate predicate, TaggedSentence words) =>
        !predicate.Object.IsEmpty && words.Lower(predicate.Object.Head) is "it" or "this" or "which" or "that" or "they" or "them" or "these" ? _lastThing : null;

    private string? HeadOf(string? thing) => thing is null ? null : _lexicon.Morphology.Singular(thing[(thing.LastIndexOf(' ') + 1)..].ToLowerInvariant());

    private static string? Of(TaggedSentence words, Predicate predicate)
    {
        var of = predicate.Object.Head + 1;
        return words.Lower(of) is "of" or "for" or "on" ? ActionName.Thing(words, Phrases.Read(words, of + 1, words.Count)) : null;
    }

    private static Guard GuardOf(ParsedSentence parsed, Predicate predicate, ImmutableArray<Guard> guards)
    {
        var leading = Guard.None;
        foreach (var guard in guards)
        {
            if (guard.Trails)
            {
                if (predicate.Verb < guard.Start && !CutBetween(parsed, predicate, guard.Start) && leading.Kind == GuardKind.Always)
                {
                    return guard;
                }
            }
            else if (predicate.Verb >= guard.End && !Cut(parsed, guard.End, predicate.First))
            {
                leading = guard;
            }
        }

        return leading;
    }

    private static bool Cut(ParsedSentence parsed, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (parsed.Words.Lower(i) is ";")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A trailing condition governs the clause just before it, not those before a comma or a new subject.</summary>
    private static bool CutBetween(ParsedSentence parsed, Predicate predicate, int to) =>
        parsed.Predicates.Any(p => p.First > predicate.First && p.First < to && p.Clause == ClauseKind.Main && p.Finite && !p.Coordinated)
        || Cut(parsed, predicate.End, to);

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

    private void AddSegments(int at, ParsedSentence parsed, List<Told> told)
    {
        if (told.Count == 0)
        {
            Ends(at, parsed);
            return;
        }

        var cue = Cues.Find(parsed.Words, _lexicon, "parallel");
        var beside = SideBySide(parsed, told, cue);
        var after = told[0].Guard.Kind == GuardKind.Failure ? Failing(parsed, told[0].Guard, told[0].Action) : Referred(parsed, told);
        var each = Cues.Each(parsed);
        var rejoins = Cues.Find(parsed.Words, _lexicon, "all-branches") >= 0;
        for (var i = 0; i < told.Count;)
        {
            var inside = i >= beside.Start.Value && i < beside.End.Value;
            var end = i + 1;
            while (end < told.Count && told[end].Guard == told[i].Guard && inside == (end >= beside.Start.Value && end < beside.End.Value)
                && (inside || (ItemOf(parsed, told, end, each) == ItemOf(parsed, told, i, each) && Same(told, i, end))))
            {
                end++;
            }

            var steps = told[i..end];
            Add(at, parsed, steps, cue, inside, ItemOf(parsed, told, i, each), rejoins && i == 0, i == 0 ? after : -1);
            i = end;
        }
    }

    /// <summary>A leading "for each" holds for all that follows; one inside a clause for that clause alone.</summary>
    private static string? ItemOf(ParsedSentence parsed, List<Told> told, int at, (string Item, int At)? each)
    {
        if (each is not { } found)
        {
            return null;
        }

        var leads = told.TrueForAll(t => t.Predicate.Verb > found.At) && found.At <= 2 + (told[0].Guard.Trails ? 0 : told[0].Guard.End);
        var next = at + 1 < told.Count ? told[at + 1].Predicate.First : parsed.Words.Count;
        return leads || (told[at].Predicate.Verb < found.At && found.At < next) || (told[at].Predicate.Verb > found.At && (at == 0 || told[at - 1].Predicate.Verb < found.At)) ? found.Item : null;
    }

    private static bool IsMeanwhile(ParsedSentence parsed, int cue) =>
        parsed.Words.Lower(cue) is "meanwhile" or "meantime" || parsed.Words.Matches(cue, "in the meantime") || (cue == 0 && parsed.Words.Matches(cue, "at the same time"));

    /// <summary>The steps that a cue says run side by side; none if it speaks of one step's many objects.</summary>
    private static Range SideBySide(ParsedSentence parsed, List<Told> told, int cue)
    {
        if (cue < 0 || IsMeanwhile(parsed, cue))
        {
            return 0..0;
        }

        var before = told.Count(t => t.Predicate.Verb < cue);
        if (before == told.Count || before == 0)
        {
            return before == 0 ? 0..told.Count : FirstAfterThen(parsed, told, before)..before;
        }

        var opens = parsed.Words.Lower(cue - 1) is "," or "and" or ";" or "then" or ":";
        return opens ? before..told.Count
            : told[before - 1].Predicate.Joiner == "and" ? FirstAfterThen(parsed, told, before)..before : 0..0;
    }

    private static int FirstAfterThen(ParsedSentence parsed, List<Told> told, int end)
    {
        var first = end - 1;
        while (first > 0 && !(told[first].Predicate.First > 0 && parsed.Words.Lower(told[first].Predicate.First - 1) == "then"))
        {
            first--;
        }

        return first;
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

    /// <summary>The action that "once paid" refers to.</summary>
    private int Referred(ParsedSentence parsed, List<Told> told)
    {
        var clause = parsed.Predicates.FirstOrDefault(p => p.Clause is ClauseKind.Temporal or ClauseKind.Condition && !p.Negated && p.Verb < told[0].Predicate.Verb);
        if (clause is null)
        {
            return -1;
        }

        var head = Mentions.HeadOf(parsed, clause.Object);
        for (var i = _actions.Count - 1; i >= 0 && i > _actions.Count - Reach; i--)
        {
            var action = _actions[i];
            var same = action.Lemma == clause.Lemma || (_lexicon.ClassOf(action.Lemma) == VerbClass.Decide && _lexicon.ClassOf(clause.Lemma) == VerbClass.Decide && clause.Clause != ClauseKind.Prior);
            if (action.Role == ActionRole.Step && same && told.TrueForAll(t => t.Action != i) && (head is null || action.Head is null || head == action.Head || head is "it" or "they" or "this"))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Alternatives ("or") make a segment of their own.</summary>
    private static bool Same(List<Told> told, int first, int at) =>
        at == first + 1 ? IsAlternative(told[at]) || !IsAlternativeAhead(told, at) : IsAlternative(told[at]) == IsAlternative(told[first + 1]);

    private static bool IsAlternativeAhead(List<Told> told, int at) => at + 1 < told.Count && IsAlternative(told[at + 1]);

    private static bool IsAlternative(Told told) => told.Predicate.Joiner == "or";

    private void Add(int at, ParsedSentence parsed, List<Told> steps, int cue, bool inside, string? item, bool rejoins, int after)
    {
        var guard = steps[0].Guard;
        var sure = guard.Kind == GuardKind.Failure || IsCompensationLabel(parsed);
        var undoing = sure || guard.Kind is GuardKind.If or GuardKind.Otherwise;
        if (undoing)
        {
            foreach (var step in steps)
            {
                if (_lexicon.Phrases.Is("inverse", Root(_actions[step.Action].Lemma)))
                {
                    var possible = new PossibleUndoing(step.Action, guard.Text, ReachesAll(parsed, step.Predicate), sure);
                    _undoings.Add(possible);
                    FurtherObjects(parsed, step.Predicate, possible);
                }
            }
        }

        if (guard.Kind == GuardKind.Failure)
        {
            _onFailure.UnionWith(steps.Select(s => s.Action));
        }

        var meanwhile = steps.Any(s => s.Predicate.Clause == ClauseKind.Meanwhile);
        var parallel = steps.Count > 1 && (meanwhile || inside) && guard.Kind != GuardKind.Failure;
        var opens = cue >= 0 && cue < steps[0].Predicate.First && (steps.Count == 1 || IsMeanwhile(parsed, cue)) && _segments.Count > 0;
        var listed = Beside(at);
        _segments.Add(new Segment
        {
            Guard = guard.Kind,
            Condition = guard.Kind == GuardKind.Always ? null : guard.Text,
            Steps = [.. steps.Select(s => s.Action)],
            Parallel = parallel,
            BesidePrevious = opens || listed,
            Alternatives = IsAlternativeSet(steps),
            Item = item ?? _listItem,
            Ends = guard.Kind is GuardKind.Failure || (guard.Kind is GuardKind.If or GuardKind.Otherwise && Rejects(parsed, steps)),
            Rejoins = rejoins,
            Sentence = at,
            After = after,
        });
    }

    /// <summary>"All previous reservations", "any completed step", "both bookings".</summary>
    private static bool ReachesAll(ParsedSentence parsed, Predicate predicate)
    {
        for (var i = predicate.Object.Start; i < predicate.Object.End; i++)
        {
            if (parsed.Words.Lower(i) is "all" or "any" or "every" or "both" or "previous" or "earlier" or "completed" or "everything" or "prior" or "preceding")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Re-credit" is "credit".</summary>
    private static string Root(string lemma) => lemma.StartsWith("re-", StringComparison.Ordinal) ? lemma[3..] : lemma;

    private static bool IsAlternativeSet(List<Told> steps) => steps.Count > 1 && steps.Skip(1).All(IsAlternative);

    private static bool IsCompensationLabel(ParsedSentence parsed) =>
        parsed.Words.Sentence.Label.Any(t => t.Lower is "compensation" or "compensations" or "rollback" or "undo" or "compensate" or "failure");

    /// <summary>A branch that rejects, cancels or ends does not go on to what follows.</summary>
    private bool Rejects(ParsedSentence parsed, List<Told> steps)
    {
        for (var i = steps[0].Predicate.First; i < parsed.Words.Count; i++)
        {
            if (_lexicon.Phrases.Is("reject", parsed.Words.Lower(i)) && i >= steps[0].Guard.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"…, the process ends" closes the branch before it.</summary>
    private void Ends(int at, ParsedSentence parsed)
    {
        var ends = parsed.Predicates.Any(p => p.Clause == ClauseKind.Main && _lexicon.Phrases.Is("end", parsed.Words.Lower(p.Verb)));
        if (ends && _segments.Count > 0 && _segments[^1].Sentence >= at - 1 && _segments[^1].Guard is GuardKind.If or GuardKind.Otherwise)
        {
            _segments[^1] = _segments[^1] with { Ends = true };
        }
    }
}
