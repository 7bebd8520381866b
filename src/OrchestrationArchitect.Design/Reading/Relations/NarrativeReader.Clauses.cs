using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Sentences with verbs.</summary>
internal sealed partial class NarrativeReader
{
    private readonly record struct Told(int Action, Predicate Predicate, Guard Guard);

    private void Clauses(int at, ParsedSentence parsed)
    {
        var guards = GuardReader.Read(parsed, _lexicon);
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

        Arrange(parsed, told);
        AddSegments(at, parsed, told);
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
        var head = predicate.Object.IsEmpty || words.TagAt(predicate.Object.Head) == Tagging.Tag.Pronoun
            ? HeadOf(thing)
            : words.Lemmas[predicate.Object.Head];
        var actorPhrase = predicate.Passive ? predicate.Agent : predicate.Subject;
        var actor = actorPhrase.IsEmpty || words.TagAt(actorPhrase.Head) == Tagging.Tag.Pronoun ? null : ActionName.Thing(words, actorPhrase);
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
    private string? Antecedent(Predicate predicate, Tagging.TaggedSentence words) =>
        !predicate.Object.IsEmpty && words.Lower(predicate.Object.Head) is "it" or "this" or "which" or "that" or "they" or "them" or "these" ? _lastThing : null;

    private string? HeadOf(string? thing) => thing is null ? null : _lexicon.Morphology.Singular(thing[(thing.LastIndexOf(' ') + 1)..].ToLowerInvariant());

    private static string? Of(Tagging.TaggedSentence words, Predicate predicate)
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
        var each = Cues.Each(parsed);
        var rejoins = Cues.Find(parsed.Words, _lexicon, "all-branches") >= 0;
        for (var i = 0; i < told.Count;)
        {
            var end = i + 1;
            while (end < told.Count && told[end].Guard == told[i].Guard && Same(told, i, end, cue))
            {
                end++;
            }

            var steps = told[i..end];
            Add(at, parsed, steps, cue, each, rejoins && i == 0);
            i = end;
        }
    }

    /// <summary>Whether a step belongs to the same segment: parallel ones stand after the cue.</summary>
    private static bool Same(List<Told> told, int first, int at, int cue)
    {
        if (cue < 0)
        {
            return IsAlternative(told[at]) == (at > first && (IsAlternative(told[first + 1]) || !IsAlternative(told[at])));
        }

        var after = told.Count(t => t.Predicate.Verb > cue);
        return after < 2 || told[first].Predicate.Verb > cue == told[at].Predicate.Verb > cue;
    }

    private static bool IsAlternative(Told told) => told.Predicate.Joiner == "or";

    private void Add(int at, ParsedSentence parsed, List<Told> steps, int cue, (string Item, int At)? each, bool rejoins)
    {
        var guard = steps[0].Guard;
        var undoing = guard.Kind == GuardKind.Failure || IsCompensationLabel(parsed);
        if (undoing)
        {
            foreach (var step in steps)
            {
                if (_lexicon.Phrases.Is("inverse", _actions[step.Action].Lemma))
                {
                    _undoings.Add(new PossibleUndoing(step.Action, guard.Text, AllSteps: false));
                }
            }
        }

        var meanwhile = steps.Any(s => s.Predicate.Clause == ClauseKind.Meanwhile);
        var parallel = (steps.Count > 1 && (meanwhile || (cue >= 0 && (steps[0].Predicate.Verb > cue || cue > steps[^1].Predicate.Verb || steps.Count > 1)))) && guard.Kind != GuardKind.Failure;
        var opens = cue >= 0 && cue < steps[0].Predicate.First && steps.Count == 1 && _segments.Count > 0;
        var listed = Beside(at);
        _segments.Add(new Segment
        {
            Guard = guard.Kind,
            Condition = guard.Kind == GuardKind.Always ? null : guard.Text,
            Steps = [.. steps.Select(s => s.Action)],
            Parallel = parallel,
            BesidePrevious = opens || listed,
            Alternatives = IsAlternativeSet(steps),
            Item = each?.Item ?? _listItem,
            Ends = guard.Kind is GuardKind.Failure || (guard.Kind is GuardKind.If or GuardKind.Otherwise && Rejects(parsed, steps)),
            Rejoins = rejoins,
            Sentence = at,
        });
    }

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
