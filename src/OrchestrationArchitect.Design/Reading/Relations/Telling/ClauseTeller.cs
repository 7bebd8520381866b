using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Beside;
using OrchestrationArchitect.Design.Reading.Relations.Branches;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Relations.Order;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>Tells the story what the clauses of a sentence tell.</summary>
internal sealed class ClauseTeller(Story story, ActionWriter writer, ClauseSteps steps, SegmentWriter segments, JointExpectation joint, Regrouping regrouping)
{
    /// <param name="at">The sentence.</param>
    /// <param name="parsed">Its clauses.</param>
    /// <param name="only">Which of its predicates to read; <see langword="null"/> for all.</param>
    public void Read(int at, ParsedSentence parsed, Func<Predicate, bool>? only = null)
    {
        var guards = story.Conditions.Of(parsed);
        if (guards is [{ Trails: false } guard] && parsed.Predicates.All(p => p.Verb < guard.End))
        {
            GuardedNoun(at, parsed, guard);
        }

        var recall = JointRecall.In(parsed, story.Lexicon);
        var told = steps.Read(at, parsed, guards, p => only?.Invoke(p) != false && !(p.First >= recall?.Start));
        if (story.Last is null && told.Count < 2)
        {
            recall = null;
        }

        var together = recall is null ? joint.Announced(at, parsed, told) : 0..0;
        if (together.Equals(0..0))
        {
            ClauseOrder.Arrange(parsed, told);
        }

        segments.Write(at, parsed, told, together, recall is not null || joint.BeganAt(at));
        story.Outcomes.Note(parsed, told, story.Last);
        if (recall is not null)
        {
            regrouping.Recall(at, recall, told.Count(t => t.Predicate.Clause is not (ClauseKind.Temporal or ClauseKind.Prior)));
        }
    }

    /// <summary>"In case of refusal, cancellation of the booking."</summary>
    private void GuardedNoun(int at, ParsedSentence parsed, Guard guard)
    {
        var start = guard.End + (parsed.Words.Lower(guard.End) is "," or ":" ? 1 : 0);
        if (start < parsed.Words.Count && NominalActions.Read(parsed.Words, start, parsed.Words.Count, story.Lexicon) is { } nominal)
        {
            var step = story.Tell(writer.Of(parsed.Words, nominal, at, "a noun under a condition"));
            story.Segments.Add(new Segment { Move = Opened.By(guard, Anchor.Open, at, ends: true), Steps = [step], Sentence = at });
        }
    }
}
