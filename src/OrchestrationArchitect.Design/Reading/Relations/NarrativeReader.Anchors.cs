using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Compensations;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>The step that a condition speaks of, when its words and not its place say so.</summary>
internal sealed partial class NarrativeReader
{
    /// <summary>One word that at most two steps have.</summary>
    private const double Clearly = 0.5;

    private readonly StepWords _stepWords;

    /// <summary>Notes the words of the steps that a sentence told.</summary>
    private void NoteWords(ParsedSentence parsed, int actions)
    {
        var words = parsed.Words;
        var steps = Enumerable.Range(actions, _actions.Count - actions).Where(i => _actions[i].Role == ActionRole.Step).OrderBy(i => _actions[i].Span.Start)
            .Select(i => (i, _actions[i].Lemma, Token(words, _actions[i].Span.Start))).ToList();
        if (steps.Count > 0)
        {
            var guards = GuardReader.Read(parsed, _lexicon);
            _stepWords.Add(words, steps, at => !guards.Any(g => at >= g.Start && at < g.End));
        }
    }

    private static int Token(Tagging.TaggedSentence words, int start)
    {
        var at = 0;
        while (at + 1 < words.Count && words[at].End <= start)
        {
            at++;
        }

        return at;
    }

    /// <summary>The step that a condition speaks of most clearly; -1 if none clearly enough.</summary>
    private int Spoken(ParsedSentence parsed, Guard guard, int before, bool adverse)
    {
        var words = parsed.Words;
        var said = guard.Start == guard.End
            ? words.Sentence.Label.SelectMany(t => new[] { _lexicon.Morphology.Singular(t.Lower), _lexicon.VerbOfNominal(t.Lower) ?? _lexicon.Morphology.Describe(t.Lower).Lemma })
            : Enumerable.Range(guard.Start, guard.End - guard.Start).Where(at => !_lexicon.Phrases.Is("failure", words.Lower(at))).SelectMany(at => _stepWords.Said(words, at));
        var (step, weight, byVerb) = _stepWords.Spoken([.. said.Where(word => !_lexicon.Phrases.Is("says-little", word)).Distinct(StringComparer.Ordinal)], before, step => !IsGuarded(step) && _actions[step].Role == ActionRole.Step);
        return weight >= Clearly && (byVerb || (adverse && !IsAsked(before))) ? step : -1;
    }

    /// <summary>What was told last is a branch, or leaves something open that a condition then speaks of: a wait, a decision, a check.</summary>
    private bool IsAsked(int before) =>
        _segments.Count > 0 && _segments[^1] is var last && (last.Move as Case)?.Says.HasFlag(Says.Exception) != true
        && (last.IsChoice || (_actions[before].Sentence - last.Sentence <= 1 && LeavesOpen(_actions[last.Steps[^1]])));

    private bool LeavesOpen(ReadAction action) => action.Effect is Effect.Wait || _lexicon.ClassOf(action.Lemma) is VerbClass.Decide or VerbClass.Wait;

    /// <summary>The condition says that something did not come about.</summary>
    private bool IsAdverse(ParsedSentence parsed, Guard guard)
    {
        var words = parsed.Words;
        return Mishaps.Find(words, guard.Start, guard.End, _lexicon) >= 0
            || parsed.Predicates.Any(p => p.Negated && p.Verb >= guard.Start && p.Verb < guard.End)
            || Enumerable.Range(guard.Start, guard.End - guard.Start).Any(at => words.Lower(at) is "no" or "not" or "without" or "missing" or "nobody" or "none" or "neither" or "late" or "too")
            || (guard.Start == guard.End && words.Sentence.Label.Any(t => t.Lower is "no" or "not" or "without" or "missing" or "late"));
    }
}
