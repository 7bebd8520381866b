using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Structure;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>What happens from outside, where the layout of the text says so: events of a state machine, "When" of a scenario.</summary>
internal sealed partial class ActionClassifier
{
    private bool _begun;
    private ParsedSentence? _opening;

    /// <summary>The first event starts the run, if an event source is told that brings it; the others are waited for.</summary>
    private (ActionRole, string)? Event(ParsedSentence sentence, Predicate predicate)
    {
        if (!(sentence.Place.Role == PlaceRole.Event || (sentence.Place.Scope is { Kind: ScopeKind.State } && !predicate.Subject.IsEmpty)) || predicate.Negated || !(predicate.Clause is ClauseKind.Main or ClauseKind.Temporal || (predicate.Clause == ClauseKind.Reduced && !sentence.Predicates.Any(p => p is { Clause: ClauseKind.Main, Finite: true }))) || lexicon.ClassOf(predicate.Lemma) == VerbClass.Outcome || predicate.Lemma is "be" or "have" or "do" or "go" or "go-by" or "elapse" or "expire" or "pass-by")
        {
            return null;
        }

        if (sentence.Place.Role != PlaceRole.Event)
        {
            return Acts(lexicon.ClassOf(predicate.Lemma)) ? null : (ActionRole.Step, "changes the state");
        }

        _opening = _begun ? _opening : _anyStep || startIsStep ? null : sentence;
        _begun = true;
        return ReferenceEquals(_opening, sentence) ? (ActionRole.Trigger, "what starts the run")
            : (ActionRole.Step, "what happens from outside");
    }
}
