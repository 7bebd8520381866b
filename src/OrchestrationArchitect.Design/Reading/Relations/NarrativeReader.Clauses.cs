using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;
using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Sentences with verbs.</summary>
internal sealed partial class NarrativeReader
{
    private readonly record struct Told(int Action, Predicate Predicate, Guard Guard);

    /// <summary>The verbs of decisions told so far, each with the step that decides: "releases or discards".</summary>
    private readonly Dictionary<string, int> _choices = new(StringComparer.Ordinal);

    /// <summary>"Kept", "discarded": an outcome of a choice told before.</summary>
    private bool IsChosen(string lower) => _outcomes.ContainsKey(lower) || IsVerbChosen(lower);

    private bool IsVerbChosen(string lower) => _choices.Count > 0 && _choices.ContainsKey(_lexicon.Morphology.Describe(lower).Lemma);

    /// <param name="at">The sentence.</param>
    /// <param name="parsed">Its clauses.</param>
    /// <param name="only">Which of its predicates to read; <see langword="null"/> for all.</param>
    private void Clauses(int at, ParsedSentence parsed, Func<Predicate, bool>? only = null)
    {
        var guards = GuardReader.Read(parsed, _lexicon, IsChosen);
        if (guards is [var guarded] && !guarded.Trails && parsed.Predicates.All(p => p.Verb < guarded.End))
        {
            GuardedNominal(at, parsed, guarded);
        }

        var told = new List<Told>();
        var recall = JointRecall.In(parsed, _lexicon);
        for (var i = 0; i < parsed.Predicates.Length; i++)
        {
            var predicate = parsed.Predicates[i];
            if (only?.Invoke(predicate) == false || predicate.First >= recall?.Start)
            {
                continue;
            }

            var (role, because) = Announces(parsed, predicate) ? (ActionRole.Aside, "announces the process") : Jumps(parsed, predicate) ? (ActionRole.Aside, "says where the run goes on") : _classifier.Classify(at, i);
            if (Merges(parsed, predicate, told))
            {
                _choices[predicate.Lemma] = _choices[told[^1].Predicate.Lemma] = told[^1].Action;
                if (IsNextTo(predicate, told[^1]))
                {
                    Widen(parsed, told, predicate);
                }
                else
                {
                    _actions.Add(Describe(parsed, predicate, at, ActionRole.Aside, "another outcome of the decision"));
                }

                continue;
            }

            var guard = GuardOf(parsed, predicate, guards);
            if (Hidden(at, parsed, i, guard) is { Count: > 0 } hidden)
            {
                told.AddRange(hidden);
                continue;
            }

            var action = Describe(parsed, predicate, at, role, because);
            _actions.Add(action);
            if (role == ActionRole.Step)
            {
                told.Add(new Told(_actions.Count - 1, predicate, guard));
                if (Handover(at, parsed, i, told[^1]) is { } decision)
                {
                    told.Add(decision);
                }
            }
        }

        ChooseAll(told);
        Trailing(at, parsed, told);
        var joint = recall is null ? Joint(at, parsed, told) : 0..0;
        if (joint.Equals(0..0))
        {
            Arrange(parsed, told);
        }

        AddSegments(at, parsed, told, joint, recall is not null);
        NameOutcomes(parsed, told);
        if (recall is not null)
        {
            SetBeside(at, recall);
        }
    }

    /// <summary>"Accepts the deviation, asks for a credit note or blocks the invoice": the comma stands for "or" too.</summary>
    private static void ChooseAll(List<Told> told)
    {
        for (var i = told.Count - 2; i > 0; i--)
        {
            if (IsAlternative(told[i + 1]) && told[i + 1].Predicate.Coordinated && told[i].Predicate is { Coordinated: true, Joiner: "," } listed && told[i].Guard == told[i + 1].Guard)
            {
                told[i] = told[i] with { Predicate = listed with { Joiner = "or" } };
            }
        }
    }

    /// <summary>"In case of refusal, cancellation of the booking."</summary>
    private void GuardedNominal(int at, ParsedSentence parsed, Guard guard)
    {
        var start = guard.End + (parsed.Words.Lower(guard.End) is "," or ":" ? 1 : 0);
        if (start < parsed.Words.Count && NominalActions.Read(parsed.Words, start, parsed.Words.Count, _lexicon) is { } nominal)
        {
            _segments.Add(new Segment { Move = Opened(guard, Anchor.Open, at, ends: true), Steps = [_actions.Count], Sentence = at });
            _actions.Add(Act(parsed.Words, nominal, at, "a noun under a condition"));
        }
    }

