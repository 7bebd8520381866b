using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Structure;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Steps that the text speaks of by their numbers.</summary>
internal sealed partial class NarrativeReader
{
    /// <summary>How many actions back a number may refer.</summary>
    private const int Farthest = 300;

    /// <summary>The steps told under a number, in order; empty if nothing has it. The last list that has it counts.</summary>
    private ImmutableArray<int> Under(string number)
    {
        var from = Math.Max(0, _actions.Count - Farthest);
        for (var at = _actions.Count - 1; at >= from; at--)
        {
            if (Has(_actions[at], number))
            {
                return [.. Enumerable.Range(from, at + 1 - from).Where(i => _actions[i].Role == ActionRole.Step && Has(_actions[i], number))];
            }
        }

        return [];
    }

    private bool Has(ReadAction action, string number) =>
        _sentences[action.Sentence].Words.Sentence.Block.Number is { } own && (own == number || own.StartsWith(number + ".", StringComparison.Ordinal));

    /// <summary>The steps that a stretch of a sentence speaks of by number, the last one of each number.</summary>
    private ImmutableArray<int> Numbered(ParsedSentence parsed, int start, int end) =>
        [.. StepReferences.In(parsed.Words, start, end).SelectMany(reference => reference.Numbers).Select(Under).Where(steps => !steps.IsEmpty).Select(steps => steps[^1])];

    /// <summary>"Steps 2 to 4 run in parallel": sets them beside each other; whether the sentence says so.</summary>
    private bool SetNumbersBeside(ParsedSentence parsed)
    {
        var words = parsed.Words;
        if (Cues.Find(words, _lexicon, "parallel") < 0 && Cues.Find(words, _lexicon, "joint") < 0)
        {
            return false;
        }

        var group = StepReferences.In(words, 0, words.Count).SelectMany(reference => reference.Numbers).SelectMany(number => Under(number)).Distinct().Order().ToList();
        if (group.Count < 2)
        {
            return false;
        }

        SetBeside(group);
        return true;
    }

    /// <summary>"Go back to step 2", "continue with step 5": where the run goes on, not what is done.</summary>
    private static bool Jumps(ParsedSentence parsed, Predicate predicate) =>
        predicate.Lemma is "go" or "go-back" or "return" or "repeat" or "continue" or "proceed" or "jump" or "start" or "restart" or "resume" or "loop" or "skip" or "carry-on" or "move"
        && StepReferences.In(parsed.Words, predicate.End, parsed.Words.Count).FirstOrDefault() is { } reference && reference.Start - predicate.End <= 3;
}