    /// <summary>"Approves or rejects", "accepts it, rejects it or asks for changes": one decision.</summary>
    private bool Merges(ParsedSentence parsed, Predicate predicate, List<Told> told)
    {
        if (told.Count == 0 || !predicate.Coordinated)
        {
            return false;
        }

        var first = predicate;
        while (first is { Coordinated: true, Joiner: "or" or "/", Governor: >= 0 })
        {
            first = parsed.Predicates[first.Governor];
        }

        if (_lexicon.Phrases.Is("reject", predicate.Lemma) && predicate.Joiner == "or" && first.Verb == told[^1].Predicate.Verb && !predicate.Object.IsEmpty && parsed.Words.Lower(predicate.Object.Head) is "it" or "them" or "him" or "her")
        {
            return true;
        }

        if (predicate.Modal is "can" or "may" && _lexicon.ClassOf(predicate.Lemma) != VerbClass.Decide && predicate.Joiner == "or" && first.Verb == told[^1].Predicate.Verb
            && !predicate.Object.IsEmpty && parsed.Words.TagAt(predicate.Object.Head) == Tag.Noun && !first.Object.IsEmpty && parsed.Words.Lemmas[predicate.Object.Head] != parsed.Words.Lemmas[first.Object.Head])
        {
            return false;
        }

        if (predicate.Joiner is "or" or "/" && IsNextTo(predicate, told[^1]) && first.Verb == told[^1].Predicate.Verb && predicate is { Passive: false, Modal: "", Object.IsEmpty: false } && !first.Subject.IsEmpty && first.Finite)
        {
            return true;
        }

        var longer = parsed.Predicates.Any(p => p.First > predicate.First && p is { Coordinated: true, Joiner: "or" });
        return predicate.Joiner is "or" or "/" && (_lexicon.ClassOf(first.Lemma) == VerbClass.Decide || (!longer && IsNextTo(predicate, told[^1]) && first.Verb == told[^1].Predicate.Verb && _lexicon.ClassOf(predicate.Lemma) == VerbClass.Decide));
    }

    private static bool IsNextTo(Predicate predicate, Told told) => predicate.First - told.Predicate.End <= 2;

    private void Widen(ParsedSentence parsed, List<Told> told, Predicate predicate)
    {
        var action = _actions[told[^1].Action];
        _actions[told[^1].Action] = action with { Span = action.Span with { Length = parsed.Words[predicate.End - 1].End - action.Span.Start } };
        told[^1] = told[^1] with { Predicate = told[^1].Predicate with { End = predicate.End } };
    }

    private ReadAction Describe(ParsedSentence parsed, Predicate predicate, int at, ActionRole role, string because)
    {
        var words = parsed.Words;
        var target = _targets.Read(parsed, predicate);
        var actorPhrase = predicate.Passive ? predicate.Agent : predicate.Subject;
        var actor = target.Moved ? null : actorPhrase.IsEmpty || words.TagAt(actorPhrase.Head) is Tag.Pronoun or Tag.Number ? UserStory.Role(parsed, predicate) ?? ActorOf(words) : ActionName.Thing(words, actorPhrase);
        var action = Act(words, predicate.Verb, predicate.End, target.Lemma, target.Thing, target.Head, actor, at, because) with { Says = target.Says };
        _targets.Referents.Note(words, predicate);
        if (role == ActionRole.Step && target.Thing is not null && !_lexicon.Phrases.Is("removing", target.Lemma))
        {
            _targets.Referents.Done(words, predicate, target.Thing);
        }

        return action with { Role = role };
    }

    private readonly TargetReader _targets;

    /// <summary>Who a cell beside the step names.</summary>
    private static string? ActorOf(TaggedSentence words) =>
        words.Sentence.Block.Actor is { IsEmpty: false } cell ? string.Join(' ', cell.Select(t => t.Lower)) : null;

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
            if (parsed.Words.Lower(i) is ";" && !GoesOn(parsed.Words, i + 1) && !parsed.Words.Matches(i + 1, "in that case") && !parsed.Words.Matches(i + 1, "in this case") && !parsed.Words.Matches(i + 1, "in which case"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"; the date is then set", "; once the buyer has agreed, …": still under the condition before.</summary>
    private static bool GoesOn(TaggedSentence words, int from) =>
        words.Lower(from) is "once" or "whereupon" || (words.Lower(from) is "after" or "then") ||
        Enumerable.Range(from, 7).TakeWhile(i => i < words.Count && words.Lower(i) is not (";" or ",") && words.TagAt(i) is not (Tag.Subordinator or Tag.Participle)).Any(i => words.Lower(i) == "then" && i > from);

    /// <summary>A trailing condition governs the clause just before it, not those before a comma or a new subject.</summary>
    private static bool CutBetween(ParsedSentence parsed, Predicate predicate, int to) =>
        parsed.Predicates.Any(p => p.First > predicate.First && p.First < to && p.Clause == ClauseKind.Main && p.Finite && !p.Coordinated)
        || Cut(parsed, predicate.End, to);

}
